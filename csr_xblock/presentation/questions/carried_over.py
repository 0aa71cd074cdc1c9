"""What a draft has taken over from an earlier attempt, and what of it nobody has looked at, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import day_words


def source_of(draft: Attempt, submitted: Attempt | None) -> Attempt | None:
    """Return the attempt from which the draft began, None if it is not the latest that was handed in any more."""
    return submitted if submitted is not None and submitted.number == draft.number - 1 else None


def source_day(draft: Attempt, submitted: Attempt | None) -> str:
    """Return the day on which the attempt was handed in from which the draft began, '' if it is not there any more."""
    source = source_of(draft, submitted)
    return "" if source is None else day_words(source.submitted_at)


def carried_over_words(words: Instrument, draft: Attempt, submitted: Attempt | None) -> str:
    """Return how many answers were taken over and how many wait to be looked at, '' if all of them are the draft's."""
    taken = len(draft.sheet.carried_over_items(words))
    if not taken:
        return ""
    return " ".join([_taken(taken, source_day(draft, submitted)), _unseen(len(draft.sheet.unseen_items(words)))])


def _taken(taken: int, day: str) -> str:
    if not day:
        sentence = ngettext(
            "%(taken)d answer was taken over from last time.",
            "%(taken)d answers were taken over from last time.",
            taken,
        )
        return sentence % {"taken": taken}
    return ngettext(
        "%(taken)d answer was taken over from %(day)s.", "%(taken)d answers were taken over from %(day)s.", taken
    ) % {"taken": taken, "day": day}


def _unseen(unseen: int) -> str:
    if not unseen:
        return _("You have looked at all of them.")
    return ngettext(
        "You have not looked at %(unseen)d of them yet.", "You have not looked at %(unseen)d of them yet.", unseen
    ) % {"unseen": unseen}
