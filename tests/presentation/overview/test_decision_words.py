"""What learners are told of who reads a report, and of what a trainer has decided."""

from datetime import UTC, datetime
from typing import Any

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.units.unit_work import Readers, UnitWork
from csr_xblock.presentation.overview.decision_words import (
    attempt_decision_words,
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


def test_line_says_who_reads_and_what_that_shows() -> None:
    """What the server keeps is what the learner has read."""
    telling = UnitWork(packaged_units()[WHY], is_reviewed=True, tells_result=True)

    lines = [readers_words(work.readers(kept())) for work in (ALONE, REVIEWED, telling)]

    assert "Who reads this: only you." == lines[0]
    assert ["Who reads this: you and your trainers."] * 2 == [line[:38] for line in lines[1:]]
    assert [False, True] == ["follows from your results" in line for line in lines[1:]]


def test_unit_that_results_have_opened_says_so_whatever_its_rule_is_now() -> None:
    """The author may have changed the rule since; that it was open tells the result all the same."""
    assert Readers.TRAINERS_AND_RESULT is REVIEWED.readers(kept(opened_by_results=True))
    assert Readers.LEARNER is ALONE.readers(kept(opened_by_results=True))


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
