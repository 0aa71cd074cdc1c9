"""What a rule speaks of: the ids that must exist for it to make sense."""

from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.references import RuleReferences, references_of, statements_of


def test_all_ids_are_found_once_in_order() -> None:
    """A typing mistake deep in a rule has to be told to its author like one at its beginning."""
    rule = parse_rule(
        "finance below 40 or not (level env-water at most 1 and (overall insufficient or completed a)) "
        "or started b or completed a or priority env-climate at most 3 or finance above 90 or assessment-completed"
    )

    expected = RuleReferences(
        subjects=("finance", "overall"), items=("env-water",), objectives=("env-climate",), units=("a", "b")
    )
    assert expected == references_of(rule)


def test_statements_come_from_left_to_right() -> None:
    """Explanations follow the order in which the author wrote."""
    rule = parse_rule("not (completed a or completed b) and always")

    expected = [parse_rule("completed a"), parse_rule("completed b"), parse_rule("always")]
    assert expected == list(statements_of(rule))
