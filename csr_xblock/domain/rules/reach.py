"""
Which units of a set can open at all: looks at the rules alone, not at any learner.

A unit that waits for one that never opens, or for a score that cannot exist, is unreachable. What a single rule can
be is known by `truth`, with its limits: a unit is called unreachable only when it surely is.
"""

from collections.abc import Mapping

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.subjects import Subjects
from csr_xblock.domain.rules.truth import can_be_true


def reachable_units(rules: Mapping[UnitId, Rule], subjects: Subjects | None = None) -> frozenset[UnitId]:
    """
    Return the ids of the units that some learner can open, one after the other. Units not in `rules` never are.

    `subjects` are what learners are asked, None for anything that a rule may name.
    """
    reached: frozenset[UnitId] = frozenset()
    while True:
        now = frozenset(unit for unit, rule in rules.items() if can_be_true(rule, reached, subjects))
        if now == reached:
            return reached
        reached = now
