"""Given learning in words: what it is, what it takes, who has it, until when, how far it is."""

from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.people.company_member import Member
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.given_words import (
    OfferedUnit,
    about_words,
    given_lines,
    time_words,
    title_of,
    until_words,
)

ENERGY, WHY, OWN = UnitId("energy"), UnitId("why"), UnitId("own")
UNITS = {
    ENERGY: OfferedUnit(ENERGY, "What comes in", "/energy", 20, "Weekend check", 90, has_task=True),
    WHY: OfferedUnit(WHY, "Why it pays", "/why", 1),
    OWN: OfferedUnit(OWN, "A visit", "/own", 5, "", 1, has_task=True),
}
EARLIER, TODAY, LATER = (date(2026, 11, day) for day in (28, 29, 30))


@pytest.mark.parametrize(
    ("kind", "unit", "title", "about"),
    [
        (GivenKind.UNIT, ENERGY, "What comes in", "A unit. 20 minutes to read. Task: “Weekend check”, 90 minutes."),
        (GivenKind.TASK, ENERGY, "Weekend check", "Only the task of the unit “What comes in”. 90 minutes."),
        (GivenKind.UNIT, WHY, "Why it pays", "A unit. 1 minute to read."),
        (GivenKind.TASK, OWN, "A visit", "Only the task of the unit “A visit”. 1 minute."),
        (GivenKind.UNIT, UnitId("gone"), "A unit that is not in this programme any more", ""),
        (GivenKind.OWN, UnitId(""), "Walk", ""),
    ],
)
def test_it_is_called_what_people_call_it(kind: GivenKind, unit: UnitId, title: str, about: str) -> None:
    """A task has a name of its own, where its author has given it one."""
    assert (title, about) == (title_of(kind, unit, "Walk", UNITS), about_words(kind, unit, UNITS))


def test_a_task_without_a_name_is_told_by_its_minutes() -> None:
    """Of a trainer's own unit."""
    assert time_words(UNITS[OWN]) == "5 minutes to read. Task: 1 minute."


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (None, ""),
        (EARLIER, f"due since {date_words(EARLIER)}"),
        (TODAY, "due today"),
        (LATER, f"until {date_words(LATER)}"),
    ],
)
def test_a_day_is_told_as_it_is_seen_from_today(due: date | None, words: str) -> None:
    """The day itself is not late yet."""
    assert words == until_words(due, TODAY)


def test_the_plan_in_lines_says_of_everything_who_has_it() -> None:
    """For a document: whole phrases, and nobody's name where nobody has it."""
    unit = GivenLearning(GivenKind.UNIT, ENERGY, member=1, due=TODAY, change="Less heat")
    given = [
        KeptGiven(1, 0, unit, TODAY),
        KeptGiven(2, 0, replace(unit, kind=GivenKind.TASK, member=None, name="Ula")),
        KeptGiven(3, 0, GivenLearning(GivenKind.OWN, task="Walk")),
        KeptGiven(4, 0, GivenLearning(GivenKind.TASK, OWN, name="Ula")),
    ]

    told = [
        (one.what, one.who, one.until, one.change, one.state) for one in given_lines(given, [Member(1, "R")], UNITS)
    ]

    day = date_words(TODAY)
    assert [
        ("What comes in", "R", day, "Less heat", f"done on {day}"),
        ("Weekend check (unit: What comes in)", "Ula", day, "Less heat", "open"),
        ("Walk", "nobody at the moment", "", "", "open"),
        ("Task of the unit: A visit", "Ula", "", "", "open"),
    ] == told
