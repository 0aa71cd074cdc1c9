"""What a submit freezes, and the numbers it keeps for aggregates."""

from decimal import Decimal
from fractions import Fraction

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.questions.attempt_store import answers_of, locked_draft, sheet_of
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow, PerspectiveResult
from csr_xblock.results.questions.submission_store import decimal_of, freeze
from tests.learners import EMPLOYEE, answer_items, assess, core_items, draft_of, key_of, start, submit, submitted_of

CLIMATE = ObjectiveId("env-climate")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, None, id="not-enough-answers"),
        pytest.param(Fraction(0), Decimal("0.0000"), id="zero"),
        pytest.param(Fraction(100), Decimal("100.0000"), id="hundred"),
        pytest.param(Fraction(1, 3), Decimal("0.3333"), id="rounded-down"),
        pytest.param(Fraction(2, 3), Decimal("0.6667"), id="rounded-up"),
        pytest.param(Fraction(1, 20_000), Decimal("0.0001"), id="half-goes-up"),
        pytest.param(Fraction(3, 20_000), Decimal("0.0002"), id="half-goes-up-also-to-even"),
        pytest.param(Fraction(325, 11), Decimal("29.5455"), id="worked-example"),
    ],
)
def test_exact_numbers_become_decimals_of_four_places(value: Fraction | None, expected: Decimal | None) -> None:
    """Every database rounds the same number, because none has to."""
    actual = decimal_of(value) if value is not None else decimal_of(None)

    assert (str(expected), expected) == (str(actual), actual)


@pytest.mark.django_db
def test_what_surrounds_the_answers_is_frozen() -> None:
    """The attempt is complete in itself from then on."""
    key = key_of()
    start(key)
    answer_items(key, dict.fromkeys(core_items(), 2))
    importance = {CLIMATE: Importance(5, None)}
    with locked_draft(key, draft_of(key).id) as row:
        scorecard = score(packaged_instrument(), sheet_of(row, answers_of(row.pk)), importance)
        freeze(row, row.instrument_version_id, importance, scorecard)

    row = AttemptRow.objects.get()
    assert ("submitted", None) == (row.state, row.draft_slot)
    assert (24, "LT", "C") == (row.employees, row.country, row.sector)
    assert importance == submitted_of(key).importance
    assert decimal_of(scorecard.confidence.index) == row.confidence_index


@pytest.mark.django_db
def test_aggregates_show_what_people_see() -> None:
    """Sums in SQL and the page must never disagree."""
    submitted = assess(key_of(), 2)
    card = score(packaged_instrument(), submitted.sheet, submitted.importance)

    row = AttemptRow.objects.get()
    assert (Decimal("50.0000"), 50, "in-place") == (row.balanced_score, row.display_score, row.band)
    assert {
        perspective: (decimal_of(one.score), one.display, one.band, one.is_valid, decimal_of(one.coverage))
        for perspective, one in card.perspectives.items()
        if one.score is not None
    } == {
        one.perspective_id: (one.score, one.display_score, one.band, one.is_valid, one.coverage)
        for one in PerspectiveResult.objects.all()
    }
    assert 6 == PerspectiveResult.objects.count()


@pytest.mark.django_db
def test_perspectives_without_enough_answers_have_no_number() -> None:
    """An aggregate must not take 'not enough answers' for zero."""
    assess(key_of(), {"fin-strategy-link": 4})

    rows = {one.perspective_id: (one.is_valid, one.display_score, one.band) for one in PerspectiveResult.objects.all()}

    assert {(False, None, "")} == set(rows.values())
    assert (None, None, "") == AttemptRow.objects.values_list("balanced_score", "display_score", "band").get()


@pytest.mark.django_db
def test_staff_leave_no_level_and_only_areas_that_can_have_a_number() -> None:
    """The quick check asks an employee one question about processes and none about finance."""
    key = key_of()
    start(key, Mode.QUICK, profile=EMPLOYEE)
    answer_items(key, dict.fromkeys(core_items(), 2))
    submit(key)

    kept = PerspectiveResult.objects.order_by("pk").values_list("perspective_id", "display_score")
    assert [("customers", 50), ("people", 50), ("environment", 50)] == list(kept)
    assert (None, None, "") == AttemptRow.objects.values_list("balanced_score", "display_score", "band").get()


@pytest.mark.django_db
def test_tabs_are_forgotten_at_submit() -> None:
    """Which page wrote what served the draft only."""
    assess(key_of(), {"fin-strategy-link": 4})

    assert ("", []) == AnswerRow.objects.values_list("tab", "sequences").get()
