"""
Every place that must know the kinds of rules knows each of them.

A kind is added by its class and a line in EXAMPLES; what is red then is what is still to be written.
"""

from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import get_args

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.rules.rule_checks import KnownIds, reference_problems
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.rules.cases import Circumstances, cases_by_subject
from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Comparison,
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
    UnitState,
)
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.domain.rules.references import references_of, statements_of
from csr_xblock.domain.rules.syntax import RESERVED_WORDS
from csr_xblock.domain.rules.truth import TruthKind, truth_kind
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.unlocking import Situation, decide
from csr_xblock.presentation.rules.recommendation_words import recommendation_reason
from csr_xblock.presentation.rules.rule_words import RuleNames, describe_rule
from csr_xblock.studio.rules.fields import fields_of, read_tree
from csr_xblock.studio.rules.rule_choices import (
    comparison_choices,
    event_choices,
    join_choices,
    kind_choices,
    state_choices,
    values_of,
)
from csr_xblock.studio.rules.rule_rows import ASKED
from csr_xblock.studio.rules.tree import BLANK, INSUFFICIENT, Join, StatementKind, StatementRow, rule_of, tree_of
from tests.presentation.scored import example

LEAF = ScoreIs("finance", Comparison.BELOW, 40)
EXAMPLES: dict[type[Rule], tuple[str, Rule]] = {
    Always: ("always", Always()),
    All: ("finance below 40 and always", All((LEAF, Always()))),
    AnyOf: ("finance below 40 or always", AnyOf((LEAF, Always()))),
    Not: ("not finance below 40", Not(LEAF)),
    ScoreIs: ("finance below 40", LEAF),
    ScoreInsufficient: ("people insufficient", ScoreInsufficient("people")),
    LevelIs: ("level env-water at most 1", LevelIs(ItemId("env-water"), Comparison.AT_MOST, 1)),
    UnitIs: ("completed g-why", UnitIs(UnitId("g-why"), UnitState.COMPLETED)),
    Happened: ("actions at least 3", Happened(Event.ACTIONS, 3)),
    PriorityIs: ("priority env-climate at most 3", PriorityIs(ObjectiveId("env-climate"), 3)),
}
"""Each kind as it is written and as it is."""

KINDS = get_args(Rule)
STATEMENTS = get_args(Statement)
NAMES = RuleNames(packaged_instrument(), {})
NOTHING_KNOWN = KnownIds(units=(), perspectives=(), objectives=(), items=())


def _ids(rule: Rule) -> set[str]:
    """What a statement names: its texts that are no words of the grammar."""
    texts = (getattr(rule, one.name) for one in fields(rule))
    return {text for text in texts if isinstance(text, str) and not isinstance(text, Enum)}


def _row(rule: Rule) -> StatementRow:
    (row,) = tree_of(rule).parts
    assert isinstance(row, StatementRow)
    return row


def _is_parsed(written: str, rule: Rule) -> bool:
    return parse_rule(written) == rule


def _is_printed(written: str, rule: Rule) -> bool:
    return print_rule(rule) == written


def _is_decided(written: str, rule: Rule) -> bool:
    with_scores = Situation(example().scorecard, LearningProgress())
    return decide(rule, Situation()) in (True, False, None) and decide(rule, with_scores) in (True, False, None)


def _is_judged(written: str, rule: Rule) -> bool:
    return truth_kind(rule) in TruthKind


def _is_said(written: str, rule: Rule) -> bool:
    return describe_rule(rule, NAMES) not in ("", written) or written == "always"


def _is_a_reason(written: str, rule: Rule) -> bool:
    return bool(recommendation_reason(rule, Situation(example().scorecard), NAMES))


def _is_a_form(written: str, rule: Rule) -> bool:
    return rule_of(tree_of(rule)) == rule


def _is_sent_by_a_form(written: str, rule: Rule) -> bool:
    return read_tree(fields_of(tree_of(rule))) == tree_of(rule)


RULE_PLACES: dict[str, Callable[[str, Rule], bool]] = {
    "parser": _is_parsed,
    "printer": _is_printed,
    "unlocking": _is_decided,
    "truth": _is_judged,
    "rule_words": _is_said,
    "recommendation_words": _is_a_reason,
    "studio tree": _is_a_form,
    "studio fields": _is_sent_by_a_form,
}


def _has_subject_and_cases(written: str, rule: Rule) -> bool:
    (cases,) = cases_by_subject(rule, Circumstances(is_handed_in=True))
    return {rule} == {statement for case in cases for statement in case}


def _is_mentioned(written: str, rule: Rule) -> bool:
    asked = references_of(rule)
    return [rule] == list(statements_of(rule)) and _ids(rule) == {
        *asked.subjects, *asked.items, *asked.objectives, *asked.units,
    }  # fmt: skip


def _is_checked(written: str, rule: Rule) -> bool:
    return len(_ids(rule)) == len(reference_problems(rule, NOTHING_KNOWN, "units.xml", 1))


def _begins_with_reserved_word(written: str, rule: Rule) -> bool:
    """Else the id of an area could be taken for the new statement."""
    first = written.split()[0]
    return first in RESERVED_WORDS or first in _ids(rule)


def _can_be_chosen(written: str, rule: Rule) -> bool:
    return _row(rule).values["kind"] in values_of(kind_choices())


def _has_fields(written: str, rule: Rule) -> bool:
    values = _row(rule).values
    asked = ASKED[values["kind"]]
    return set(asked) <= BLANK.keys() and _ids(rule) <= {values[name] for name in asked}


STATEMENT_PLACES: dict[str, Callable[[str, Rule], bool]] = {
    "cases": _has_subject_and_cases,
    "references": _is_mentioned,
    "rule checks": _is_checked,
    "syntax": _begins_with_reserved_word,
    "studio choices": _can_be_chosen,
    "studio rows": _has_fields,
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("place", RULE_PLACES)
def test_place_knows_every_kind(place: str, kind: type[Rule]) -> None:
    """A place that falls back to something usual says wrong things of a new kind, and nobody notices."""
    written, rule = EXAMPLES[kind]

    assert RULE_PLACES[place](written, rule)


@pytest.mark.parametrize("kind", STATEMENTS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("place", STATEMENT_PLACES)
def test_place_knows_every_statement(place: str, kind: type[Statement]) -> None:
    """These see only rules that are not made of others."""
    written, rule = EXAMPLES[kind]

    assert STATEMENT_PLACES[place](written, rule)


EVENTS = [Happened(event, 3 if event is Event.ACTIONS else None) for event in Event]


@pytest.mark.parametrize("rule", EVENTS, ids=lambda rule: rule.event)
@pytest.mark.parametrize("place", [*RULE_PLACES, "cases", "syntax"])
def test_place_knows_every_event(place: str, rule: Happened) -> None:
    """An event is a kind within a kind."""
    assert {**RULE_PLACES, **STATEMENT_PLACES}[place](print_rule(rule), rule)


def test_lists_offer_every_word() -> None:
    """A rule that the form cannot show could be saved as another one."""
    assert {*Comparison, INSUFFICIENT} == values_of(comparison_choices())
    assert set(Event) == values_of(event_choices())
    assert set(UnitState) == values_of(state_choices())
    assert set(Join) == values_of(join_choices())
    assert set(StatementKind) == values_of(kind_choices()) == set(ASKED)
