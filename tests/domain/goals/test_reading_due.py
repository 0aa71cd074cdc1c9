"""When a figure is to be read next."""

from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.domain.goals.measured_goal import MeasuredGoal, Rhythm, usual_rhythm
from csr_xblock.domain.goals.reading_due import later_by, next_reading
from tests.domain.goals.made_goals import LOAVES, kept_goal


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        (Rhythm.MONTHLY, date(2026, 12, 30)),
        (Rhythm.QUARTERLY, date(2027, 2, 28)),
        (Rhythm.HALF_YEARLY, date(2027, 5, 30)),
        (Rhythm.YEARLY, date(2027, 11, 30)),
    ],
)
def test_it_counts_from_the_newest_reading(rhythm: Rhythm, expected: date) -> None:
    """The last day of a month that is too short."""
    assert expected == next_reading(kept_goal(replace(LOAVES, rhythm=rhythm)), date(2026, 11, 30))


def test_without_a_reading_it_counts_from_the_beginning_else_from_the_day_the_goal_was_made() -> None:
    """A goal that was only tapped calls, too."""
    assert date(2026, 2, 28) == next_reading(kept_goal(), None)
    assert date(2027, 1, 31) == next_reading(kept_goal(MeasuredGoal("kpi-water")), None)


def test_the_calendar_has_an_end() -> None:
    """Nobody can make the page fail by a far day."""
    assert date(9999, 2, 28) == later_by(date(9999, 8, 31), 6)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("monthly", Rhythm.MONTHLY), (" Half-Yearly", Rhythm.HALF_YEARLY), ("kas savaitę", Rhythm.YEARLY)],
)
def test_a_figures_own_words_name_the_rhythm(words: str, expected: Rhythm) -> None:
    """Authors write any; then it is once a year."""
    assert expected is usual_rhythm(words)
