"""Evidence says what was done, by whom and when, and counts once it says all three."""

from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.units.evidence import (
    MAX_WHAT_CHARACTERS,
    MAX_WHO_CHARACTERS,
    MIN_WHAT_CHARACTERS,
    NOTHING_REPORTED,
    EvidenceField,
    TaskEvidence,
)

TODAY = date(2026, 11, 29)
COMPLETE = TaskEvidence("a" * MIN_WHAT_CHARACTERS, "b", TODAY)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, ()),
        ({"what": "a" * (MIN_WHAT_CHARACTERS - 1)}, (EvidenceField.WHAT,)),
        ({"what": " " * 100}, (EvidenceField.WHAT,)),
        ({"who": "\n"}, (EvidenceField.WHO,)),
        ({"when": None}, (EvidenceField.WHEN,)),
        ({"what": "", "who": "", "when": None}, tuple(EvidenceField)),
    ],
)
def test_what_is_missing(change: dict[str, object], missing: tuple[EvidenceField, ...]) -> None:
    """The page names the first of them, so that nobody searches."""
    evidence = replace(COMPLETE, **change)

    assert (evidence.missing, evidence.is_complete) == (missing, not missing)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"what": "a" * (MAX_WHAT_CHARACTERS + 1)}, EvidenceField.WHAT),
        ({"what": "\ud800"}, EvidenceField.WHAT),
        ({"who": "a" * (MAX_WHO_CHARACTERS + 1)}, EvidenceField.WHO),
        ({"when": date(2026, 11, 30)}, EvidenceField.WHEN),
        ({"when": date(206, 11, 3)}, EvidenceField.WHEN),
    ],
)
def test_what_cannot_be_kept_names_its_field(change: dict[str, object], field: EvidenceField) -> None:
    """The sentence stands beside the field that it is about."""
    with pytest.raises(InvalidInput) as refusal:
        replace(COMPLETE, **change).check(TODAY, NOTHING_REPORTED)

    assert refusal.value.field == field


def test_limits_themselves_are_allowed() -> None:
    """The longest that may be is not too long."""
    TaskEvidence("a" * MAX_WHAT_CHARACTERS, "b" * MAX_WHO_CHARACTERS, TODAY).check(TODAY, NOTHING_REPORTED)
