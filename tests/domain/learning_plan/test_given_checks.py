"""What may be given to people to learn, and what is judged once only."""

from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_checks import Offered, check_given
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning

UNIT, READ_ONLY, GONE = UnitId("energy"), UnitId("why"), UnitId("gone")
OFFERED = Offered({UNIT, READ_ONLY}, {UNIT})
RASA, JONAS, LEFT = 1, 2, 3
MEMBERS = {RASA, JONAS}
OWN = GivenLearning(GivenKind.OWN, task="Walk through the bakery", name="Ula")
OF_A_UNIT = GivenLearning(GivenKind.UNIT, UNIT, member=JONAS)


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        (replace(OWN, task=""), "given-task-missing", "task"),
        (replace(OWN, task="x" * 201), "text-too-long", "task"),
        (replace(OWN, name=""), "given-to-missing", "name"),
        (replace(OWN, name="x" * 121), "text-too-long", "name"),
        (replace(OWN, change="x" * 301), "text-too-long", "change"),
        (replace(OWN, change="\ud800"), "value-invalid", "change"),
        (replace(OWN, due=date(1999, 12, 31)), "plan-day-out-of-range", "due"),
        (replace(OWN, due=date(2101, 1, 1)), "plan-day-out-of-range", "due"),
        (replace(OF_A_UNIT, unit=UnitId("")), "given-unit-missing", "unit"),
        (replace(OF_A_UNIT, unit=GONE), "value-invalid", "unit"),
        (replace(OF_A_UNIT, kind=GivenKind.TASK, unit=READ_ONLY), "given-unit-without-task", "unit"),
        (replace(OF_A_UNIT, member=LEFT), "given-member-gone", "member"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_may_not_be_given_names_its_field(given: GivenLearning, code: str, field: str) -> None:
    """Whoever sends it."""
    with pytest.raises(InvalidInput, match=code) as refused:
        check_given(given, None, OFFERED, MEMBERS)

    assert field == refused.value.field


@pytest.mark.parametrize(
    "given",
    [
        OWN,
        OF_A_UNIT,
        replace(OF_A_UNIT, kind=GivenKind.TASK),
        replace(OF_A_UNIT, unit=READ_ONLY, due=date(2026, 12, 1)),
        replace(OWN, task="x" * 200, name="x" * 120, change="x" * 300),
    ],
)
def test_what_fits_is_taken(given: GivenLearning) -> None:
    """Up to the limits."""
    check_given(given, None, OFFERED, MEMBERS)


def test_a_unit_that_has_left_the_programme_stays_where_it_was_given() -> None:
    """Another day can be set; the same unit cannot be given anew, nor its task in its place."""
    before = replace(OF_A_UNIT, unit=GONE)

    check_given(replace(before, due=date(2026, 12, 1)), before, OFFERED, MEMBERS)
    with pytest.raises(InvalidInput, match="value-invalid"):
        check_given(replace(before, kind=GivenKind.TASK), before, OFFERED, MEMBERS)


def test_what_nobody_has_may_stay_so_until_somebody_is_found() -> None:
    """Who had it has left. What somebody has is not given to nobody."""
    free = replace(OWN, name="")

    check_given(replace(free, due=date(2026, 12, 1)), free, OFFERED, MEMBERS)
    with pytest.raises(InvalidInput, match="given-to-missing"):
        check_given(free, OWN, OFFERED, MEMBERS)
