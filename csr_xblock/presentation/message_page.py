"""A calm page for everything that cannot be shown: a sentence, to trainers also the way to where it is mended."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


@dataclass(frozen=True)
class MessagePage:
    """
    A title, a sentence, and for trainers the address of Studio's page where something can be done.

    `studio_url` is empty for learners, and where the platform names no Studio.
    """

    title: str
    sentence: str
    studio_url: str = ""


def authors_only_page() -> MessagePage:
    """Return the page for somebody who may not change the course."""
    return MessagePage(_("Editing"), _("Only people who may change this course in Studio may do this."))


def database_away_page() -> MessagePage:
    """Return the page for a time when nothing can be read."""
    return MessagePage(
        title=_("This part cannot be shown right now"),
        sentence=_(
            "The server cannot read your data at the moment. What you have saved is not lost. "
            "Please reload the page in a few minutes."
        ),
    )


def not_begun_page(*, is_trainer: bool, studio_url: str) -> MessagePage:
    """Return the page for a unit that its author has not begun yet."""
    sentence = _("This unit is still being prepared. Please come back later.")
    if not is_trainer:
        return MessagePage(_("Nothing here yet"), sentence)
    sentence = _("Learners see nothing of this unit until a packaged one is chosen or an own one is written.")
    return MessagePage(_("Nothing here yet"), sentence, studio_url=studio_url)


def content_fault_page(count: int, *, is_trainer: bool, studio_url: str) -> MessagePage:
    """
    Return the page for content with that many faults of its author. `studio_url`: where they are told, '' if unknown.

    What is wrong stands where it can be mended: the words for it name lines and ids, which are not in a course.
    """
    if not is_trainer:
        sentence = _("Your trainer is working on it. Nothing you entered is lost. Please come back later.")
        return MessagePage(_("This part is being repaired"), sentence)
    sentence = ngettext(
        "Learners cannot use this part: %(count)d thing in it has to be mended. Studio says which, and where.",
        "Learners cannot use this part: %(count)d things in it have to be mended. Studio says which, and where.",
        count,
    )
    return MessagePage(_("Something has to be mended here"), sentence % {"count": count}, studio_url)
