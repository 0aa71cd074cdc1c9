"""
Takes what a learner says about the learning itself: what was known before, how sure, what the unit was like, what came
of it. Nothing of it opens or completes anything, and each may be sent twice.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.units.asking import asks_before, asks_reactions, asks_sureness_again, asks_transfer
from csr_xblock.domain.units.learning_unit import mark_check
from csr_xblock.domain.units.measured_learning import MeasuredLearning, checked_sureness
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.transfer import TransferAnswer
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.results.units.learning_store import change_learning
from csr_xblock.services.units.work_on_unit import check_choices


def answer_before(
    key: AssessmentKey | None, work: UnitWork, chosen: Mapping[str, frozenset[str]], sure: int | None
) -> KeptProgress:
    """
    Keep how many of the check's questions are answered rightly before the text, and how sure the learner is, 0..10.

    A question that is left open counts as not known. The first answer stays: who sends it again changes nothing. Raises
    InvalidInput for unknown questions, choices and numbers, Conflict once the check was tried.
    """
    check_choices(work.questions, chosen)
    percent, sure = mark_check(work.questions, dict(chosen)).percent, checked_sureness(sure)
    return _change_before(
        key,
        work,
        lambda kept: replace(kept.learning, was_asked_before=True, before_percent=percent, sure_before=sure),
    )


def skip_before(key: AssessmentKey | None, work: UnitWork) -> KeptProgress:
    """Keep that the learner does not want to be asked before the text. Raises Conflict once the check was tried."""
    return _change_before(key, work, lambda kept: replace(kept.learning, was_asked_before=True))


def say_sureness(key: AssessmentKey | None, work: UnitWork, sure: int | None) -> KeptProgress:
    """
    Keep how sure the learner is after the check, 0..10, None to take it back.

    Raises InvalidInput for other numbers, Conflict where it is not asked.
    """
    sure = checked_sureness(sure)
    return _change(key, work, asks_sureness_again, lambda kept: replace(kept.learning, sure_after=sure))


def react(key: AssessmentKey | None, work: UnitWork, reactions: Reactions) -> KeptProgress:
    """Keep what the learner says about a unit that is done; what was said before is replaced. Raises as above."""
    reactions.check()
    return _change(key, work, asks_reactions, lambda kept: replace(kept.learning, reactions=reactions))


def answer_transfer(key: AssessmentKey | None, work: UnitWork, answer: TransferAnswer, today: date) -> KeptProgress:
    """Keep what came of the unit, while that is asked; `today` is the learner's day. Raises as above."""
    answer.check()
    return _change(
        key,
        work,
        lambda kept: asks_transfer(kept, done_on(kept.completed_at), today),
        lambda kept: replace(kept.learning, transfer=answer),
    )


def done_on(completed_at: datetime | None) -> date | None:
    """Return the learner's day of a time."""
    return None if completed_at is None else timezone.localdate(completed_at)


Change = Callable[[KeptProgress], MeasuredLearning]


def _change_before(key: AssessmentKey | None, work: UnitWork, change: Change) -> KeptProgress:
    """Change what is asked before, once: what was said or skipped already stays as it is."""
    return _change(
        key,
        work,
        lambda kept: kept.learning.was_asked_before or asks_before(work, kept),
        lambda kept: kept.learning if kept.learning.was_asked_before else change(kept),
    )


def _change(
    key: AssessmentKey | None, work: UnitWork, is_asked: Callable[[KeptProgress], bool], change: Change
) -> KeptProgress:
    if key is None:
        raise NotAllowed("read-only")

    def changed(kept: KeptProgress) -> MeasuredLearning:
        if not is_asked(kept):
            raise Conflict("not-asked-any-more")
        return change(kept)

    return change_learning(key.learner, work.unit.id, changed)
