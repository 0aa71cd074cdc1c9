"""Which units tell a result by being open."""

import pytest

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.results_asked import follows_from_results, opened_by_results

A, B, C, GONE = UnitId("a"), UnitId("b"), UnitId("c"), UnitId("gone")


@pytest.mark.parametrize(
    ("rule", "tells"),
    [
        ("always", False),
        ("assessment-completed", False),
        ("importance-rated or actions at least 3", False),
        ("people below 40", True),
        ("overall at least 40 or always", True),
        ("not people insufficient", True),
        ("level env-water at most 1", True),
        ("priority env-climate at most 3", True),
    ],
)
def test_rules_that_ask_for_results_do(rule: str, tells: bool) -> None:
    """What learners do is no result; a score, a level, too few answers and a priority are."""
    assert tells == (A in opened_by_results({A: parse_rule(rule)}))


def test_a_unit_tells_what_the_units_behind_it_tell() -> None:
    """On and on, also through `not` and in a circle."""
    rules = {
        A: parse_rule("people below 40"),
        B: parse_rule("not started a"),
        C: parse_rule("completed b or started c"),
    }

    assert {A, B, C} == opened_by_results(rules)
    assert frozenset() == opened_by_results({**rules, A: parse_rule("completed c")})


def test_a_unit_that_nobody_knows_counts_as_telling() -> None:
    """It may stand elsewhere in the course, with a rule of its own."""
    assert {A} == opened_by_results({A: parse_rule("completed gone")})
    assert not follows_from_results(A, {A: parse_rule("completed gone")}, {GONE: False})


def test_what_was_opened_by_results_stays_so() -> None:
    """The author may change the rule afterwards; that the unit was open still tells what it told."""
    rules = {A: parse_rule("always"), B: parse_rule("completed a")}

    assert not follows_from_results(B, rules, {A: False})
    assert follows_from_results(B, rules, {A: True})
