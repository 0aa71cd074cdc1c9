"""What the start page says of learning that the company has given to whoever looks."""

from dataclasses import replace
from datetime import date, timedelta

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, OpenGiven
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.given_to_you import given_to_you
from tests.presentation.journey.test_given_words import ENERGY, TODAY, UNITS, WHY


def opened(number: int, days: int | None = None, kind: GivenKind = GivenKind.OWN, unit: str = "") -> OpenGiven:
    """Return something that is due in so many days."""
    due: date | None = None if days is None else TODAY + timedelta(days=days)
    return OpenGiven(number, 0, kind, UnitId(unit), f"Task {number}", due)


def test_what_is_overdue_comes_first_and_five_are_shown() -> None:
    """Then what comes next, and last what has no day."""
    given = [opened(1), opened(2, 3), opened(3, -1), opened(4, 0), opened(5, -9), opened(6, 20), opened(7)]

    page = given_to_you(given, UNITS, (), "/tick", TODAY)

    assert [5, 3, 4, 2, 6] == [row.id for row in page.rows]
    late = [date_words(TODAY - timedelta(days=days)) for days in (9, 1)]
    assert [*(f"due since {day}" for day in late), "due today"] == [row.until for row in page.rows[:3]]
    assert "And 2 more." == page.more
    assert "" == given_to_you(given[:5], UNITS, (), "/tick", TODAY).more


def test_a_unit_leads_to_its_page_and_says_where_it_may_still_be_closed() -> None:
    """Units open by their own rules; one that was found open stays so."""
    given = [opened(1, kind=GivenKind.UNIT, unit=ENERGY), opened(2, kind=GivenKind.UNIT, unit=WHY), opened(3)]

    rows = given_to_you(given, UNITS, {WHY}, "/tick", TODAY).rows

    assert [("/energy", True), ("/why", False), ("", False)] == [(row.url, bool(row.locked)) for row in rows]


def test_a_person_ticks_what_no_progress_tells() -> None:
    """Of a whole unit the unit itself says that it is done."""
    given = [opened(1, kind=GivenKind.UNIT, unit=WHY), opened(2, kind=GivenKind.TASK, unit=ENERGY), opened(3)]

    assert [False, True, True] == [row.can_tick for row in given_to_you(given, UNITS, (), "/tick", TODAY).rows]


def test_what_shall_be_different_is_told_to_who_has_it() -> None:
    """Who learns without knowing what for changes nothing at work."""
    given = [replace(opened(1), change="The oven is off over night."), opened(2)]

    assert ["The oven is off over night.", ""] == [
        row.change for row in given_to_you(given, UNITS, (), "/tick", TODAY).rows
    ]
