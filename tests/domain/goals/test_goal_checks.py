"""What a goal and a reading may be. The limits are those of JOURNEY 1."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, YES_OR_NO, Divisor
from csr_xblock.domain.goals.goal_checks import check_goal, check_reading
from csr_xblock.domain.goals.measured_goal import MeasuredGoal, OwnFigure
from csr_xblock.domain.goals.readings import Reading, asked_divisor
from csr_xblock.domain.identifiers import ObjectiveId
from tests.domain.goals.made_goals import ENERGY, LOAVES, PER_PERSON, REPORT, TODAY, kept_reading

PACKAGED = packaged_instrument()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"own": OwnFigure(" ")}, "goal-name-missing", "name"),
        ({"own": OwnFigure("x" * 161)}, "text-too-long", "name"),
        ({"own": OwnFigure("x", "u" * 61)}, "text-too-long", "unit"),
        ({"own": OwnFigure("x", objective=ObjectiveId("gone"))}, "value-invalid", "objective"),
        ({"kpi": "kpi-gone"}, "value-invalid", "kpi"),
        ({"baseline": Decimal("1.2345")}, "number-out-of-range", "baseline"),
        ({"target": Decimal(10) ** 10}, "number-out-of-range", "target"),
        ({"target": Decimal("NaN")}, "number-out-of-range", "target"),
        ({"baseline_divisor": Decimal(0)}, "divisor-not-positive", "baseline_divisor"),
        ({"baseline": None, "baseline_divisor": Decimal(1)}, "goal-baseline-missing", "baseline"),
        ({"baseline_day": None}, "goal-day-missing", "baseline_day"),
        ({"baseline_day": date(2026, 11, 30)}, "day-out-of-range", "baseline_day"),
        ({"target_day": None}, "goal-target-day-missing", "target_day"),
        ({"target_day": date(2101, 1, 1)}, "plan-day-out-of-range", "target_day"),
        ({"target_day": LOAVES.baseline_day}, "target-before-baseline", "target_day"),
        ({"per": Divisor.PEOPLE}, "value-invalid", "per"),
    ],
    ids=str,
)
def test_what_a_goal_may_not_be(change: dict[str, Any], code: str, field: str) -> None:
    """Each names its field."""
    with pytest.raises(InvalidInput) as refused:
        check_goal(replace(LOAVES, **change), None, PACKAGED, TODAY)

    assert (code, field) == (refused.value.code, refused.value.field)


def test_a_goal_without_numbers_may_be() -> None:
    """Taken with one tap; and one of which the author has taken the figure away may be changed."""
    check_goal(MeasuredGoal(ENERGY), None, PACKAGED, TODAY)
    check_goal(PER_PERSON, None, PACKAGED, TODAY)
    gone = MeasuredGoal("kpi-gone")
    check_goal(replace(gone, target=Decimal(1), target_day=date(2027, 1, 1)), gone, PACKAGED, TODAY)


def test_the_figure_of_a_goal_never_changes() -> None:
    """Its readings would be those of something else."""
    with pytest.raises(InvalidInput, match="value-invalid"):
        check_goal(PER_PERSON, LOAVES, PACKAGED, TODAY)


@pytest.mark.parametrize(
    ("reading", "kpi", "code", "field"),
    [
        (Reading(date(2026, 11, 30), Decimal(1)), "", "day-out-of-range", "day"),
        (Reading(date(1999, 12, 31), Decimal(1)), "", "day-out-of-range", "day"),
        (Reading(TODAY, Decimal("0.0001")), "", "number-out-of-range", "value"),
        (Reading(TODAY, Decimal(2)), REPORT, "value-invalid", "value"),
        (Reading(TODAY, Decimal(2), Decimal(0), Divisor.PEOPLE), ENERGY, "divisor-not-positive", "divisor"),
        (Reading(TODAY, Decimal(2), Decimal(3)), ENERGY, "value-invalid", "divisor"),
        (Reading(TODAY, Decimal(2), Decimal(3), Divisor.AREA), "kpi-renewable", "value-invalid", "divisor"),
        (Reading(TODAY, Decimal(2), note="x" * 301), "", "text-too-long", "note"),
    ],
    ids=str,
)
def test_what_a_reading_may_not_be(reading: Reading, kpi: str, code: str, field: str) -> None:
    """Each names its field."""
    with pytest.raises(InvalidInput) as refused:
        check_reading(reading, kpi, TODAY)

    assert (code, field) == (refused.value.code, refused.value.field)


def test_special_figures_are_figures_of_the_packaged_questions() -> None:
    """An id that was mistyped would make its figure an ordinary one in silence."""
    known = {kpi.id for one in PACKAGED.objectives for kpi in one.kpis}

    assert {*BOTH_WAYS, *YES_OR_NO} <= known


def test_what_a_reading_is_divided_by_follows_the_reading_then_the_goal_then_the_company() -> None:
    """So a company can choose anew without changing what is there."""
    old = kept_reading(1, divisor=2, per=Divisor.AREA)
    free = replace(PER_PERSON, per=None)

    assert Divisor.AREA is asked_divisor(PER_PERSON, Divisor.PIECES, old)
    assert Divisor.PEOPLE is asked_divisor(PER_PERSON, Divisor.PIECES)
    assert Divisor.PIECES is asked_divisor(free, Divisor.PIECES)
    assert asked_divisor(LOAVES, Divisor.PIECES) is None
