"""Scored attempts for the tests of the scorecard's page: the methodology's examples, and any other line of answers."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import Attempt, AttemptState
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.presentation.scoring.scorecard_links import ScorecardLinks
from csr_xblock.presentation.scoring.scorecard_page import ScorecardPage, scorecard_page
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import read_vectors, sheet_of_line

PREFIX = "csr1a2b3c4d"
SUBMITTED_AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class SomeLinks:
    """Links of a block that is called 1a2b3c4d."""

    def to(self, screen: str) -> str:
        """Return the address of a screen."""
        return f"?csr_1a2b3c4d={screen}"


def scored_attempt(
    sheet: AnswerSheet,
    instrument: Instrument | None = None,
    importance: Mapping[ObjectiveId, Importance] | None = None,
) -> ScoredAttempt:
    """Return a submitted attempt with this sheet, scored with the packaged instrument if no other is given."""
    used, rated = instrument or packaged_instrument(), dict(importance or {})
    attempt = Attempt(
        id=7,
        number=1,
        state=AttemptState.SUBMITTED,
        revision=48,
        instrument_hash="0" * 64,
        sheet=sheet,
        company=CompanyFacts(employees=sheet.employees),
        importance=rated,
        started_at=SUBMITTED_AT,
        submitted_at=SUBMITTED_AT,
    )
    return ScoredAttempt(attempt, used, score(used, sheet, rated), rated)


def example(case_id: str = "worked-example", **about: Any) -> ScoredAttempt:
    """Return an example of the methodology's test vectors; the worked example is the bakery."""
    case = next(case["input"] for case in read_vectors()["cases"] if case["input"]["id"] == case_id)
    importance = {
        ObjectiveId(objective): Importance(sides["business"], sides["impact"])
        for objective, sides in case.get("importance", {}).items()
    }
    about = {"employees": case["profile"]["employees"], **about}
    sheet = sheet_of_line(packaged_instrument(), case["answers"], case.get("evidence", ()), **about)
    return scored_attempt(sheet, importance=importance)


def line_of(line: str, **about: Any) -> ScoredAttempt:
    """Return an attempt at the packaged instrument with a line of answer codes."""
    return scored_attempt(sheet_of_line(packaged_instrument(), line, **about))


def page_of(scored: ScoredAttempt, words: Instrument | None = None) -> ScorecardPage:
    """Return the page of an attempt, with links to the learning path and to a new attempt."""
    return scorecard_page(
        scored,
        words or scored.instrument,
        SomeLinks(),
        PREFIX,
        ScorecardLinks("?csr_1a2b3c4d=pathway"),
        new_attempt_url="?csr_1a2b3c4d=new",
    )
