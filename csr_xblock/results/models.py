"""
The tables of DESIGN section 5, one class each; nothing here decides anything.

Learners are platform users. Course keys are text, so that the same tables serve every platform version.
"""

from django.conf import settings
from django.db import models

from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode, Role

COURSE_KEY_LENGTH = 255
SLUG_LENGTH = 64
SUBJECT_LENGTH = 80
"""A slug, or the name of an assessment with a number behind it."""

ROLE_CHOICES = [(role.value, role.value) for role in Role]
MODE_CHOICES = [(mode.value, mode.value) for mode in Mode]
STATE_CHOICES = [(state.value, state.value) for state in AttemptState]
KIND_CHOICES = [(kind.value, kind.value) for kind in DecisionKind]


class Company(models.Model):
    """
    A company. Each learner starts with an own one.

    .. no_pii: facts about a company, not about a person.
    """

    country = models.CharField(max_length=2, blank=True)
    sector = models.CharField(max_length=1, blank=True)
    employees = models.PositiveIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "companies"

    def __str__(self) -> str:
        return f"company {self.pk}"


class Membership(models.Model):
    """
    A person's role in a company.

    `current_slot` is 1 for the membership that counts, the one joined last, and NULL for earlier ones. So a person has
    one that counts at most on every database, even when the first profile is saved twice at the same moment.

    .. pii: links a person to an employer and a role.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=ROLE_CHOICES)
    current_slot = models.PositiveSmallIntegerField(null=True, blank=True, default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["user", "company"], name="csr_membership_once"),
            models.UniqueConstraint(fields=["user", "current_slot"], name="csr_membership_one_current"),
        ]

    def __str__(self) -> str:
        return f"{self.role} of company {self.company_id}"


class ConsentStatement(models.Model):
    """
    What a learner said about who may see the scores, with the version of the text that was shown. The newest counts.

    .. pii: a person's choice in a course.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    trainers_may_see = models.BooleanField(default=False)
    text_version = models.CharField(max_length=16)
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "csr_xblock"
        indexes = [models.Index(fields=["course_key", "user"], name="csr_consent_of_learner")]

    def __str__(self) -> str:
        return f"consent {self.pk}: {self.trainers_may_see}"


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


class AttemptRow(models.Model):
    """
    One attempt. `draft_slot` is 1 for the draft and NULL afterwards, so a key has one draft at most on every database.

    Numbers of the company are kept for aggregates; the answers stay the truth.

    .. pii: a person's view of the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH)
    company = models.ForeignKey(Company, on_delete=models.PROTECT, related_name="attempts")
    instrument_version = models.ForeignKey(InstrumentVersion, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    mode = models.CharField(max_length=8, choices=MODE_CHOICES)
    role = models.CharField(max_length=16, choices=ROLE_CHOICES)
    answers_everything = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=STATE_CHOICES, default=AttemptState.DRAFT.value)
    draft_slot = models.PositiveSmallIntegerField(null=True, blank=True, default=1)
    revision = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    employees = models.PositiveIntegerField(null=True, blank=True)
    country = models.CharField(max_length=2, blank=True)
    sector = models.CharField(max_length=1, blank=True)
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
        ]

    def __str__(self) -> str:
        return f"attempt {self.pk} ({self.state})"


class AnswerRow(models.Model):
    """
    One answer of one attempt.

    `sequences` holds pairs of a tab and its newest sequence number, in the order of writing: a list, because MySQL and
    PostgreSQL give the keys of a JSON object back in an order of their own. No times are kept beside answers
    (METHODOLOGY 2.4.10); what identifies tabs is emptied at submit.

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


class Recommendation(models.Model):
    """
    A unit that a programme recommended when an attempt was submitted, `rank` 1 for the most needed.

    .. pii: follows from a person's attempt.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    attempt = models.ForeignKey(AttemptRow, on_delete=models.CASCADE, related_name="recommendations")
    unit_id = models.CharField(max_length=SLUG_LENGTH)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["attempt", "unit_id"], name="csr_recommendation_once")]

    def __str__(self) -> str:
        return f"{self.unit_id} for attempt {self.attempt_id}"


class ImportanceRating(models.Model):
    """
    How important a company finds an objective, from two sides, each 1..5 or not rated.

    .. no_pii: belongs to a company.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="importance_ratings")
    objective_id = models.CharField(max_length=SLUG_LENGTH)
    business = models.PositiveSmallIntegerField(null=True, blank=True)
    impact = models.PositiveSmallIntegerField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [models.UniqueConstraint(fields=["company", "objective_id"], name="csr_importance_once")]

    def __str__(self) -> str:
        return f"{self.objective_id} of company {self.company_id}"


class UnitProgress(models.Model):
    """
    How far a learner is with one unit. A row exists from the moment a unit was first found open.

    `trainers_may_read` is kept with each saved report: True only if the page said so where it was written.

    .. pii: free text that a person wrote about the company they work in.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    unit_id = models.CharField(max_length=SLUG_LENGTH)
    opened_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    check_tries = models.PositiveIntegerField(default=0)
    check_best_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    check_passed_at = models.DateTimeField(null=True, blank=True)
    task_evidence = models.TextField(blank=True)
    task_accepted_at = models.DateTimeField(null=True, blank=True)
    monday_note = models.TextField(blank=True)
    trainers_may_read = models.BooleanField(default=False)
    evidence_handed_in_at = models.DateTimeField(null=True, blank=True)
    evidence_returned_at = models.DateTimeField(null=True, blank=True)
    trainer_note = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        verbose_name_plural = "unit progress"
        constraints = [models.UniqueConstraint(fields=["course_key", "user", "unit_id"], name="csr_unit_progress_once")]
        indexes = [models.Index(fields=["course_key", "evidence_handed_in_at"], name="csr_evidence_handed_in")]

    def __str__(self) -> str:
        return f"{self.unit_id} of user {self.user_id}"


class TrainerDecision(models.Model):
    """
    What a trainer decided about a learner's work, and why. Rows are only ever added; the learner is told the newest.

    `subject` is a unit's slug or an attempt such as main/2. The log outlives the trainer's account, not the learner's.

    .. pii: who decided about whose work, with a reason in free text.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    trainer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=KIND_CHOICES)
    subject = models.CharField(max_length=SUBJECT_LENGTH)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "csr_xblock"
        indexes = [models.Index(fields=["course_key", "learner"], name="csr_decision_of_learner")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject} of user {self.learner_id}"
