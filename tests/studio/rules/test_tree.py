"""Every rule that can be written can be shown as a form and comes back unchanged; made-up forms do no harm."""

import pytest
from hypothesis import given, settings

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.domain.rules.syntax import RuleErrorCode, RuleSyntaxError
from csr_xblock.studio.rules.edits import edited
from csr_xblock.studio.rules.fields import MAX_NODES, fields_of, read_tree
from csr_xblock.studio.rules.tree import Group, Join, StatementRow, canonical, rule_of, tree_of, written_rule
from tests.domain.made_rules import RULES


@settings(deadline=None)
@given(rule=RULES)
def test_a_rule_survives_the_form(rule: Rule) -> None:
    """Opening a rule and pressing Save must not change it."""
    read = read_tree(fields_of(tree_of(rule)))

    assert canonical(rule) == rule_of(read)
    assert print_rule(canonical(rule)) == written_rule(read)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("not not people below 40", "people below 40"),
        ("not not not always", "not always"),
        ("not (not people below 40 and always)", "not (not people below 40 and always)"),
        ("(people below 40 and always) and always", "(people below 40 and always) and always"),
        ("not (people below 40 or people insufficient)", "not (people below 40 or people insufficient)"),
        ("actions at least 3 or assessment-completed", "actions at least 3 or assessment-completed"),
    ],
)
def test_only_double_not_is_written_shorter(written: str, expected: str) -> None:
    """Groups in parentheses stay groups, because the trainer made them."""
    assert expected == written_rule(tree_of(parse_rule(written)))


def test_the_deepest_rule_survives() -> None:
    """What the parser accepts, the form accepts."""
    deep = "(always or " * 19 + "always" + ")" * 19

    assert print_rule(parse_rule(deep)) == written_rule(read_tree(fields_of(tree_of(parse_rule(deep)))))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"part-parts": "0"}, RuleErrorCode.EMPTY),
        ({"part-parts": "1", "part-0-kind": "score"}, RuleErrorCode.UNEXPECTED_WORD),
        ({"part-parts": "1", "part-0-subject": "p", "part-0-points": "101"}, RuleErrorCode.NUMBER_OUT_OF_RANGE),
        ({"part-parts": "1", "part-0-subject": "p below 3 or q"}, RuleErrorCode.UNEXPECTED_WORD),
        ({"part-parts": "1", "part-0-kind": "nonsense"}, RuleErrorCode.UNFINISHED),
        ({"part-parts": "1", "part-0-parts": "0"}, RuleErrorCode.EMPTY),
    ],
    ids=["nothing", "no subject", "number", "several statements", "kind", "empty group"],
)
def test_what_is_not_complete_gives_no_rule(fields: dict[str, str], code: RuleErrorCode) -> None:
    """A hand-made request must not save what the parser would refuse."""
    with pytest.raises(RuleSyntaxError) as raised:
        written_rule(read_tree({"part-0-kind": "score", **fields}))

    assert code is raised.value.code


@pytest.mark.parametrize(
    "fields",
    [
        {"part-parts": str(MAX_NODES + 1)},
        {"part-parts": "9" * 50},
        {"part-parts": "-1"},
        {f"part{'-0' * depth}-parts": "1" for depth in range(30)},
    ],
    ids=["many", "very many", "below none", "deep"],
)
def test_forms_larger_than_any_rule_are_refused(fields: dict[str, str]) -> None:
    """One request must not keep Studio busy."""
    with pytest.raises(InvalidInput):
        read_tree(fields)


def test_buttons_add_and_remove_at_their_place() -> None:
    """A row that appears in another group would change the meaning unseen."""
    tree = tree_of(parse_rule("always and (people below 40 or completed a)"))

    with_row, focus = edited(tree, "add-condition:part-1")
    assert focus == (1, 2)
    assert [len(part.parts) for part in with_row.parts if isinstance(part, Group)] == [3]

    with_group, focus = edited(tree, "add-group:part")
    assert focus == (2,)
    assert with_group.parts[2] == Group(Join.ANY, (StatementRow(),))

    without, focus = edited(tree, "remove:part-1-0")
    assert focus == (1,)
    assert written_rule(without) == "always and completed a"


@pytest.mark.parametrize(
    "intent", ["remove:part", "remove:part-7", "add-group:part-0", "add-condition:part-x", "remove:other-1", "remove"]
)
def test_a_button_for_a_place_that_is_not_there_is_refused(intent: str) -> None:
    """Two quick presses may send a place that is gone."""
    with pytest.raises(InvalidInput):
        edited(tree_of(parse_rule("always")), intent)
