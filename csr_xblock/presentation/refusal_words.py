"""The sentence that people read for each code of a refusal (domain.errors)."""

from django.utils.translation import gettext as _


def refusal_message(code: str) -> str:
    """Return the sentence for a code in the active language; a calm general one for codes without their own."""
    return _sentences().get(code) or _("That did not work. Nothing was changed. Please reload the page and try again.")


def _sentences() -> dict[str, str]:
    return {
        "read-only": _("This is a preview: nothing is saved here."),
        "trainers-only": _("Only trainers of this course may do this."),
        "profile-missing": _("Please fill in the short profile first."),
        "consultants-do-not-answer": _("Consultants can read the questions. Answering them is up to the company."),
        "attempt-not-draft": _(
            "These answers have already been handed in, perhaps in another tab. Nothing was changed. Reload the page."
        ),
        "nothing-answered": _("Please answer at least one question before you hand in."),
        "employees-missing": _("Please say how many people work in the company. If you work alone, enter 0."),
        "employees-out-of-range": _("Please enter a number between 0 and 100,000."),
        "country-unknown": _("Please choose a country from the list."),
        "sector-unknown": _("Please choose a sector from the list."),
        "value-invalid": _("Please check what you entered here."),
        "text-too-long": _("This text is too long. Please shorten it; nothing was lost in this window."),
        "na-not-allowed": _("“Does not apply” cannot be chosen for this question."),
        "item-unknown": _("This question is no longer part of the self-assessment. Please reload the page."),
        "unit-locked": _("This learning unit is not open yet."),
        "changed-elsewhere": _(
            "This text was changed in another tab or on another device, so yours was not saved over it. "
            "Copy your text, reload the page and put both together."
        ),
        "other-learner": _(
            "Somebody else has signed in in this browser since, so nothing was saved. "
            "Your text is still in this window: sign in again yourself and save it then."
        ),
        "role-given-by-management": _("Ask an owner or manager of your company to change your role."),
        "tab-invalid": _("Please reload the page and try again."),
        "too-large": _("That was too much text at once. Please shorten it."),
        "content-unusable": _("This part is being repaired by your trainer. Please come back later."),
    }
