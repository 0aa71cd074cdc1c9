"""The yearly call to answer again: when it comes, who is spared it, and what it does to the steps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from csr_xblock.domain.journey.due import DueKind
from csr_xblock.domain.journey.renewal import RENEW_AFTER_DAYS, RenewalTerms, renewal_due, renewal_since
from csr_xblock.domain.journey.steps import StepState, next_step, step_states
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import ANY_TIME, HandedIn, RepeatRule
from tests.domain.journey.test_steps import EVERYTHING

DAY = date(2025, 11, 29)
YEAR_OVER = date(2026, 11, 29)
BOTH = (Mode.QUICK, Mode.FULL)
FULL, QUICK = HandedIn(Mode.FULL, DAY), HandedIn(Mode.QUICK, DAY)


def since(
    *earlier: HandedIn, repeat: RepeatRule = ANY_TIME, today: date = YEAR_OVER, modes: tuple[Mode, ...] = BOTH
) -> date | None:
    """Return since when somebody is called."""
    return renewal_since(earlier, RenewalTerms(modes, repeat, today))


def test_call_comes_a_year_after_the_latest_hand_in() -> None:
    """Not a day earlier, and not after the first where there is a second."""
    later = HandedIn(Mode.FULL, DAY + timedelta(days=1))

    assert (365, YEAR_OVER) == (RENEW_AFTER_DAYS, since(FULL))
    assert [None, None, None] == [since(FULL, today=YEAR_OVER - timedelta(days=1)), since(FULL, later), since()]


@pytest.mark.parametrize(
    ("repeat", "earlier", "expected"),
    [
        pytest.param(RepeatRule(limit=1), FULL, None, id="only once"),
        pytest.param(RepeatRule(limit=2), FULL, YEAR_OVER, id="twice"),
        pytest.param(RepeatRule(limit=1), QUICK, YEAR_OVER, id="a quick check may grow"),
        pytest.param(RepeatRule(after_days=30), FULL, YEAR_OVER, id="after a month"),
        pytest.param(RepeatRule(after_days=366), FULL, None, id="after a year and a day"),
    ],
)
def test_author_decides_whether_it_may_be_repeated(
    repeat: RepeatRule, earlier: HandedIn, expected: date | None
) -> None:
    """Nobody is called to what is refused afterwards."""
    assert expected == since(earlier, repeat=repeat)


def test_longer_wait_ends_on_the_authors_day() -> None:
    """The call comes when the wait is over."""
    day_after = YEAR_OVER + timedelta(days=1)

    assert day_after == since(FULL, repeat=RepeatRule(after_days=366), today=day_after)


def test_call_is_due_until_a_draft_is_begun_or_it_is_put_off() -> None:
    """Nor is anybody called who has no such step."""
    facts = replace(EVERYTHING, renew_since=YEAR_OVER)
    (due,) = renewal_due(facts, Step, ())

    assert (DueKind.RENEWAL, YEAR_OVER) == (due.kind, due.day)
    assert () == renewal_due(replace(facts, has_draft=True), Step, ())
    assert () == renewal_due(facts, Step, {Step.RENEW})
    assert () == renewal_due(facts, {Step.START}, ())
    assert () == renewal_due(EVERYTHING, Step, ())


def test_after_a_year_the_step_is_open_again() -> None:
    """With a draft it comes first, to go on; without one the call is due, and is not made twice."""
    waiting = replace(EVERYTHING, renew_since=YEAR_OVER)
    begun = replace(waiting, has_draft=True, priorities=0)
    of_waiting, of_begun = step_states(waiting, Step), step_states(begun, Step)

    assert (StepState.NOT_BEGUN, None) == (of_waiting[Step.RENEW], next_step(waiting, of_waiting))
    assert (StepState.PARTLY, Step.RENEW) == (of_begun[Step.RENEW], next_step(begun, of_begun))
    assert Step.SCORECARD == next_step(begun, of_begun, {Step.RENEW})
