"""The door to what learners have said about their learning in a unit. Every write locks the unit's progress first."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.db import transaction
from django.db.models import F

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.measured_learning import MeasuredLearning
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.change_store import note_change
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import kept_with_learning


def change_learning(learner: Learner, unit: UnitId, change: Callable[[KeptProgress], MeasuredLearning]) -> KeptProgress:
    """
    Change what was said about a unit under the lock of its progress, and return what is kept then.

    `change` gets what is kept and returns what is to be. Without a difference nothing is written. Raises NotAllowed
    when the unit was never open to the learner. At most five queries.
    """
    rows = UnitProgress.objects.filter(course_key=learner.course, user_id=learner.user_id, unit_id=unit)
    with transaction.atomic():
        if not rows.update(revision=F("revision") + 1):
            raise NotAllowed("unit-locked")
        row = rows.select_related("learning").get()
        kept = kept_with_learning(row)
        said = change(kept)
        if said != kept.learning:
            UnitLearning.objects.update_or_create(progress=row, defaults=_columns(said))
            note_change(learner.course, learner.user_id)
    return replace(kept, learning=said)


def _columns(said: MeasuredLearning) -> Mapping[str, object]:
    reactions, transfer = said.reactions, said.transfer
    return {
        "was_asked_before": said.was_asked_before,
        "before_percent": said.before_percent,
        "sure_before": said.sure_before,
        "sure_after": said.sure_after,
        "useful": reactions.useful,
        "understood": reactions.understood,
        "right_length": reactions.right_length,
        "reaction_line": reactions.line,
        "transfer": "" if transfer is None else transfer.how_much.value,
        "obstacle": "" if transfer is None else transfer.obstacle,
    }
