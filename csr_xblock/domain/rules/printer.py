"""
Writes an unlock rule in the form that authors read and write, with no more parentheses than needed.

The inverse of `parser`: parsing what this prints gives the same rule.
"""

from typing import assert_never

from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Happened,
    LevelIs,
    Not,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    Statement,
    UnitIs,
)


def print_rule(rule: Rule) -> str:
    """Return the written form of a rule, keywords in lower case."""
    match rule:
        case AnyOf(parts):
            return " or ".join(_in_parentheses(part, AnyOf) for part in parts)
        case All(parts):
            return " and ".join(_in_parentheses(part, AnyOf, All) for part in parts)
        case Not(part):
            return f"not {_in_parentheses(part, AnyOf, All)}"
        case _:
            return _print_statement(rule)


def _in_parentheses(part: Rule, *kinds: type[Rule]) -> str:
    written = print_rule(part)
    return f"({written})" if isinstance(part, kinds) else written


def _print_statement(rule: Statement) -> str:
    match rule:
        case Always():
            return "always"
        case ScoreIs(subject, comparison, points):
            return f"{subject} {comparison.value} {points}"
        case ScoreInsufficient(subject):
            return f"{subject} insufficient"
        case LevelIs(item, comparison, level):
            return f"level {item} {comparison.value} {level}"
        case UnitIs(unit, state):
            return f"{state.value} {unit}"
        case Happened(event, None):
            return event.value
        case Happened(event, at_least):
            return f"{event.value} at least {at_least}"
        case PriorityIs(objective, rank):
            return f"priority {objective} at most {rank}"
        case _:
            assert_never(rule)
