"""
Writes given learning. Call everything here inside `locked_company`, after `lock_company_row`.

Members hold a lock of their own each, so what counts over the whole company is counted under the company's row; under
it nobody leaves the company either, so a member is one when something is given to them.
"""

from datetime import date

from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, GivenLearning, KeptGiven
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.learning_plan.given_store import kept_in
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of


def add_given(key: CompanyKey, given: GivenLearning, form_key: str) -> KeptGiven:
    """Keep something new. Raises Conflict when the company has as many as it may have."""
    if GivenLearningRow.of(key).count() >= MAX_GIVEN:
        raise Conflict("too-many-given")
    row = GivenLearningRow.objects.create(**columns_of(key), **_columns(given), form_key=form_key)
    return kept_in(row)


def change_given(
    key: CompanyKey, given_id: int, shown_revision: int, given: GivenLearning, done_on: date | None
) -> bool:
    """Keep it in the place of what the page showed; return whether it still was that."""
    rows = GivenLearningRow.of(key).filter(pk=given_id)
    return changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), done_on=done_on, **_columns(given))


def tick_given(key: CompanyKey, given_id: int, shown_revision: int, done_on: date | None) -> bool:
    """Keep since when it is done, None for not any more; return whether it still was as the page showed it."""
    rows = GivenLearningRow.of(key).filter(pk=given_id)
    return changed_if_as_shown(rows, shown_revision, updated_at=timezone.now(), done_on=done_on)


def take_back(key: CompanyKey, given_id: int, shown_revision: int) -> None:
    """
    Delete it for good. What is gone already stays gone.

    Raises Conflict if it was changed since the page showed it.
    """
    rows = GivenLearningRow.of(key).filter(pk=given_id)
    if not rows.filter(revision=shown_revision).delete()[0] and rows.exists():
        raise Conflict("given-changed")


def _columns(given: GivenLearning) -> dict[str, object]:
    return {
        "what": given.kind.value,
        "unit_id": given.unit,
        "task": given.task,
        "member_id": given.member,
        "to_name": given.name,
        "due": given.due,
        "expected_change": given.change,
    }
