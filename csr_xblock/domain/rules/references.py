"""
What a rule speaks of: the ids it mentions and the plain statements it is made of.

Used to check that the ids exist and to find units that wait for each other; it decides nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.rules.kinds import (
    All,
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


@dataclass(frozen=True)
class RuleReferences:
    """The ids in a rule, each once, in the order in which they are first mentioned."""

    subjects: tuple[str, ...] = ()
    items: tuple[ItemId, ...] = ()
    objectives: tuple[ObjectiveId, ...] = ()
    units: tuple[UnitId, ...] = ()


def references_of(rule: Rule) -> RuleReferences:
    """Return the ids that a rule mentions. Subjects are perspectives, objectives and `overall`."""
    found = list(statements_of(rule))
    return RuleReferences(
        subjects=tuple(dict.fromkeys(one.subject for one in found if isinstance(one, ScoreIs | ScoreInsufficient))),
        items=tuple(dict.fromkeys(one.item for one in found if isinstance(one, LevelIs))),
        objectives=tuple(dict.fromkeys(one.objective for one in found if isinstance(one, PriorityIs))),
        units=tuple(dict.fromkeys(one.unit for one in found if isinstance(one, UnitIs))),
    )


def events_of(rules: Iterable[Rule]) -> frozenset[Event]:
    """Return the events that any of the rules asks for."""
    found = (statement for rule in rules for statement in statements_of(rule))
    return frozenset(statement.event for statement in found if isinstance(statement, Happened))


def statements_of(rule: Rule) -> Iterator[Statement]:
    """Yield the statements of a rule that are not made of others, from left to right."""
    match rule:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from statements_of(part)
        case Not(part):
            yield from statements_of(part)
        case _:
            yield rule
