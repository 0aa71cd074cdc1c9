"""Notes a change when rows that the overview tells are deleted, also together with an account."""

from django.db.models.signals import post_delete

from csr_xblock.results.change_store import note_change
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress

Told = ConsentStatement | AttemptRow | UnitProgress


def note_deletions() -> None:
    """Connect the tables, once."""
    for table in (ConsentStatement, AttemptRow, UnitProgress):
        post_delete.connect(_note, sender=table, dispatch_uid="csr_xblock_note_deletion")


def _note(sender: type[Told], instance: Told, **_signal: object) -> None:
    note_change(instance.course_key, instance.user_id)
