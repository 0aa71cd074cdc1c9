"""
The instrument: what is asked, in which order, and by which parameters answers are scored.

First noun of the flow (`content` makes it from XML). It holds structure and English words;
`content.wording` puts it into another language. It never looks at answers.
Source: METHODOLOGY 2.2 to 2.4; the XML form is described in docs/content_format.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.anchors import USUAL_LEVELS, Anchors

T = TypeVar("T")

LEVELS = USUAL_LEVELS[5]
POINTS_PER_LEVEL = 25


class Mode(StrEnum):
    """How much is asked: the core items only, or all."""

    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True)
class ScaleLevel:
    """One of the five maturity levels that all questions, perspectives and the company share."""

    level: int
    name: str
    meaning: str


@dataclass(frozen=True)
class Band:
    """A named range of the displayed number. `lowest` is its first whole number, 0..100."""

    id: BandId
    name: str
    lowest: int


@dataclass(frozen=True)
class Gate:
    """The band that is only reached when every valid perspective has at least `min_perspective` points."""

    band: BandId
    min_perspective: int


@dataclass(frozen=True)
class ScoringParameters:
    """
    The numbers of METHODOLOGY 2.4 that an author may change. Shares are 0..1, scores and thresholds points 0..100.
    """

    min_coverage: Fraction = Fraction(60, 100)
    min_answered: int = 2
    min_valid_perspectives: int = 4
    imbalance_lambda: Fraction = Fraction(1, 4)
    gates: tuple[Gate, ...] = ()
    importance_default: int = 3
    priority_do_first: int = 50
    priority_plan: int = 30
    strength_min_level: Fraction = Fraction(5, 2)
    improvement_below_level: Fraction = Fraction(3, 2)
    important_improvement_below_level: Fraction = Fraction(5, 2)
    important_from: int = 4
    max_listed: int = 3
    perspective_strength_from: int = 65
    perspective_improvement_below: int = 40
    perspective_improvement_below_mean_by: int = 10
    confidence_coverage_weight: Fraction = Fraction(5, 10)
    confidence_evidence_weight: Fraction = Fraction(3, 10)
    confidence_verified_weight: Fraction = Fraction(2, 10)
    evidence_from_level: int = 2
    confidence_high: int = 75
    confidence_medium: int = 50
    rater_min_group: int = 5
    rater_gap_flag: int = 20
    agreement_high_below: Fraction = Fraction(25, 2)
    agreement_low_from: Fraction = Fraction(25)
    notable_change: int = 5
    benchmark_min_companies: int = 10
    benchmark_round_to: int = 5


@dataclass(frozen=True)
class Item:
    """
    One indicator that is asked, with the observable sentences that can be chosen.

    `weight` counts inside its perspective. `effort` is 1 (a month, no budget), 2 (up to three months), 3 (investment).
    `auto_na_if` names profile facts that answer it with 'does not apply' by themselves.
    """

    id: ItemId
    order: int
    perspective: PerspectiveId
    objective: ObjectiveId
    topic: str
    text: str
    anchors: Anchors
    weight: int = 1
    is_core: bool = False
    is_asked_of_staff: bool = False
    na_allowed: bool = False
    na_hint: str | None = None
    auto_na_if: tuple[str, ...] = ()
    legal_duty_possible: bool = False
    effort: int = 1
    evidence_hint: str = ""
    quick_win: str = ""
    mapping: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Kpi:
    """A proposed figure for an objective. `direction` is up or down, `kind` leading or lagging."""

    id: str
    name: str
    unit: str
    direction: str
    kind: str
    formula: str
    frequency: str
    example_target: str
    vsme: tuple[str, ...] = ()


@dataclass(frozen=True)
class Objective:
    """A strategic objective of a perspective, with proposed figures and initiatives."""

    id: ObjectiveId
    perspective: PerspectiveId
    order: int
    title: str
    kpis: tuple[Kpi, ...] = ()
    initiatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Perspective:
    """One of the areas of the balanced scorecard. `weight` counts in the overall mean; `color` is #rrggbb."""

    id: PerspectiveId
    order: int
    title: str
    short: str
    question: str
    color: str
    weight: int = 1


@dataclass(frozen=True)
class StrategyLink:
    """A proposed cause and effect between two objectives; `lag_months` until the effect shows."""

    source: ObjectiveId
    target: ObjectiveId
    why: str
    lag_months: int
    is_feedback: bool = False


@dataclass(frozen=True)
class ModeInfo:
    """A mode's title and the minutes it takes."""

    mode: Mode
    title: str
    minutes: int


@dataclass(frozen=True)
class Instrument:
    """
    The whole questionnaire. Perspectives, objectives and items are in the order in which they are asked.

    `version` is the content's own number; equal ids with different words share scores, a new major version does not.
    """

    id: str
    version: str
    title: str
    disclaimer: str
    scale: tuple[ScaleLevel, ...]
    bands: tuple[Band, ...]
    modes: tuple[ModeInfo, ...]
    scoring: ScoringParameters
    perspectives: tuple[Perspective, ...]
    objectives: tuple[Objective, ...]
    items: tuple[Item, ...]
    links: tuple[StrategyLink, ...] = ()
    _items_by_id: dict[ItemId, Item] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_items_by_id", {item.id: item for item in self.items})

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Worked out once: whatever is kept for an instrument asks for it, and it runs over a thousand texts."""
        return hash(tuple(getattr(self, one.name) for one in fields(self) if one.compare))

    def item(self, item_id: ItemId) -> Item:
        """Return the item with this id. Raises KeyError if the instrument does not have it."""
        return self._items_by_id[item_id]

    def has_item(self, item_id: str) -> bool:
        """Return whether the instrument asks an item of this id."""
        return item_id in self._items_by_id

    def perspective(self, perspective_id: PerspectiveId) -> Perspective:
        """Return the perspective with this id. Raises KeyError if there is none."""
        return next_or_key_error((p for p in self.perspectives if p.id == perspective_id), perspective_id)

    def has_perspective(self, perspective_id: str) -> bool:
        """Return whether the instrument has a perspective of this id."""
        return any(p.id == perspective_id for p in self.perspectives)

    def objective(self, objective_id: ObjectiveId) -> Objective:
        """Return the objective with this id. Raises KeyError if there is none."""
        return next_or_key_error((o for o in self.objectives if o.id == objective_id), objective_id)

    def items_of(self, perspective_id: PerspectiveId) -> tuple[Item, ...]:
        """Return the items of one perspective, in the order in which they are asked."""
        return tuple(item for item in self.items if item.perspective == perspective_id)

    @property
    def offered_modes(self) -> tuple[Mode, ...]:
        """The modes that can be taken, the shorter first: those it names and asks something in, else all questions."""
        named = {info.mode for info in self.modes}
        if not any(item.is_core for item in self.items):
            named.discard(Mode.QUICK)
        return tuple(mode for mode in Mode if mode in named) or (Mode.FULL,)

    def minutes(self, mode: Mode) -> int:
        """Return how many minutes a mode takes, 0 if the instrument does not say."""
        return next((info.minutes for info in self.modes if info.mode == mode), 0)


def next_or_key_error(found: Iterator[T], key: str) -> T:
    """Return the first of an iterator. Raises KeyError(key) if it is empty."""
    for one in found:
        return one
    raise KeyError(key)
