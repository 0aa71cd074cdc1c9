"""
What a questionnaire gives values of: the names that rules can ask it for, and the levels of its items.

A rule about anything else can be written, but never has a value: nobody is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from csr_xblock.domain.identifiers import OVERALL, ItemId, ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument

MAX_KEPT = 64


@dataclass(frozen=True)
class Subjects:
    """`scores` are perspectives, objectives and `overall`; `levels` are those that can be chosen at each item."""

    scores: frozenset[str]
    objectives: frozenset[ObjectiveId]
    levels: Mapping[ItemId, tuple[int, ...]]


@lru_cache(maxsize=MAX_KEPT)
def subjects_of(instrument: Instrument) -> Subjects:
    """Return what rules can ask an instrument for."""
    objectives = frozenset(one.id for one in instrument.objectives)
    return Subjects(
        scores=frozenset({OVERALL, *(one.id for one in instrument.perspectives), *objectives}),
        objectives=objectives,
        levels={item.id: item.anchors.levels for item in instrument.items},
    )
