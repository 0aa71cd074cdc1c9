"""
The form of a rule as nested groups of rows, made from a rule and made into one again.

A group is "all of these" or "one of these"; a row is one statement. The statement of a row is read by the parser
itself, so the form can say what rules can say, and nothing else. No words, no Django; `fields` has the names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Event,
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
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.domain.rules.syntax import RuleErrorCode, RuleSyntaxError


class Join(StrEnum):
    """How the parts of a group belong together."""

    ALL = "all"
    ANY = "any"


class StatementKind(StrEnum):
    """What a row asks for."""

    SCORE = "score"
    LEVEL = "level"
    UNIT = "unit"
    PRIORITY = "priority"
    EVENT = "event"
    ALWAYS = "always"


INSUFFICIENT = "insufficient"
"""The choice beside the comparisons that asks whether there are too few answers for a number."""

BLANK: Mapping[str, str] = {
    "kind": StatementKind.SCORE,
    "subject": "",
    "comparison": "below",
    "points": "40",
    "item": "",
    "level_comparison": "at most",
    "level": "1",
    "unit": "",
    "state": "completed",
    "objective": "",
    "rank": "3",
    "event": Event.ASSESSMENT_COMPLETED,
    "actions": "3",
}
"""The fields of a row with what a new row holds. Fields of other kinds keep their values, so nothing typed is lost."""


@dataclass(frozen=True)
class StatementRow:
    """One statement, as the fields of a form. `values` has an entry for each field of BLANK."""

    values: Mapping[str, str] = field(default_factory=lambda: dict(BLANK))
    is_negated: bool = False


@dataclass(frozen=True)
class Group:
    """Rows and groups that belong together. The root is a group that is never negated."""

    join: Join
    parts: tuple["StatementRow | Group", ...] = ()
    is_negated: bool = False


def canonical(rule: Rule) -> Rule:
    """Return the same rule without double `not`, which the form does not show; it decides alike."""
    match rule:
        case Not(Not(part)):
            return canonical(part)
        case Not(part):
            return Not(canonical(part))
        case All(parts):
            return All(tuple(canonical(part) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(canonical(part) for part in parts))
        case _:
            return rule


def tree_of(rule: Rule) -> Group:
    """Return the form that shows a rule."""
    shown = _node(canonical(rule))
    return shown if isinstance(shown, Group) and not shown.is_negated else Group(Join.ALL, (shown,))


def _node(rule: Rule) -> StatementRow | Group:
    match rule:
        case Not(part):
            return replace(_node(part), is_negated=True)
        case All(parts):
            return Group(Join.ALL, tuple(_node(part) for part in parts))
        case AnyOf(parts):
            return Group(Join.ANY, tuple(_node(part) for part in parts))
        case _:
            return StatementRow({**BLANK, **_fields(rule)})


def _fields(statement: Statement) -> dict[str, str]:
    match statement:
        case ScoreIs(subject, comparison, points):
            return {"kind": StatementKind.SCORE, "subject": subject, "comparison": comparison, "points": str(points)}
        case ScoreInsufficient(subject):
            return {"kind": StatementKind.SCORE, "subject": subject, "comparison": INSUFFICIENT}
        case LevelIs(item, comparison, level):
            return {"kind": StatementKind.LEVEL, "item": item, "level_comparison": comparison, "level": str(level)}
        case UnitIs(unit, state):
            return {"kind": StatementKind.UNIT, "unit": unit, "state": state}
        case PriorityIs(objective, rank):
            return {"kind": StatementKind.PRIORITY, "objective": objective, "rank": str(rank)}
        case Happened(event, at_least):
            return {"kind": StatementKind.EVENT, "event": event, "actions": str(at_least or 1)}
        case Always():
            return {"kind": StatementKind.ALWAYS}
        case _:
            assert_never(statement)


def rule_of(node: StatementRow | Group) -> Rule:
    """Return the rule that a form says. Raises RuleSyntaxError for a row or group that is not complete."""
    rule = _group_rule(node) if isinstance(node, Group) else statement_of(node.values)
    return canonical(Not(rule)) if node.is_negated else rule


def written_rule(root: Group) -> str:
    """Return the written form of the whole rule. Raises RuleSyntaxError if it is too long, too deep or not complete."""
    written = print_rule(rule_of(root))
    parse_rule(written)
    return written


def _group_rule(group: Group) -> Rule:
    if not group.parts:
        raise RuleSyntaxError(RuleErrorCode.EMPTY, 1)
    parts = tuple(rule_of(part) for part in group.parts)
    if len(parts) == 1:
        return parts[0]
    return All(parts) if group.join is Join.ALL else AnyOf(parts)


def statement_of(values: Mapping[str, str]) -> Rule:
    """Return the statement of one row. Raises RuleSyntaxError."""
    rule = parse_rule(_written(values))
    if isinstance(rule, All | AnyOf | Not):
        raise RuleSyntaxError(RuleErrorCode.UNEXPECTED_WORD, 1, values["kind"])
    return rule


def _written(values: Mapping[str, str]) -> str:
    match values["kind"]:
        case StatementKind.SCORE if values["comparison"] == INSUFFICIENT:
            return f"{values['subject']} {INSUFFICIENT}"
        case StatementKind.SCORE:
            return f"{values['subject']} {values['comparison']} {values['points']}"
        case StatementKind.LEVEL:
            return f"level {values['item']} {values['level_comparison']} {values['level']}"
        case StatementKind.UNIT:
            return f"{values['state']} {values['unit']}"
        case StatementKind.PRIORITY:
            return f"priority {values['objective']} at most {values['rank']}"
        case StatementKind.EVENT if values["event"] == Event.ACTIONS:
            return f"{values['event']} at least {values['actions']}"
        case StatementKind.EVENT:
            return values["event"]
        case _:
            return values["kind"]
