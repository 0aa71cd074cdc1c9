"""A unit is called unreachable exactly when no learner could ever open it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import Not, Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.reach import reachable_units
from csr_xblock.domain.rules.truth import can_be_true
from tests.domain.made_rules import RULES

NOBODY: frozenset[UnitId] = frozenset()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("always", True),
        ("not always", False),
        ("not not always", True),
        ("finance below 0", False),
        ("finance at most 0", True),
        ("finance above 100", False),
        ("finance at least 100", True),
        ("not finance at most 100", False),
        ("not finance at least 1", True),
        ("level env-water at least 4", True),
        ("not level env-water at most 4", False),
        ("finance below 40 and finance at least 40", False),
        ("finance at most 40 and finance at least 40", True),
        ("finance below 40 and people at least 40", True),
        ("level env-water at most 1 and level env-water at least 2", False),
        ("finance below 40 or finance above 100", True),
        ("completed a", False),
        ("not completed a", True),
        ("completed a or assessment-completed", True),
        ("completed a and assessment-completed", False),
        ("not (completed a or always)", False),
        ("not (completed a and always)", True),
        ("people insufficient and priority env-climate at most 3 and actions at least 9", True),
    ],
)
def test_what_can_be_true_when_no_other_unit_opens(rule: str, expected: bool) -> None:
    """A wrong alarm would keep an author from a good rule; a missed one leaves a unit closed for ever."""
    assert expected is can_be_true(parse_rule(rule), NOBODY)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"a": "always", "b": "completed a", "c": "started b"}, "abc"),
        ({"c": "started b", "b": "completed a", "a": "always"}, "abc"),
        ({"a": "completed b", "b": "completed a"}, ""),
        ({"a": "completed b or always", "b": "completed a"}, "ab"),
        ({"a": "completed gone"}, ""),
        ({"a": "not always", "b": "completed a", "c": "always"}, "c"),
        ({}, ""),
    ],
    ids=["chain", "chain in another order", "circle", "circle with a way in", "absent unit", "behind closed", "none"],
)
def test_units_open_one_after_the_other(rules: dict[str, str], expected: str) -> None:
    """The order of the catalogue plays no part."""
    parsed = {UnitId(unit): parse_rule(rule) for unit, rule in rules.items()}

    assert set(expected) == reachable_units(parsed)


@given(rule=RULES)
def test_a_rule_or_its_opposite_can_always_be_true(rule: Rule) -> None:
    """Otherwise the two sides of the reasoning would contradict each other."""
    assert can_be_true(rule, NOBODY) or can_be_true(Not(rule), NOBODY)


@given(rule=RULES, units=st.frozensets(st.sampled_from("abcd").map(UnitId)))
def test_twice_not_changes_nothing(rule: Rule, units: frozenset[UnitId]) -> None:
    """`not not x` opens what x opens."""
    assert can_be_true(rule, units) is can_be_true(Not(Not(rule)), units)
