"""
Several raters of one company: management beside staff, item by item. A sibling of scoring.

Staff are anonymous: below the minimum group nothing of theirs is in the result, not even how many answered.
Which sheets belong to a closed wave is decided by the caller. Source: METHODOLOGY 2.4.10.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import sqrt
from typing import Literal

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet, Special
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item, ScoringParameters
from csr_xblock.domain.scoring.rounding import round_half_up


class Agreement(StrEnum):
    """How far the shown raters agree, by the spread of their answers."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True)
class ItemRating:
    """
    How the groups see one item. `company`, `management` and `staff` are mean levels 0..4.

    `company` is None without a level of management, and 'na' when management only says that the item does not apply.
    `staff` and `staff_n` are None when the group is too small. `spread` (standard deviation over the shown raters)
    and `gap` (management minus staff) are points.
    """

    company: Fraction | Literal[Special.NOT_APPLICABLE] | None
    management: Fraction | None
    management_n: int
    staff: Fraction | None
    staff_n: int | None
    spread: float | None
    agreement: Agreement | None
    gap: Fraction | None
    gap_flag: bool

    @property
    def staff_to_half_a_level(self) -> Fraction | None:
        """The only form of the staff mean that may be shown: a mean to the decimals could give away an answer."""
        return None if self.staff is None else Fraction(round_half_up(2 * self.staff), 2)


def combine_raters(instrument: Instrument, sheets: Sequence[AnswerSheet]) -> Mapping[ItemId, ItemRating]:
    """
    Return the ratings of every item of the instrument, in its order.

    Owners and managers are the management, employees the staff; representatives and consultants are no raters.
    """
    management = [sheet for sheet in sheets if sheet.role.is_management]
    staff = [sheet for sheet in sheets if sheet.role is Role.EMPLOYEE]
    return {item.id: _rate(item, management, staff, instrument.scoring) for item in instrument.items}


def _rate(
    item: Item, management: Sequence[AnswerSheet], staff: Sequence[AnswerSheet], parameters: ScoringParameters
) -> ItemRating:
    managers = _levels(item, management)
    employees = _shown_staff(item, staff, parameters.rater_min_group)
    m, q = _mean(managers), _mean(employees)
    gap = POINTS_PER_LEVEL * (m - q) if m is not None and q is not None else None
    variance = _variance_in_points(managers + employees)
    return ItemRating(
        company=Special.NOT_APPLICABLE if _is_only_na(item, management, managers) else _company(m, q),
        management=m,
        management_n=len(managers),
        staff=q,
        staff_n=len(employees) or None,
        spread=None if variance is None else sqrt(variance),
        agreement=None if variance is None else _agreement(variance, parameters),
        gap=gap,
        gap_flag=gap is not None and gap >= parameters.rater_gap_flag,
    )


def _levels(item: Item, sheets: Iterable[AnswerSheet]) -> list[int]:
    levels = (sheet.level(item) for sheet in sheets if sheet.asks(item))
    return [level for level in levels if level is not None]


def _shown_staff(item: Item, staff: Sequence[AnswerSheet], min_group: int) -> list[int]:
    levels = _levels(item, staff) if item.is_asked_of_staff else []
    return levels if len(levels) >= min_group else []


def _is_only_na(item: Item, management: Sequence[AnswerSheet], levels: list[int]) -> bool:
    return not levels and any(sheet.asks(item) and sheet.is_not_applicable(item) for sheet in management)


def _company(management: Fraction | None, staff: Fraction | None) -> Fraction | None:
    """Return the company's level: the groups count equally, not the heads."""
    if management is None or staff is None:
        return management
    return (management + staff) / 2


def _mean(levels: list[int]) -> Fraction | None:
    return Fraction(sum(levels), len(levels)) if levels else None


def _variance_in_points(levels: list[int]) -> Fraction | None:
    n = len(levels)
    if not n:
        return None
    in_levels = Fraction(n * sum(level * level for level in levels) - sum(levels) ** 2, n * n)
    return in_levels * POINTS_PER_LEVEL**2


def _agreement(variance: Fraction, parameters: ScoringParameters) -> Agreement:
    # Squares are compared because the root is inexact and thresholds are decided on exact values.
    if variance < parameters.agreement_high_below**2:
        return Agreement.HIGH
    return Agreement.LOW if variance >= parameters.agreement_low_from**2 else Agreement.MEDIUM
