"""Notes a change when rows that the overview tells are deleted, also together with an account."""

from django.db.models.signals import post_delete

from csr_xblock.results.change_store import note_change, note_change_of_company, note_membership
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_rows import CompanyRow
from csr_xblock.results.people.company_store import company_ids_of
from csr_xblock.results.people.company_tables import ConsentStatement, Membership
from csr_xblock.results.people.consent_store import courses_of
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress

Told = AttemptRow | UnitProgress


def note_deletions() -> None:
    """Connect the tables, once."""
    for table in (AttemptRow, UnitProgress):
        post_delete.connect(_note, sender=table, dispatch_uid="csr_xblock_note_deletion")
    post_delete.connect(_note_statement, sender=ConsentStatement, dispatch_uid="csr_xblock_note_deletion")
    post_delete.connect(_note_member, sender=Membership, dispatch_uid="csr_xblock_note_deletion")
    for work in (ImportanceRating, ChosenPriority, PlanAction):
        post_delete.connect(_note_company, sender=work, dispatch_uid="csr_xblock_note_deletion")


def _note(sender: type[Told], instance: Told, **_signal: object) -> None:
    note_change(instance.course_key, instance.user_id)


def _note_statement(sender: type[ConsentStatement], instance: ConsentStatement, **_signal: object) -> None:
    """With the newest statement the person's company may be gone from the course, too."""
    companies = list(company_ids_of(instance.user_id)) if instance.current_slot else []
    note_membership([instance.course_key], instance.user_id, *companies)


def _note_member(sender: type[Membership], instance: Membership, **_signal: object) -> None:
    note_membership(courses_of(instance.user_id), instance.user_id, instance.company_id)


def _note_company(sender: type[CompanyRow], instance: CompanyRow, **_signal: object) -> None:
    note_change_of_company(instance.course_key, instance.company_id)
