"""The tables of goals in figures. Nothing here decides anything."""

from django.db import models

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import MAX_FIGURE_CHARACTERS, MAX_UNIT_CHARACTERS, Direction, Rhythm
from csr_xblock.domain.goals.readings import MAX_READING_NOTE
from csr_xblock.results.columns import SLUG_LENGTH
from csr_xblock.results.people.company_rows import CompanyRow

FORM_KEY_LENGTH = 32
DIVISORS = [(one.value, one.value) for one in Divisor]
RHYTHMS = [(one.value, one.value) for one in Rhythm]
DIRECTIONS = [(one.value, one.value) for one in Direction]
DIGITS, DECIMALS = 13, 3


class CompanyDivisor(CompanyRow):
    """
    By what a company divides the figures that it keeps absolute and per unit. One row, from the first choice on.

    .. no_pii: belongs to a company.
    """

    divisor = models.CharField(max_length=8, choices=DIVISORS)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["company", "course_key", "assessment"], name="csr_divisor_once_a_company")
        ]

    def __str__(self) -> str:
        return f"company {self.company_id} divides by {self.divisor}"


class GoalRow(CompanyRow):
    """
    A goal in figures. `kpi` is a figure of the instrument, '' for an own one; `archived_at`: since when it is put away.

    `form_key` names the page that wrote it, so that a retry writes it once.

    .. pii: people may name somebody in the name of an own figure.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    kpi = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    figure_name = models.CharField(max_length=MAX_FIGURE_CHARACTERS, blank=True, default="")
    figure_unit = models.CharField(max_length=MAX_UNIT_CHARACTERS, blank=True, default="")
    direction = models.CharField(max_length=4, choices=DIRECTIONS, default=Direction.UP.value)
    objective_id = models.CharField(max_length=SLUG_LENGTH, blank=True, default="")
    rhythm = models.CharField(max_length=11, choices=RHYTHMS)
    per = models.CharField(max_length=8, choices=DIVISORS, blank=True, default="")
    baseline = models.DecimalField(max_digits=DIGITS, decimal_places=DECIMALS, null=True, blank=True)
    baseline_divisor = models.DecimalField(max_digits=DIGITS, decimal_places=DECIMALS, null=True, blank=True)
    baseline_day = models.DateField(null=True, blank=True)
    target = models.DecimalField(max_digits=DIGITS, decimal_places=DECIMALS, null=True, blank=True)
    target_day = models.DateField(null=True, blank=True)
    created_on = models.DateField()
    archived_at = models.DateTimeField(null=True, blank=True)
    form_key = models.CharField(max_length=FORM_KEY_LENGTH, null=True, blank=True)  # noqa: DJ001 - NULLs are distinct

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(
                fields=["company", "course_key", "assessment", "form_key"], name="csr_goal_once_a_form"
            )
        ]

    def __str__(self) -> str:
        return f"goal {self.pk} of company {self.company_id}"


class ReadingRow(models.Model):
    """
    What was read of a goal's figure on a day. `per` says what `divisor` counts.

    .. pii: people may name somebody in the note.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    goal = models.ForeignKey(GoalRow, on_delete=models.CASCADE, related_name="readings", db_index=False)
    day = models.DateField()
    value = models.DecimalField(max_digits=DIGITS, decimal_places=DECIMALS)
    divisor = models.DecimalField(max_digits=DIGITS, decimal_places=DECIMALS, null=True, blank=True)
    per = models.CharField(max_length=8, choices=DIVISORS, blank=True, default="")
    note = models.CharField(max_length=MAX_READING_NOTE, blank=True, default="")
    revision = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)
    form_key = models.CharField(max_length=FORM_KEY_LENGTH, null=True, blank=True)  # noqa: DJ001 - NULLs are distinct

    class Meta:
        app_label = "csr_xblock"
        indexes = [models.Index(fields=["goal", "day"], name="csr_reading_by_day")]
        constraints = [models.UniqueConstraint(fields=["goal", "form_key"], name="csr_reading_once_a_form")]

    def __str__(self) -> str:
        return f"reading {self.pk} of goal {self.goal_id}"
