"""
Reads two attempts of a learner beside each other, and what was done in the time between them.

It tells of this person's own attempts only; of the company what the person may read.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from csr_xblock.domain.comparison.between import NOTHING_DONE, Between, DoneAction, DoneUnit, figures_between
from csr_xblock.domain.comparison.comparison import AskedSheet, AttemptComparison, compare_attempts
from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, Pair, latest_pair, pair_of
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.comparison.hand_in_store import hand_ins_of, with_answers
from csr_xblock.results.comparison.look_back_store import seen_now
from csr_xblock.results.goals.goal_store import read_between
from csr_xblock.results.plan.action_store import done_between
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt, score_attempt


@dataclass(frozen=True)
class ShownPair:
    """
    Two attempts as they were handed in, with what changed. `comparison` is None across a new version of the instrument.
    """

    pair: Pair
    first: ScoredAttempt
    second: ScoredAttempt
    comparison: AttemptComparison | None
    between: Between = NOTHING_DONE


@dataclass(frozen=True)
class ShownComparison:
    """Everything that was handed in, the latest first, and two of it; None where there are no two to compare."""

    hand_ins: tuple[HandedInAttempt, ...]
    shown: ShownPair | None = None


def show_comparison(
    key: AssessmentKey | None,
    numbers: tuple[int, int] | None,
    current: Instrument,
    access: CompanyAccess | None,
    *,
    with_between: bool = True,
) -> ShownComparison:
    """
    Return the attempts with two numbers, without numbers the latest two of one mode.

    At most six queries, however many attempts there are, and one for each older instrument not read yet; three without
    what was done between. `access` is the person's place in the company of today.
    """
    if key is None:
        return ShownComparison(())
    hand_ins = tuple(hand_ins_of(key))
    pair = latest_pair(hand_ins) if numbers is None else pair_of(hand_ins, *numbers)
    if pair is None:
        return ShownComparison(hand_ins)
    shown = read_pair(pair, current)
    if not with_between:
        return ShownComparison(hand_ins, shown)
    return ShownComparison(hand_ins, replace(shown, between=_between(key, shown.pair, access)))


def read_pair(pair: Pair, current: Instrument) -> ShownPair:
    """Return two attempts with their answers and what changed, without what was done between. Two queries."""
    pair = with_answers(pair)
    first, second = score_attempt(pair.first.attempt, current), score_attempt(pair.second.attempt, current)
    if not pair.second.is_like(pair.first):
        return ShownPair(pair, first, second, None)
    looked = seen_now(second.attempt.id, first.attempt.id)
    return ShownPair(pair, first, second, compare_attempts(_asked(first), _asked(second), looked))


def _asked(one: ScoredAttempt) -> AskedSheet:
    return AskedSheet(one.instrument, one.attempt.sheet)


def _between(key: AssessmentKey, pair: Pair, access: CompanyAccess | None) -> Between:
    """Return what was done from the day of one hand-in to that of the other. One query, three with the company's."""
    first, last = _day(pair.first), _day(pair.second)
    completed = ((one.unit, one.completed_at) for one in progress_of(key.learner).values())
    days = ((unit, timezone.localtime(at).date()) for unit, at in completed if at is not None)
    units = sorted((DoneUnit(unit, day) for unit, day in days if first <= day <= last), key=lambda one: one.day)
    if access is None or not access.may_change or not _is_of(access, pair):
        return Between(tuple(units))
    actions = done_between(access.key, first, last)
    return Between(
        tuple(units),
        tuple(DoneAction(one.action.title, one.action.objective, one.done_on) for one in actions if one.done_on),
        figures_between(read_between(access.key, first, last)),
    )


def _is_of(access: CompanyAccess, pair: Pair) -> bool:
    """Whether both attempts were made for the company whose plan and figures the person reads."""
    return {pair.first.attempt.company_id, pair.second.attempt.company_id} == {access.key.company_id}


def _day(one: HandedInAttempt) -> date:
    assert one.attempt.submitted_at is not None, "it was handed in"
    return timezone.localtime(one.attempt.submitted_at).date()
