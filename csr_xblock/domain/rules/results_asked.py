"""
Which units open by results: their rule asks for a score, a level, too few answers or a priority, or names a unit that
does, on and on. Who sees that such a unit is open can guess the result. Source: JOURNEY 9.2 (docs/privacy.md).
"""

from collections.abc import Mapping
from typing import assert_never

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import (
    Always,
    Happened,
    LevelIs,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    Statement,
    UnitIs,
)
from csr_xblock.domain.rules.references import references_of, statements_of

NOTHING_KNOWN: Mapping[UnitId, bool] = {}


def opened_by_results(rules: Mapping[UnitId, Rule]) -> frozenset[UnitId]:
    """Return which of these units open by results. One that a rule names and that is not among them counts as such."""
    return frozenset(unit for unit in rules if follows_from_results(unit, rules))


def follows_from_results(
    unit: UnitId, rules: Mapping[UnitId, Rule], opened: Mapping[UnitId, bool] = NOTHING_KNOWN
) -> bool:
    """
    Return whether one unit opens by results, for a learner to whom the units `opened` are open.

    Each of those says whether results opened it; a rule may have been another one then. What is not known counts as
    following from results.
    """
    waiting, seen = [unit], {unit}
    while waiting:
        current = waiting.pop()
        if opened.get(current, False):
            return True
        rule = rules.get(current)
        if rule is None:
            if current not in opened:
                return True
            continue
        if any(asks_for_result(one) for one in statements_of(rule)):
            return True
        named = [other for other in references_of(rule).units if other not in seen]
        seen.update(named)
        waiting.extend(named)
    return False


def asks_for_result(statement: Statement) -> bool:
    """Return whether a statement is about a result. What a learner does is none."""
    match statement:
        case ScoreIs() | ScoreInsufficient() | LevelIs() | PriorityIs():
            return True
        case Always() | UnitIs() | Happened():
            return False
        case _:
            assert_never(statement)
