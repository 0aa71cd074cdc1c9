"""What a browser may change in a draft, and when a sheet may be submitted."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.attempt import (
    MAX_EVIDENCE_CHARACTERS,
    MAX_REASON_CHARACTERS,
    AnswerChange,
    Attempt,
    AttemptState,
    checked_change,
    has_any_answer,
)
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.saving import MAX_SEQUENCE, MAX_TAB_CHARACTERS
from tests.domain.instruments import answer_of, sheet_of, tiny_instrument

INSTRUMENT = tiny_instrument(
    {"is_core": True}, {"na_allowed": True}, {"auto_na_if": ("no_employees",)}, {"anchors": usual_anchors("No", "Yes")}
)
CHANGE = AnswerChange(attempt_id=1, item=ItemId("i1"), answer=Answer(3), tab="k3x9", sequence=0)
NA_WITHOUT_REASON = Answer(special=Special.NOT_APPLICABLE)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"answer": Answer(0)}, id="lowest-level"),
        pytest.param({"answer": Answer(4, reason="r" * MAX_REASON_CHARACTERS)}, id="highest-level-longest-reason"),
        pytest.param({"answer": Answer(evidence="e" * MAX_EVIDENCE_CHARACTERS)}, id="only-the-longest-note"),
        pytest.param({"answer": Answer()}, id="answer-taken-back"),
        pytest.param({"item": ItemId("i4"), "answer": Answer(4)}, id="the-other-of-two-answers"),
        pytest.param({"answer": Answer(special=Special.DO_NOT_KNOW)}, id="do-not-know"),
        pytest.param({"item": ItemId("i2"), "answer": NA_WITHOUT_REASON}, id="na-whose-reason-is-still-to-come"),
        pytest.param({"tab": "t" * MAX_TAB_CHARACTERS, "sequence": MAX_SEQUENCE}, id="longest-tab-last-sequence"),
    ],
)
def test_changes_within_the_limits_are_taken_as_they_are(changed: dict[str, Any]) -> None:
    """A save that the page allows must never be refused."""
    change = replace(CHANGE, **changed)

    assert change == checked_change(change, INSTRUMENT)


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        pytest.param({"item": ItemId("i9")}, "item-unknown", "item", id="item-of-another-instrument"),
        pytest.param({"answer": Answer(5)}, "level-invalid", "level", id="level-above-the-scale"),
        pytest.param({"answer": Answer(-1)}, "level-invalid", "level", id="level-below-the-scale"),
        pytest.param({"item": ItemId("i4"), "answer": Answer(2)}, "level-invalid", "level", id="no-such-answer"),
        pytest.param({"answer": Answer(2, Special.DO_NOT_KNOW)}, "level-invalid", "level", id="level-and-special"),
        pytest.param({"answer": NA_WITHOUT_REASON}, "na-not-allowed", "special", id="na-where-it-cannot-be"),
        pytest.param({"answer": Answer(1, reason="r" * 501)}, "text-too-long", "reason", id="long-reason"),
        pytest.param({"answer": Answer(1, evidence="e" * 2001)}, "text-too-long", "evidence", id="long-note"),
        pytest.param({"answer": Answer(1, reason="\x00")}, "value-invalid", "reason", id="nul-in-reason"),
        pytest.param({"answer": Answer(1, evidence="\udc00")}, "value-invalid", "evidence", id="half-a-character"),
        pytest.param({"tab": ""}, "tab-invalid", "tab", id="no-tab"),
        pytest.param({"tab": "t" * 41}, "tab-invalid", "tab", id="long-tab"),
        pytest.param({"tab": "a b"}, "tab-invalid", "tab", id="tab-with-other-signs"),
        pytest.param({"sequence": -1}, "tab-invalid", "tab", id="sequence-below-zero"),
        pytest.param({"sequence": MAX_SEQUENCE + 1}, "tab-invalid", "tab", id="sequence-beyond-exact-numbers"),
    ],
)
def test_other_changes_are_refused_with_the_field_at_fault(changed: dict[str, Any], code: str, field: str) -> None:
    """What reaches the tables is what scoring can read."""
    with pytest.raises(InvalidInput) as refusal:
        checked_change(replace(CHANGE, **changed), INSTRUMENT)

    assert (code, field) == (refusal.value.code, refusal.value.field)


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        pytest.param(AnswerSheet({}), False, id="empty"),
        pytest.param(sheet_of({"i1": 0}), True, id="lowest-level"),
        pytest.param(sheet_of({"i2": "d"}), True, id="do-not-know"),
        pytest.param(sheet_of({"i2": "na"}), True, id="na-with-reason"),
        pytest.param(AnswerSheet({ItemId("i2"): NA_WITHOUT_REASON}), False, id="na-without-reason"),
        pytest.param(AnswerSheet({ItemId("i1"): answer_of("na")}), False, id="na-where-it-cannot-be"),
        pytest.param(AnswerSheet({ItemId("i1"): Answer(evidence="our list")}), False, id="only-a-note"),
        pytest.param(AnswerSheet({}, employees=0), False, id="only-what-the-profile-answers"),
        pytest.param(sheet_of({"gone": 4}), False, id="only-of-a-removed-item"),
        pytest.param(sheet_of({"i2": 4}, mode=Mode.QUICK), False, id="only-beyond-the-quick-check"),
        pytest.param(sheet_of({"i1": 4}, role=Role.EMPLOYEE), False, id="only-what-staff-are-not-asked"),
        pytest.param(sheet_of({"i1": 4}, role=Role.EMPLOYEE, answers_everything=True), True, id="staff-who-chose-all"),
    ],
)
def test_one_answer_that_counts_is_enough_to_submit(sheet: AnswerSheet, expected: bool) -> None:
    """A scorecard of nothing would open units that ask for 'not enough answers'."""
    assert expected == has_any_answer(sheet, INSTRUMENT)


@pytest.mark.parametrize(("state", "expected"), [(AttemptState.DRAFT, True), (AttemptState.SUBMITTED, False)])
def test_only_a_draft_takes_answers(state: AttemptState, expected: bool) -> None:
    """Screens decide by this whether they offer to answer."""
    now = datetime(2026, 11, 1, tzinfo=UTC)
    attempt = Attempt(1, 1, state, 0, "hash", AnswerSheet({}), CompanyFacts(), {}, started_at=now, submitted_at=None)

    assert expected == attempt.is_draft
