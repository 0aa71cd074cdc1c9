"""
Which units of a set can open at all: looks at the rules alone, not at any learner.

A unit that waits for one that never opens, or for a score that cannot exist, is unreachable. Conditions on different
subjects are taken to be independent, so a unit is called unreachable only when it surely is.
"""

from collections.abc import Iterable, Mapping

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rule_syntax import MAX_LEVEL, MAX_POINTS
from csr_xblock.domain.rules import All, Always, AnyOf, Comparison, LevelIs, Not, Rule, ScoreIs, UnitIs


def reachable_units(rules: Mapping[UnitId, Rule]) -> frozenset[UnitId]:
    """Return the ids of the units that some learner can open, one after the other. Units not in `rules` never are."""
    reached: frozenset[UnitId] = frozenset()
    while True:
        now = frozenset(unit for unit, rule in rules.items() if can_be_true(rule, reached))
        if now == reached:
            return reached
        reached = now


def can_be_true(rule: Rule, reached: frozenset[UnitId]) -> bool:
    """Return whether the rule can be true for anybody when only these units can be started and completed."""
    match rule:
        case All(parts):
            return all(can_be_true(part, reached) for part in parts) and not _contradict(parts)
        case AnyOf(parts):
            return any(can_be_true(part, reached) for part in parts)
        case Not(part):
            return _can_be_false(part, reached)
        case UnitIs(unit):
            return unit in reached
        case ScoreIs() | LevelIs():
            return bool(_values(rule))
        case _:
            return True


def _can_be_false(rule: Rule, reached: frozenset[UnitId]) -> bool:
    match rule:
        case Always():
            return False
        case All(parts):
            return any(_can_be_false(part, reached) for part in parts)
        case AnyOf(parts):
            return all(_can_be_false(part, reached) for part in parts)
        case Not(part):
            return can_be_true(part, reached)
        case ScoreIs() | LevelIs():
            return len(_values(rule)) < len(_all_values(rule))
        case _:
            return True


def _contradict(parts: Iterable[Rule]) -> bool:
    """Return whether parts that must all be true ask for different numbers of the same score or level."""
    possible: dict[tuple[type, str], range] = {}
    for part in parts:
        if isinstance(part, ScoreIs | LevelIs):
            subject = (type(part), part.subject if isinstance(part, ScoreIs) else part.item)
            known, asked = possible.get(subject, _all_values(part)), _values(part)
            possible[subject] = range(max(known.start, asked.start), min(known.stop, asked.stop))
    return not all(possible.values())


def _all_values(rule: ScoreIs | LevelIs) -> range:
    return range((MAX_POINTS if isinstance(rule, ScoreIs) else MAX_LEVEL) + 1)


def _values(rule: ScoreIs | LevelIs) -> range:
    bound = rule.points if isinstance(rule, ScoreIs) else rule.level
    stop = _all_values(rule).stop
    match rule.comparison:
        case Comparison.BELOW:
            return range(bound)
        case Comparison.AT_MOST:
            return range(bound + 1)
        case Comparison.ABOVE:
            return range(bound + 1, stop)
        case Comparison.AT_LEAST:
            return range(bound, stop)
