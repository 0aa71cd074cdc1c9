"""
What the subjects of a rule can make of its statements: each value that a subject can have, tried out.

Values that make no difference are left out: only both sides of every bound count. It joins no statements; that is
done by `truth`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import (
    Always,
    Comparison,
    Event,
    Happened,
    LevelIs,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    Statement,
    UnitIs,
    UnitState,
)
from csr_xblock.domain.rules.logic import compare
from csr_xblock.domain.rules.references import statements_of
from csr_xblock.domain.rules.subjects import Subjects
from csr_xblock.domain.rules.syntax import MAX_ACTIONS, MAX_LEVEL, MAX_POINTS, MAX_RANK

Truth = bool | None
Case = Mapping[Rule, Truth]
"""What one value of a subject makes of each statement about it."""


@dataclass(frozen=True)
class Circumstances:
    """
    What is taken for granted: whether a self-assessment was handed in, whether every subject has its number.

    `reached` holds the units that can be begun and done, None for any unit. `subjects` are what people are asked, None
    for anything that a rule may name.
    """

    is_handed_in: bool
    has_all_numbers: bool = False
    reached: frozenset[UnitId] | None = None
    subjects: Subjects | None = None


def cases_by_subject(rule: Rule, circumstances: Circumstances) -> list[list[Case]]:
    """Return the different cases of each subject that a rule asks about, in the order of first mention."""
    subjects: dict[tuple[str, str], list[Statement]] = {}
    for statement in dict.fromkeys(statements_of(rule)):
        subjects.setdefault(_subject(statement), []).append(statement)
    return [_cases(statements, circumstances) for statements in subjects.values()]


def _subject(statement: Statement) -> tuple[str, str]:
    match statement:
        case ScoreIs(subject) | ScoreInsufficient(subject):
            return "score", subject
        case LevelIs(item):
            return "level", item
        case PriorityIs(objective):
            return "priority", objective
        case UnitIs(unit):
            return "unit", unit
        case Happened(event):
            return "event", event
        case Always():
            return "always", ""
        case _:
            assert_never(statement)


def _cases(statements: list[Statement], circumstances: Circumstances) -> list[Case]:
    """Return what each value of the statements' common subject makes of them, equal outcomes once."""
    outcomes = [
        {one: _truth(one, value, circumstances) for one in statements} for value in _values(statements, circumstances)
    ]
    return [dict(one) for one in dict.fromkeys(tuple(outcome.items()) for outcome in outcomes)]


def _values(statements: list[Statement], circumstances: Circumstances) -> list[int | None]:
    """Return values on both sides of every bound; None where there can be no number. Units: 0 not begun, 2 done."""
    match statements[0]:
        case UnitIs(unit):
            return [0, 1, 2] if circumstances.reached is None or unit in circumstances.reached else [0]
        case Happened(Event.ASSESSMENT_COMPLETED):
            return [int(circumstances.is_handed_in)]
        case Happened(Event.ACTIONS):
            return _around(statements, 0, MAX_ACTIONS)
        case Happened():
            return [0, 1]
        case Always():
            return [None]
        case PriorityIs() | LevelIs() | ScoreIs() | ScoreInsufficient():
            numbers = _numbers(statements, circumstances.subjects) if circumstances.is_handed_in else []
        case other:
            assert_never(other)
    return numbers if numbers and circumstances.has_all_numbers else [*numbers, None]


def _numbers(statements: list[Statement], subjects: Subjects | None) -> list[int | None]:
    """Return numbers on both sides of every bound, none where nobody is asked for the statements' subject."""
    match statements[0]:
        case PriorityIs(objective):
            is_asked = subjects is None or objective in subjects.objectives
            return _around(statements, 1, MAX_RANK + 1) if is_asked else []
        case LevelIs(item):
            return _around(statements, 0, MAX_LEVEL) if subjects is None else list(subjects.levels.get(item, ()))
        case ScoreIs(subject) | ScoreInsufficient(subject):
            is_asked = subjects is None or subject in subjects.scores
            return _around(statements, 0, MAX_POINTS) if is_asked else []
        case _:
            return []


def _around(statements: list[Statement], lowest: int, highest: int) -> list[int | None]:
    near = {bound + step for one in statements if (bound := _bound(one)) is not None for step in (-1, 0, 1)}
    return [number for number in sorted(near | {lowest, highest}) if lowest <= number <= highest]


def _bound(statement: Statement) -> int | None:
    match statement:
        case ScoreIs(_, _, bound) | LevelIs(_, _, bound) | PriorityIs(_, bound):
            return bound
        case Happened(Event.ACTIONS, bound):
            return bound or 1
        case Always() | ScoreInsufficient() | UnitIs() | Happened():
            return None
        case _:
            assert_never(statement)


def _truth(statement: Statement, value: int | None, circumstances: Circumstances) -> Truth:
    match statement:
        case Always():
            return True
        case ScoreInsufficient():
            return value is None if circumstances.is_handed_in else None
        case ScoreIs(_, comparison, bound) | LevelIs(_, comparison, bound):
            return compare(value, comparison, bound)
        case PriorityIs(_, rank):
            return compare(value, Comparison.AT_MOST, rank)
        case UnitIs(_, state):
            return compare(value, Comparison.AT_LEAST, 2 if state is UnitState.COMPLETED else 1)
        case Happened():
            return compare(value, Comparison.AT_LEAST, _bound(statement) or 1)
        case _:
            assert_never(statement)
