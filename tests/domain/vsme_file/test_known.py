"""What counts as known: answers with a note, and readings of a year."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from csr_xblock.domain.goals.measured_goal import KeptGoal, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.vsme_file.known import Practice, YearFigure, practices_in, year_figures
from tests.domain.goals.made_goals import ENERGY, LOAVES, PER_PERSON, TODAY, kept_goal
from tests.domain.instruments import even_instrument

NOTE = "The yearly energy table, by month."
YEARLY = replace(PER_PERSON, rhythm=Rhythm.YEARLY)


def reading(value: int, day: date = TODAY, goal: int = 1, number: int = 1) -> KeptReading:
    """Return a reading of a goal."""
    return KeptReading(number, 0, Reading(day, Decimal(value), Decimal(24)), goal)


@pytest.mark.parametrize(
    ("answer", "counts"),
    [
        (Answer(2, evidence=NOTE), True),
        (Answer(4, evidence="https://a.example"), True),
        (Answer(1, evidence=NOTE), False),
        (Answer(2, evidence="a short note"), False),
        (Answer(3), False),
        (Answer(special=Special.DO_NOT_KNOW, evidence=NOTE), False),
        (Answer(evidence=NOTE), False),
    ],
    ids=["note", "link", "low", "short", "bare", "unknown", "only note"],
)
def test_a_practice_is_an_answer_from_level_two_on_with_a_note(answer: Answer, counts: bool) -> None:
    """A level alone is somebody's opinion."""
    instrument = even_instrument(4)
    item = instrument.items[0].id

    found = practices_in(instrument, AnswerSheet({item: answer}))

    expected = {item: Practice(answer.level or 0, answer.evidence)} if counts else {}
    assert expected == found


def test_what_a_person_is_not_asked_is_no_practice() -> None:
    """Staff do not answer for the company."""
    instrument = even_instrument(4)
    item = next(one for one in instrument.items if not one.is_asked_of_staff)

    found = practices_in(instrument, AnswerSheet({item.id: Answer(3, evidence=NOTE)}, role=Role.EMPLOYEE))

    assert {} == found


def test_the_newest_reading_of_a_year_counts() -> None:
    """As the absolute figure, whatever it is divided by."""
    readings = [reading(30_000, TODAY - timedelta(days=200)), reading(24_000, number=2), reading(1, goal=2, number=3)]

    found = year_figures([kept_goal(YEARLY), kept_goal(LOAVES, 2)], readings, TODAY)

    assert {ENERGY: YearFigure(Decimal(24_000), TODAY, is_of_year=True)} == found


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (TODAY - timedelta(days=364), True),
        (TODAY - timedelta(days=365), False),
        (TODAY + timedelta(days=1), False),
    ],
)
def test_readings_are_of_the_last_twelve_months(day: date, counts: bool) -> None:
    """An older one is of another year, and one of tomorrow is a slip."""
    assert counts is bool(year_figures([kept_goal(YEARLY)], [reading(1, day)], TODAY))


def test_a_figure_that_is_read_more_often_is_not_of_a_year() -> None:
    """A month's kilowatt hours are not a year's."""
    monthly: KeptGoal = kept_goal(replace(YEARLY, rhythm=Rhythm.MONTHLY))

    assert not year_figures([monthly], [reading(1)], TODAY)[ENERGY].is_of_year
