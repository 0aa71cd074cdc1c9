"""The tables of action plans. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.plan.actions import MAX_TEXT_CHARACTERS, MAX_TITLE_CHARACTERS, ActionStatus
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

STATUS_CHOICES = [(status.value, status.value) for status in ActionStatus]
PHASE_CHOICES = [(phase.value, phase.name.lower()) for phase in Phase]
ORIGIN_LENGTH = SLUG_LENGTH + 16
FORM_KEY_LENGTH = 32


class PlanAction(CompanyRow):
    """
    An action of a company's plan. `deleted_at` is set while it can be brought back, `done_on` while it is done.

    `phase` is set while people have put it there: then `rests_on` is the number of the self-assessment that was looked
    at, and `handed_in_at` its time, plain values that may outlive it.
    `origin` says from what it was tapped. `form_key` names the page that wrote it, so that a retry writes it once.

    .. pii: people write who is responsible and who takes part, and may name them in any text.
    .. pii_types: name, other
    .. pii_retirement: local_api
    """

    title = models.CharField(max_length=MAX_TITLE_CHARACTERS)
    status = models.CharField(max_length=8, choices=STATUS_CHOICES)
    objective_id = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    why = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    responsible = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    participants = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    start = models.DateField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    budget = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    saved = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    hours = models.PositiveIntegerField(null=True, blank=True)
    kpi = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    figure_name = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    baseline = models.DecimalField(max_digits=13, decimal_places=3, null=True, blank=True)
    target = models.DecimalField(max_digits=13, decimal_places=3, null=True, blank=True)
    unit_id = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    risk = models.CharField(max_length=MAX_TEXT_CHARACTERS, blank=True, default="")
    origin = models.CharField(max_length=ORIGIN_LENGTH, blank=True, default="")
    form_key = models.CharField(max_length=FORM_KEY_LENGTH, null=True, blank=True)  # noqa: DJ001 - NULLs are distinct
    deleted_at = models.DateTimeField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    phase = models.PositiveSmallIntegerField(null=True, blank=True, choices=PHASE_CHOICES)
    rests_on = models.PositiveBigIntegerField(null=True, blank=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "form_key"], name="csr_action_once_a_form"
            )
        ]

    def __str__(self) -> str:
        return f"action {self.pk} of company {self.company_id}"


class PlanItem(models.Model):
    """
    A question that an action improves, with the level that is wanted.

    .. no_pii: belongs to a company.
    """

    action = models.ForeignKey(PlanAction, on_delete=models.CASCADE, related_name="items")
    item_id = models.CharField(max_length=SLUG_LENGTH)
    wanted = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["action", "item_id"], name="csr_action_item_once")]

    def __str__(self) -> str:
        return f"{self.item_id} of action {self.action_id}"


class PlanStep(models.Model):
    """
    A step of an action. Its words never change: other words are another step, so a tick goes to what was read.

    .. pii: people may name somebody in it.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    action = models.ForeignKey(PlanAction, on_delete=models.CASCADE, related_name="steps")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=MAX_TEXT_CHARACTERS)
    is_done = models.BooleanField(default=False)

    class Meta:
        app_label = "csr_xblock"

    def __str__(self) -> str:
        return f"step {self.place} of action {self.action_id}"


class PlanNote(models.Model):
    """
    What happened with an action, or was learned, on a day.

    .. pii: people may name somebody in it.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    action = models.ForeignKey(PlanAction, on_delete=models.CASCADE, related_name="notes")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=MAX_TEXT_CHARACTERS)
    day = models.DateField()

    class Meta:
        app_label = "csr_xblock"

    def __str__(self) -> str:
        return f"note {self.place} on action {self.action_id}"
