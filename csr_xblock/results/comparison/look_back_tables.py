"""The table of looks back. Nothing here decides anything."""

from django.db import models

from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.questions.attempt_tables import AttemptRow


class LookBackRow(models.Model):
    """
    Where somebody sees the company at an earlier attempt, looking back from a later one, in one question.

    It goes with either attempt, and when the later one is reopened.

    .. pii: a person's view of the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="looks_back")
    earlier = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="+")
    item_id = models.CharField(max_length=SLUG_LENGTH)
    level = models.PositiveSmallIntegerField()

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["attempt", "earlier", "item_id"], name="csr_look_back_once")]

    def __str__(self) -> str:
        return f"{self.item_id} of attempt {self.earlier_id}, seen from attempt {self.attempt_id}"
