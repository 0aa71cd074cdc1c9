"""What learners are told of who reads a report, and of what a trainer has decided."""

from datetime import UTC, datetime
from typing import Any

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.overview.decision_words import (
    attempt_decision_words,
    readers_of,
    readers_words,
    review_words,
)
from tests.presentation.shown_units import WHY, kept

NOON = datetime(2026, 5, 24, 12, tzinfo=UTC)
ALONE = UnitWork(packaged_units()[WHY])
REVIEWED = UnitWork(packaged_units()[WHY], is_reviewed=True)


@pytest.mark.parametrize(
    ("kind", "verb"),
    [(DecisionKind.ATTEMPT_REOPENED, "reopened"), (DecisionKind.ATTEMPT_DELETED, "deleted")],
)
def test_learner_reads_what_was_done_when_and_why(kind: DecisionKind, verb: str) -> None:
    """One sentence on the start page."""
    told = attempt_decision_words(KeptDecision(kind, "main/1", "The wrong company.", NOON))

    assert f"Your trainer {verb} your self-assessment on May 24, 2026: The wrong company." == told
    assert "" == attempt_decision_words(None)


def test_line_and_form_say_the_same_reader() -> None:
    """What the server keeps is what the learner has read."""
    assert ("learner", "Who reads this: only you.") == (readers_of(ALONE), readers_words(ALONE))
    assert "trainers" == readers_of(REVIEWED)
    assert readers_words(REVIEWED).startswith("Who reads this: you and your trainers.")


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({}, ""),
        ({"evidence_handed_in_at": NOON}, "Handed in on May 24, 2026. It waits for your trainer."),
        (
            {"evidence_handed_in_at": NOON, "evidence_returned_at": NOON, "trainer_note": "Who?"},
            "Your trainer returned it on May 24, 2026: Who?",
        ),
        ({"evidence_handed_in_at": NOON, "task_accepted_at": NOON}, "Your trainer accepted it."),
        (
            {"evidence_handed_in_at": NOON, "task_accepted_at": NOON, "trainer_note": "Good."},
            "Your trainer accepted it: Good.",
        ),
        ({"task_accepted_at": NOON}, ""),
    ],
    ids=["draft", "waiting", "returned", "accepted", "accepted with a note", "counted before"],
)
def test_unit_says_where_the_report_stands(columns: dict[str, Any], sentence: str) -> None:
    """Whoever waits must know for whom."""
    assert sentence == review_words(REVIEWED, kept(**columns))
    assert "" == review_words(ALONE, kept(**columns))
