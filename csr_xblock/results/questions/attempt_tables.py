"""The tables of instruments, attempts, answers and results. Nothing here decides anything."""

from django.conf import settings
from django.db import models

from csr_xblock.domain.questions.answers import Mark
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH
from csr_xblock.results.people.company_tables import ROLE_CHOICES, Company, CompanyFactsColumns

MODE_CHOICES = [(mode.value, mode.value) for mode in Mode]


STATE_CHOICES = [(state.value, state.value) for state in AttemptState]
MARK_CHOICES = [(mark.value, mark.value) for mark in Mark]


class InstrumentVersion(models.Model):
    """
    An effective instrument as it was used, kept once by the hash of its canonical XML.

    .. no_pii: authors' content.
    """

    content_hash = models.CharField(max_length=64, unique=True)
    instrument_id = models.CharField(max_length=SLUG_LENGTH)
    version = models.CharField(max_length=32)
    document = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "csr_xblock"

    def __str__(self) -> str:
        return f"{self.instrument_id} {self.version} ({self.content_hash[:8]})"


class AttemptRow(CompanyFactsColumns):
    """
    One attempt. `draft_slot` is 1 for the draft and NULL afterwards, so a key has one draft at most on every database.

    `latest_slot` is 1 for the latest submitted attempt and NULL for all others: lists and sums find it without looking
    at the others.

    Numbers of the company are kept for aggregates; the answers stay the truth. `company` is NULL after the person has
    left it: a draft then waits for the next profile, a submitted attempt has the facts of its day.

    .. pii: a person's view of the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH)
    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, related_name="attempts")
    instrument_version = models.ForeignKey(InstrumentVersion, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    mode = models.CharField(max_length=8, choices=MODE_CHOICES)
    role = models.CharField(max_length=16, choices=ROLE_CHOICES)
    answers_everything = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=STATE_CHOICES, default=AttemptState.DRAFT.value)
    draft_slot = models.PositiveSmallIntegerField(null=True, blank=True, default=1)
    latest_slot = models.PositiveSmallIntegerField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    importance = models.JSONField(default=dict)
    balanced_score = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    display_score = models.PositiveSmallIntegerField(null=True, blank=True)
    band = models.CharField(max_length=SLUG_LENGTH, blank=True)
    confidence_index = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_attempt"
        constraints = [
            models.UniqueConstraint(
                fields=["course_key", "user", "assessment", "draft_slot"], name="csr_attempt_one_draft"
            ),
            models.UniqueConstraint(fields=["course_key", "user", "assessment", "number"], name="csr_attempt_number"),
            models.UniqueConstraint(
                fields=["course_key", "user", "assessment", "latest_slot"], name="csr_attempt_one_latest"
            ),
        ]
        indexes = [
            models.Index(fields=["course_key", "assessment", "latest_slot", "band", "user"], name="csr_attempt_latest"),
        ]

    def __str__(self) -> str:
        return f"attempt {self.pk} ({self.state})"


class AnswerRow(models.Model):
    """
    One answer of one attempt.

    `sequences` holds pairs of a tab and its newest sequence number, in the order of writing: a list, because MySQL and
    PostgreSQL give the keys of a JSON object back in an order of their own. No times are kept beside answers
    (METHODOLOGY 2.4.10); what identifies tabs is emptied at submit. `mark` is empty in attempts from before there were
    marks.

    .. pii: free text that a person wrote about the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="answers")
    item_id = models.CharField(max_length=SLUG_LENGTH)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    special = models.CharField(max_length=2, blank=True)
    reason = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    mark = models.CharField(max_length=16, choices=MARK_CHOICES, blank=True, default="")
    tab = models.CharField(max_length=40, blank=True)
    sequences = models.JSONField(default=list)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "csr_xblock"
        db_table = "csr_xblock_answer"
        constraints = [models.UniqueConstraint(fields=["attempt", "item_id"], name="csr_answer_once")]

    def __str__(self) -> str:
        return f"{self.item_id} of attempt {self.attempt_id}"


class PerspectiveResult(models.Model):
    """
    One perspective's result of a submitted attempt, for aggregates in SQL. Points 0..100, coverage 0..1.

    .. pii: a result of a person's attempt.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="perspective_results")
    perspective_id = models.CharField(max_length=SLUG_LENGTH)
    score = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    coverage = models.DecimalField(max_digits=5, decimal_places=4)
    is_valid = models.BooleanField()
    display_score = models.PositiveSmallIntegerField(null=True, blank=True)
    band = models.CharField(max_length=SLUG_LENGTH, blank=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["attempt", "perspective_id"], name="csr_perspective_once")]

    def __str__(self) -> str:
        return f"{self.perspective_id} of attempt {self.attempt_id}"
