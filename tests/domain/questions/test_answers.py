"""The answer sheet decides what counts as asked and answered; every score stands on it."""

import pytest

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode
from tests.domain.instruments import make_item, sheet_of, tiny_instrument

NO_EMPLOYEES = {"auto_na_if": ("no_employees",)}


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param("", False, id="nothing"),
        pytest.param("x" * 19, False, id="19-characters"),
        pytest.param("x" * 20, True, id="20-characters"),
        pytest.param("x" + " " * 30, False, id="blanks-are-no-evidence"),
        pytest.param("https://a.eu", True, id="a-short-link"),
    ],
)
def test_evidence_is_a_note_or_a_link(evidence: str, expected: bool) -> None:
    """Confidence grows by evidence, so a full stop must not do."""
    assert expected == Answer(2, evidence=evidence).has_evidence


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        pytest.param({}, ["i1", "i2", "i3"], id="owner-full"),
        pytest.param({"mode": Mode.QUICK}, ["i1", "i2"], id="owner-quick"),
        pytest.param({"role": Role.MANAGER}, ["i1", "i2", "i3"], id="manager"),
        pytest.param({"role": Role.CONSULTANT}, ["i1", "i2", "i3"], id="consultant"),
        pytest.param({"role": Role.EMPLOYEE}, ["i2", "i3"], id="employee"),
        pytest.param({"role": Role.REPRESENTATIVE}, ["i2", "i3"], id="representative"),
        pytest.param({"role": Role.EMPLOYEE, "mode": Mode.QUICK}, ["i2"], id="employee-quick"),
        pytest.param({"role": Role.EMPLOYEE, "answers_everything": True}, ["i1", "i2", "i3"], id="employee-all"),
        pytest.param(
            {"role": Role.EMPLOYEE, "answers_everything": True, "mode": Mode.QUICK},
            ["i1", "i2"],
            id="employee-all-quick",
        ),
    ],
)
def test_mode_and_role_decide_what_is_asked(about: dict[str, object], expected: list[str]) -> None:
    """Nobody should be asked what they cannot know or did not choose, and coverage counts only what was asked."""
    instrument = tiny_instrument(
        {"is_core": True}, {"is_core": True, "is_asked_of_staff": True}, {"is_asked_of_staff": True}
    )

    actual = sheet_of({}, **about).asked_items(instrument)

    assert expected == [item.id for item in actual]


@pytest.mark.parametrize(
    ("na_allowed", "reason", "expected"),
    [
        pytest.param(True, "We have no premises.", True, id="allowed-with-reason"),
        pytest.param(True, "", False, id="no-reason"),
        pytest.param(True, "  \n", False, id="blank-reason"),
        pytest.param(False, "We have no premises.", False, id="not-allowed-here"),
    ],
)
def test_does_not_apply_needs_permission_and_a_reason(na_allowed: bool, reason: str, expected: bool) -> None:
    """Otherwise 'does not apply' would be the way to hide every weak answer; what is refused stays open."""
    (item,) = tiny_instrument({"na_allowed": na_allowed}).items
    sheet = AnswerSheet({item.id: Answer(special=Special.NOT_APPLICABLE, reason=reason)})

    assert expected == sheet.is_not_applicable(item)
    assert expected == sheet.is_settled(item)


@pytest.mark.parametrize(
    ("employees", "expected"),
    [pytest.param(0, (True, None), id="nobody"), pytest.param(1, (False, 3), id="one"), (None, (False, 3))],
)
def test_profile_without_employees_answers_by_itself(employees: int | None, expected: tuple[bool, int | None]) -> None:
    """A self-employed person has no staff to treat well: an earlier level must not count either, unknown is not 0."""
    (item,) = tiny_instrument(NO_EMPLOYEES).items
    sheet = sheet_of({"i1": 3}, employees=employees)

    assert expected == (sheet.is_not_applicable(item), sheet.level(item))


def test_profile_without_employees_leaves_other_items_alone() -> None:
    """Only the items that say so depend on the profile."""
    (item,) = tiny_instrument({}).items

    assert 3 == sheet_of({"i1": 3}, employees=0).level(item)


@pytest.mark.parametrize(
    ("answer", "level", "is_settled"),
    [
        pytest.param(Answer(0), 0, True, id="level-zero-is-an-answer"),
        pytest.param(Answer(4), 4, True, id="level"),
        pytest.param(Answer(special=Special.DO_NOT_KNOW), None, True, id="unknown-is-settled-without-a-level"),
        pytest.param(Answer(evidence="A note only."), None, False, id="a-note-alone-is-open"),
        pytest.param(None, None, False, id="unanswered"),
    ],
)
def test_level_and_settled(answer: Answer | None, level: int | None, is_settled: bool) -> None:
    """Level 0 and 'I do not know' are honest answers and must not be asked again."""
    (item,) = tiny_instrument({}).items
    sheet = AnswerSheet({} if answer is None else {ItemId("i1"): answer})

    assert (level, is_settled) == (sheet.level(item), sheet.is_settled(item))


def test_missing_items_are_the_asked_ones_still_open() -> None:
    """The learner is led back to these, in order, and to no question that was never put."""
    instrument = tiny_instrument(
        {"is_core": True}, {"is_core": True}, {}, {"is_core": True}, {"is_core": True, **NO_EMPLOYEES}
    )

    actual = sheet_of({"i2": 0}, mode=Mode.QUICK, employees=0).missing_items(instrument)

    assert ["i1", "i4"] == [item.id for item in actual]


def test_a_level_that_is_no_longer_offered_counts_as_not_answered() -> None:
    """Points for a sentence that nobody can read any more could not be explained; it is asked again instead."""
    item = make_item("i1", 1, "p", "o", anchors=usual_anchors("No", "Yes"))
    sheet = sheet_of({"i1": 2})

    assert sheet.level(item) is None
    assert sheet.is_withdrawn(item)
    assert not sheet.is_settled(item)
    assert not sheet_of({"i1": 4}).is_withdrawn(item)
