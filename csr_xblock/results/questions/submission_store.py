"""Turns a locked draft into a submitted attempt: state, frozen surroundings, and numbers for aggregates."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import overload

from django.utils import timezone

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.results.change_store import note_change
from csr_xblock.results.questions.attempt_store import facts_now
from csr_xblock.results.questions.attempt_tables import AttemptRow, PerspectiveResult
from csr_xblock.results.questions.latest_attempt import mark_latest

FOUR_PLACES = Decimal("0.0001")
SMALLEST = Fraction(FOUR_PLACES)


def freeze(
    row: AttemptRow, instrument_version_id: int, importance: Mapping[ObjectiveId, Importance], scorecard: Scorecard
) -> None:
    """
    Make the locked draft a submitted attempt, with the company's facts as they are now.

    Writes the attempt, its mark as the latest and one row per perspective that can have a number, and forgets which
    tabs wrote the answers.
    The last statement of the transaction. Six queries.
    """
    row.state, row.draft_slot = AttemptState.SUBMITTED.value, None
    row.submitted_at = timezone.now()
    row.instrument_version_id = instrument_version_id
    row.take(facts_now(row))
    overall = scorecard.overall
    row.importance = {objective: [rated.business, rated.impact] for objective, rated in importance.items()}
    row.balanced_score, row.display_score = decimal_of(overall.balanced), overall.display
    row.band = overall.band or ""
    row.confidence_index = decimal_of(scorecard.confidence.index)
    row.save()
    countable = [score for score in scorecard.perspectives.values() if score.can_have_number]
    PerspectiveResult.objects.bulk_create(_result(row, score) for score in countable)
    row.answers.update(tab="", sequences=[])
    mark_latest(row)
    note_change(row.course_key, row.user_id)


@overload
def decimal_of(value: Fraction) -> Decimal: ...
@overload
def decimal_of(value: None) -> None: ...
def decimal_of(value: Fraction | None) -> Decimal | None:
    """Return an exact number as a decimal with four places, rounded half up."""
    if value is None:
        return None
    return floor(value / SMALLEST + Fraction(1, 2)) * FOUR_PLACES


def _result(row: AttemptRow, score: PerspectiveScore) -> PerspectiveResult:
    return PerspectiveResult(
        attempt=row,
        perspective_id=score.perspective,
        score=decimal_of(score.score),
        coverage=decimal_of(score.coverage),
        is_valid=score.is_valid,
        display_score=score.display,
        band=score.band or "",
    )
