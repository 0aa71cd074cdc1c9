"""What a group and a talk may hold, so that no page can bring more into a table than it takes."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, checked_slug
from csr_xblock.domain.stakeholders.talk import Talk

TODAY = date(2026, 11, 29)
DRIVERS = StakeholderGroup("Our drivers")
TALK = Talk(TODAY, "a driver", "Good: the new van. First: tell us about roadworks.")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "group-name-missing"),
        ({"name": "   "}, "group-name-missing"),
        ({"name": "x" * 121}, "text-too-long"),
        ({"expectations": "x" * 301}, "text-too-long"),
        ({"dialogue": "x" * 301}, "text-too-long"),
        ({"dialogue": "a\x00b"}, "value-invalid"),
        ({"next_talk": date(1999, 12, 31)}, "next-talk-out-of-range"),
        ({"next_talk": date(2100, 1, 1)}, "next-talk-out-of-range"),
    ],
)
def test_a_group_over_its_limits_is_refused(changes: dict[str, Any], code: str) -> None:
    """The field is named, so that the page can lead there."""
    with pytest.raises(InvalidInput) as refused:
        replace(DRIVERS, **changes).check()

    assert (code, next(iter(changes))) == (refused.value.code, refused.value.field)


def test_a_group_of_full_length_is_taken() -> None:
    """The page offers so many characters."""
    replace(DRIVERS, name="ū" * 120, expectations="ū" * 300, dialogue="ū" * 300, next_talk=date(2099, 12, 31)).check()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"day": None}, "talk-day-missing"),
        ({"day": TODAY + timedelta(days=1)}, "day-out-of-range"),
        ({"day": date(1999, 12, 31)}, "day-out-of-range"),
        ({"with_whom": "x" * 121}, "text-too-long"),
        ({"heard": " "}, "heard-missing"),
        ({"heard": "x" * 301}, "text-too-long"),
    ],
)
def test_a_talk_over_its_limits_is_refused(changes: dict[str, Any], code: str) -> None:
    """A talk that is still to come has not been heard."""
    with pytest.raises(InvalidInput) as refused:
        replace(TALK, **changes).check(TODAY)

    assert (code, next(iter(changes))) == (refused.value.code, refused.value.field)


def test_nobody_has_to_say_with_whom_a_talk_was() -> None:
    """In a company of four, even the role may be a name."""
    replace(TALK, with_whom="", heard="ū" * 300).check(TODAY)


@pytest.mark.parametrize("slug", ["", "ab", "Employees", "-abc", "a" * 33, "a b c", "ąčę", "abc\n", "\ud800bc"])
def test_what_no_page_makes_up_is_no_name_of_a_row(slug: str) -> None:
    """It reaches the database, and comes back into ids of the page."""
    with pytest.raises(InvalidInput):
        checked_slug(slug, "slug")


@pytest.mark.parametrize("slug", ["employees", "own-k3jf9a2k1x", "talk-0"])
def test_what_a_page_makes_up_is_taken(slug: str) -> None:
    """As `map_form.js` does it."""
    assert slug == checked_slug(slug, "slug")
