"""The table of what learners have said about their learning in a unit. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.units.measured_learning import NOTHING_MEASURED, MeasuredLearning
from csr_xblock.domain.units.reactions import MAX_LINE_CHARACTERS, Reactions
from csr_xblock.domain.units.transfer import MAX_OBSTACLE_CHARACTERS, Transfer, TransferAnswer
from csr_xblock.results.units.progress_tables import UnitProgress

TRANSFER_CHOICES = [(answer.value, answer.value) for answer in Transfer]


class UnitLearning(models.Model):
    """
    What a learner has said about one unit, one row beside the progress with it, made by the first answer.

    Numbers are signed, because MySQL cannot subtract from a positive column what is more. `changed_at` is the last
    answer, and so a sign of activity.

    .. pii: what a person knew and how sure the person was, and two lines of free text.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    progress = models.OneToOneField(UnitProgress, on_delete=models.CASCADE, related_name="learning")
    was_asked_before = models.BooleanField(default=False)
    before_percent = models.SmallIntegerField(null=True, blank=True)
    sure_before = models.SmallIntegerField(null=True, blank=True)
    sure_after = models.SmallIntegerField(null=True, blank=True)
    useful = models.SmallIntegerField(null=True, blank=True)
    understood = models.SmallIntegerField(null=True, blank=True)
    right_length = models.SmallIntegerField(null=True, blank=True)
    reaction_line = models.CharField(max_length=MAX_LINE_CHARACTERS, blank=True)
    transfer = models.CharField(max_length=6, choices=TRANSFER_CHOICES, blank=True)
    obstacle = models.CharField(max_length=MAX_OBSTACLE_CHARACTERS, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "unit learning"

    def __str__(self) -> str:
        return f"learning in progress {self.progress_id}"


def measured(progress: UnitProgress) -> MeasuredLearning:
    """Return what was said about a unit as a value. No query for a progress that was read with its `learning`."""
    row: UnitLearning | None = getattr(progress, "learning", None)
    if row is None:
        return NOTHING_MEASURED
    return MeasuredLearning(
        was_asked_before=row.was_asked_before,
        before_percent=row.before_percent,
        sure_before=row.sure_before,
        sure_after=row.sure_after,
        reactions=Reactions(row.useful, row.understood, row.right_length, row.reaction_line),
        transfer=TransferAnswer(Transfer(row.transfer), row.obstacle) if row.transfer else None,
    )
