"""
The door to the goals that companies put first.

Every write locks the person's membership and then the company, so of two members who confirm at the same moment the
later one sees what the earlier has done: there is never a fourth goal, and no sentence is overwritten in silence.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.priorities.confirmed_priority import (
    ConfirmedPriority,
    Fate,
    HandIn,
    Outcome,
    ShownGoal,
    fate_of,
)
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of, rows_for
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.questions.attempt_tables import AttemptRow


def priorities_for(key: AssessmentKey) -> tuple[ConfirmedPriority, ...]:
    """Return what the person's company of today has confirmed, in the order of confirming. One query."""
    return tuple(map(_confirmed, _with_person(rows_for(ChosenPriority, key))))


def has_priorities(key: AssessmentKey) -> bool:
    """Return whether it has confirmed one. One query."""
    return rows_for(ChosenPriority, key).exists()


def keep_priority(key: AssessmentKey, shown: ShownGoal, why: str, rests_on: HandIn) -> Outcome:
    """
    Keep a goal with its sentence, and return what is kept then: that, or what another page has written since.

    Raises Conflict for a fourth goal, for one that was taken off since, and where another company counts for the person
    than the page showed, or none; NotAllowed for somebody who may not change what the company does.
    """
    with _locked(key, shown) as company:
        confirmed = _kept(company)
        kept = confirmed.get(shown.objective)
        fate = fate_of(why, shown, kept, len(confirmed))
        if fate is not Fate.WRITTEN:
            return Outcome(kept, is_mine=fate is Fate.KEPT_ALREADY)
        if kept is None:
            _create(company, shown.objective, why, rests_on)
        else:
            _change(company, kept, why)
        return Outcome(_kept(company)[shown.objective])


def remove_priority(key: AssessmentKey, shown: ShownGoal) -> Outcome:
    """
    Take a goal off, unless another page has changed it since. What is gone already is gone.

    Raises as `keep_priority`.
    """
    with _locked(key, shown) as company:
        kept = _kept(company).get(shown.objective)
        if kept is not None and kept.revision != shown.revision:
            return Outcome(kept, is_mine=False)
        ChosenPriority.of(company).filter(objective_id=shown.objective).delete()
        note_change_of_company(company.course, company.company_id)
        return Outcome(None)


@contextmanager
def _locked(key: AssessmentKey, shown: ShownGoal) -> Iterator[CompanyKey]:
    with locked_company(key) as company:
        if company.company_id != shown.company_id:
            raise Conflict("company-changed")
        lock_company_row(company.company_id)
        yield company


def _create(company: CompanyKey, objective: ObjectiveId, why: str, rests_on: HandIn) -> None:
    ChosenPriority.objects.create(
        **columns_of(company),
        objective_id=objective,
        why=why,
        rests_on=rests_on.attempt_id,
        handed_in_at=rests_on.handed_in_at,
        confirmed_at=timezone.now(),
        revision=1,
    )
    note_change_of_company(company.course, company.company_id)


def _change(company: CompanyKey, kept: ConfirmedPriority, why: str) -> None:
    row = ChosenPriority.of(company).filter(objective_id=kept.objective)
    changed = changed_if_as_shown(row, kept.revision, why=why, updated_at=timezone.now())
    assert changed, "the company's row is locked"


def _kept(company: CompanyKey) -> dict[ObjectiveId, ConfirmedPriority]:
    return {one.objective: one for one in map(_confirmed, _with_person(ChosenPriority.of(company)))}


def _with_person(rows: QuerySet[ChosenPriority]) -> QuerySet[ChosenPriority]:
    person = AttemptRow.objects.filter(pk=OuterRef("rests_on")).values("user_id")[:1]
    return rows.annotate(person=Subquery(person)).order_by("confirmed_at", "pk")


def _confirmed(row: ChosenPriority) -> ConfirmedPriority:
    rests_on = HandIn(row.rests_on, row.handed_in_at, row.person)  # type: ignore[attr-defined]  # it is annotated
    return ConfirmedPriority(ObjectiveId(row.objective_id), row.why, row.revision, row.confirmed_at, rests_on)
