"""What the page says of each part that can be taken over."""

from datetime import UTC, datetime

import pytest

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KeptWork
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.presentation.carry_over.carry_over_page import CarriedRow, carry_over_page

COURSE = "course-v1:CSR+101+2026"


def row_of(part: CarriedPart, count: int, name: str = "") -> CarriedRow:
    """Return the one row of a page."""
    changed = datetime(2026, 5, 3, 10, 0, tzinfo=UTC)
    work = KeptWork(part, CompanyKey(7, COURSE), count, count, changed)
    (row,) = carry_over_page({part: work}, {COURSE: name} if name else {}, Links("1a2b3c4d"), "/save").rows
    return row


@pytest.mark.parametrize(
    ("part", "count", "amount"),
    [
        (CarriedPart.IMPORTANCE, 18, "18 goals rated"),
        (CarriedPart.STAKEHOLDERS, 1, "1 group"),
        (CarriedPart.LINKS, 2, "2 links"),
        (CarriedPart.GOALS, 1, "1 goal"),
        (CarriedPart.ACTIONS, 3, "3 actions"),
    ],
)
def test_each_part_says_how_much_it_is(part: CarriedPart, count: int, amount: str) -> None:
    """Nobody ticks a box without knowing what comes."""
    assert amount == row_of(part, count).amount


def test_course_is_named_where_the_platform_knows_it() -> None:
    """A key of a course is no name for anybody."""
    named, unnamed = row_of(CarriedPart.LINKS, 2, "CSR 2025"), row_of(CarriedPart.LINKS, 2)

    assert named.source.startswith("from the course “CSR 2025”, last changed ")
    assert unnamed.source.startswith("from another course, last changed ")
    assert COURSE not in unnamed.source


def test_handler_gets_every_part() -> None:
    """What is not offered is sent as not ticked."""
    page = carry_over_page({}, {}, Links("1a2b3c4d"), "/save")

    assert ((), tuple(CarriedPart)) == (page.rows, page.absent)
