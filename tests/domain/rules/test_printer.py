"""The printer: the shortest text that means the same."""

import pytest

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import All, AnyOf, Not, Rule, UnitIs, UnitState
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule

A, B, C = (UnitIs(UnitId(name), UnitState.COMPLETED) for name in ("a", "b", "c"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(AnyOf((A, All((B, C)))), "completed a or completed b and completed c", id="and-in-or"),
        pytest.param(All((AnyOf((A, B)), C)), "(completed a or completed b) and completed c", id="or-in-and"),
        pytest.param(AnyOf((A, AnyOf((B, C)))), "completed a or (completed b or completed c)", id="or-in-or"),
        pytest.param(All((A, All((B, C)))), "completed a and (completed b and completed c)", id="and-in-and"),
        pytest.param(Not(A), "not completed a", id="not-of-a-statement"),
        pytest.param(Not(AnyOf((A, B))), "not (completed a or completed b)", id="not-of-a-group"),
        pytest.param(All((Not(A), B)), "not completed a and completed b", id="not-in-and"),
    ],
)
def test_parentheses_stand_only_where_they_are_needed(rule: Rule, expected: str) -> None:
    """Studio shows the rule in this form; needless parentheses make it hard to read."""
    assert expected == print_rule(rule)


def test_keywords_are_printed_in_one_form() -> None:
    """Exported courses can be compared line by line only if a rule is always written the same way."""
    assert "finance at least 40 or completed g-why" == print_rule(parse_rule("finance AT  LEAST 40 Or Completed g-why"))
