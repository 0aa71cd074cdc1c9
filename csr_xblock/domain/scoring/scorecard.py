"""
The scorecard: what came out of one answer sheet. Third noun of the flow; made by `scoring`, changed by nobody.

Exact numbers are fractions of points 0..100; `display` is the one rounded number that people see and that bands and
rules use (METHODOLOGY 2.4, DESIGN section 5). None means 'not enough answers'.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId


class PriorityClass(StrEnum):
    """What to do with an objective or item, by its priority (METHODOLOGY 2.4.6)."""

    DO_FIRST = "do-first"
    PLAN = "plan"
    WATCH = "watch"


class ConfidenceLabel(StrEnum):
    """How far the scorecard can be relied on, in words (METHODOLOGY 2.4.7)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class PerspectiveWording(StrEnum):
    """How a perspective is spoken of (METHODOLOGY 2.4.5)."""

    STRENGTH = "strength"
    IMPROVEMENT = "improvement"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class PerspectiveScore:
    """
    The result of one perspective. `score` is there from one answer on, `display` and `band` only when `is_valid`.

    `coverage` is the share 0..1 of applicable weight that was answered; weights are the sums that were used.
    `told_in_words` is the only item that staff are asked here: its answer is shown and there never is a number.
    `can_have_number` is False there, and where fewer items apply than a number needs.
    """

    perspective: PerspectiveId
    score: Fraction | None
    coverage: Fraction
    is_valid: bool
    display: int | None
    band: BandId | None
    wording: PerspectiveWording
    answered_items: int
    applicable_items: int
    answered_weight: int
    applicable_weight: int
    weighted_points: Fraction
    told_in_words: ItemId | None = None
    can_have_number: bool = True

    @property
    def lacks_answers(self) -> bool:
        """Whether there is no number although more answers could give one."""
        return self.can_have_number and not self.is_valid


@dataclass(frozen=True)
class ObjectiveScore:
    """The result of one objective that was asked. `rank` counts from 1 by priority; None without an answer."""

    objective: ObjectiveId
    score: Fraction | None
    importance: int
    priority: Fraction | None
    priority_class: PriorityClass | None
    rank: int | None
    effort: int


@dataclass(frozen=True)
class ItemScore:
    """The result of one answered item. `priority` is (importance / 5) x (100 - score)."""

    item: ItemId
    score: Fraction
    importance: int
    priority: Fraction
    priority_class: PriorityClass
    is_quick_win: bool


@dataclass(frozen=True)
class OverallScore:
    """
    The company's result over its valid perspectives.

    `mean` M, `distance` D (mean absolute distance), `balance_index` B = 100 (1 - D/50),
    `balanced` T = max(0, M - lambda D).
    `capped_by` names the band whose gate refused it; `held_back_by` the perspectives below that gate.
    `is_of_company` is False for the view of staff, which has no number for the company (JOURNEY 2).
    """

    valid_perspectives: int
    mean: Fraction | None
    distance: Fraction | None
    balance_index: Fraction | None
    balanced: Fraction | None
    display: int | None
    band: BandId | None
    capped_by: BandId | None
    held_back_by: tuple[PerspectiveId, ...] = ()
    is_of_company: bool = True


@dataclass(frozen=True)
class Confidence:
    """How far to rely on the result: three shares 0..1 and the index Q 0..100 with its label."""

    coverage: Fraction
    evidence: Fraction
    verified: Fraction
    index: Fraction
    label: ConfidenceLabel


@dataclass(frozen=True)
class Scorecard:
    """
    Everything one submitted answer sheet tells. Perspectives and objectives are in instrument order; objectives of
    which nothing was asked are left out, for staff also such perspectives.

    `strengths` has at most `max_listed` items; `improvements` all of them, the most urgent first
    (the first screen shows `max_listed`). `levels` are the item levels that rules compare.
    """

    perspectives: Mapping[PerspectiveId, PerspectiveScore]
    overall: OverallScore
    objectives: Mapping[ObjectiveId, ObjectiveScore]
    items: Mapping[ItemId, ItemScore]
    levels: Mapping[ItemId, int]
    strengths: tuple[ItemId, ...]
    is_relative_strength: bool
    improvements: tuple[ItemId, ...]
    confidence: Confidence
    unknown_items: tuple[ItemId, ...]
