"""What the page is told when a goal was confirmed or taken off, or when somebody else was quicker."""

from typing import TypedDict

from django.utils.translation import gettext as _

from csr_xblock.domain.priorities.confirmed_priority import NOT_CONFIRMED, Outcome


class OutcomeAnswer(TypedDict):
    """
    What the handlers answer. `is_mine` False: nothing was changed, and `why` and `revision` are those of somebody else.
    """

    is_mine: bool
    why: str
    revision: int
    message: str


def confirmed_answer(outcome: Outcome) -> OutcomeAnswer:
    """Return what the page says after confirming, or after a changed sentence."""
    return _answer(outcome, _("Confirmed and saved.") if outcome.is_mine else _two_sentences())


def removed_answer(outcome: Outcome) -> OutcomeAnswer:
    """Return what the page says after taking a goal off."""
    return _answer(outcome, _("The goal is taken off.") if outcome.is_mine else _changed_since())


def _two_sentences() -> str:
    return _(
        "This sentence was written since you opened this page, by a colleague or in another tab, so yours was not "
        "saved over it. Save yours all the same, or keep the other one."
    )


def _changed_since() -> str:
    return _(
        "This sentence was written since you opened this page, by a colleague or in another tab, so the goal was not "
        "taken off. Take it off if you still want to."
    )


def _answer(outcome: Outcome, message: str) -> OutcomeAnswer:
    kept = outcome.kept
    return {
        "is_mine": outcome.is_mine,
        "why": "" if kept is None else kept.why,
        "revision": NOT_CONFIRMED if kept is None else kept.revision,
        "message": message,
    }
