"""The table of answers given again. Nothing here decides anything."""

from django.db import models

from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import AttemptRow


class AnswerAgainRow(models.Model):
    """
    The newest answer to a question of a handed-in attempt that was given again, and after what was done.

    `unit_id` is '' after an action; `action` is NULL after a unit, and when the action is gone.

    .. pii: free text that a person wrote about the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="answers_again")
    item_id = models.CharField(max_length=SLUG_LENGTH)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    special = models.CharField(max_length=2, blank=True)
    reason = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    day = models.DateField()
    unit_id = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    action = models.ForeignKey(PlanAction, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["attempt", "item_id"], name="csr_answer_again_once")]

    def __str__(self) -> str:
        return f"{self.item_id} again, attempt {self.attempt_id}"
