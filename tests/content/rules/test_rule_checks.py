"""Ids in rules are held against what exists, and against nothing when that is not known."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.rules.rule_checks import KnownIds, reference_problems
from csr_xblock.domain.rules.parser import parse_rule
from tests.content.documents import codes

KNOWN = KnownIds.of(packaged_instrument(), {"g-why"})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("finance below 40 and env-climate at least 10 and overall insufficient", []),
        ("finanse below 40", ["unknown-subject"]),
        ("finanse insufficient", ["unknown-subject"]),
        ("level env-watre at most 1", ["unknown-item"]),
        ("priority finance at most 3", ["unknown-objective"]),
        ("completed g-whi or started g-why", ["unknown-unit"]),
        ("env-water below 40", ["unknown-subject"]),
        ("not (x below 1 or completed y)", ["unknown-subject", "unknown-unit"]),
        ("always", []),
    ],
)
def test_unknown_ids_are_found_wherever_they_stand(rule: str, expected: list[str]) -> None:
    """A rule about something that does not exist never opens, and nobody would know why."""
    assert expected == codes(reference_problems(parse_rule(rule), KNOWN, "", 1))


def test_nothing_is_held_against_what_is_not_known() -> None:
    """A catalogue for another instrument can still be read."""
    rule = parse_rule("x below 1 and level y at most 1 and priority z at most 1 and completed u")

    assert reference_problems(rule, KnownIds.of(None), "", 1) == []
