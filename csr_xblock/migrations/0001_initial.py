"""The first tables; each is described at its class, which `csr_xblock.models` names."""

from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import CASCADE, PROTECT

ROLES = [(role, role) for role in ("owner", "manager", "employee", "representative", "consultant")]
MODES = [("quick", "quick"), ("full", "full")]
STATES = [("draft", "draft"), ("submitted", "submitted")]


def row_id() -> tuple[str, models.BigAutoField]:
    return "id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def learner() -> tuple[str, models.ForeignKey]:
    return "user", models.ForeignKey(on_delete=CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Company",
            fields=[
                row_id(),
                ("country", models.CharField(blank=True, max_length=2)),
                ("sector", models.CharField(blank=True, max_length=1)),
                ("employees", models.PositiveIntegerField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={"verbose_name_plural": "companies"},
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                row_id(),
                ("role", models.CharField(choices=ROLES, max_length=16)),
                ("current_slot", models.PositiveSmallIntegerField(blank=True, default=1, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("company", models.ForeignKey(on_delete=CASCADE, related_name="memberships", to="csr_xblock.company")),
                learner(),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "company"), name="csr_membership_once"),
                    models.UniqueConstraint(fields=("user", "current_slot"), name="csr_membership_one_current"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentStatement",
            fields=[
                row_id(),
                ("course_key", models.CharField(max_length=255)),
                ("trainers_may_see", models.BooleanField(default=False)),
                ("text_version", models.CharField(max_length=16)),
                ("given_at", models.DateTimeField(auto_now_add=True)),
                learner(),
            ],
            options={
                "indexes": [models.Index(fields=["course_key", "user"], name="csr_consent_of_learner")],
            },
        ),
        migrations.CreateModel(
            name="ImportanceRating",
            fields=[
                row_id(),
                ("objective_id", models.CharField(max_length=64)),
                ("business", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("impact", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "company",
                    models.ForeignKey(on_delete=CASCADE, related_name="importance_ratings", to="csr_xblock.company"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("company", "objective_id"), name="csr_importance_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="InstrumentVersion",
            fields=[
                row_id(),
                ("content_hash", models.CharField(max_length=64, unique=True)),
                ("instrument_id", models.CharField(max_length=64)),
                ("version", models.CharField(max_length=32)),
                ("document", models.TextField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="AttemptRow",
            fields=[
                row_id(),
                ("course_key", models.CharField(max_length=255)),
                ("assessment", models.CharField(max_length=64)),
                ("number", models.PositiveIntegerField()),
                ("mode", models.CharField(choices=MODES, max_length=8)),
                ("role", models.CharField(choices=ROLES, max_length=16)),
                ("answers_everything", models.BooleanField(default=False)),
                ("state", models.CharField(choices=STATES, default="draft", max_length=12)),
                ("draft_slot", models.PositiveSmallIntegerField(blank=True, default=1, null=True)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("started_at", models.DateTimeField(auto_now_add=True)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("employees", models.PositiveIntegerField(blank=True, null=True)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("sector", models.CharField(blank=True, max_length=1)),
                ("importance", models.JSONField(default=dict)),
                ("balanced_score", models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ("display_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("band", models.CharField(blank=True, max_length=64)),
                ("confidence_index", models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ("company", models.ForeignKey(on_delete=PROTECT, related_name="attempts", to="csr_xblock.company")),
                (
                    "instrument_version",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to="csr_xblock.instrumentversion"),
                ),
                learner(),
            ],
            options={
                "db_table": "csr_xblock_attempt",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course_key", "user", "assessment", "draft_slot"), name="csr_attempt_one_draft"
                    ),
                    models.UniqueConstraint(
                        fields=("course_key", "user", "assessment", "number"), name="csr_attempt_number"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AnswerRow",
            fields=[
                row_id(),
                ("item_id", models.CharField(max_length=64)),
                ("level", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("special", models.CharField(blank=True, max_length=2)),
                ("reason", models.TextField(blank=True)),
                ("evidence", models.TextField(blank=True)),
                ("tab", models.CharField(blank=True, max_length=40)),
                ("sequences", models.JSONField(default=list)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("attempt", models.ForeignKey(on_delete=CASCADE, related_name="answers", to="csr_xblock.attemptrow")),
            ],
            options={
                "db_table": "csr_xblock_answer",
                "constraints": [models.UniqueConstraint(fields=("attempt", "item_id"), name="csr_answer_once")],
            },
        ),
        migrations.CreateModel(
            name="PerspectiveResult",
            fields=[
                row_id(),
                ("perspective_id", models.CharField(max_length=64)),
                ("score", models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ("coverage", models.DecimalField(decimal_places=4, max_digits=5)),
                ("is_valid", models.BooleanField()),
                ("display_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("band", models.CharField(blank=True, max_length=64)),
                (
                    "attempt",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="perspective_results", to="csr_xblock.attemptrow"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("attempt", "perspective_id"), name="csr_perspective_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitProgress",
            fields=[
                row_id(),
                ("course_key", models.CharField(max_length=255)),
                ("unit_id", models.CharField(max_length=64)),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("check_tries", models.PositiveIntegerField(default=0)),
                ("check_best_percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("check_passed_at", models.DateTimeField(blank=True, null=True)),
                ("task_evidence", models.TextField(blank=True)),
                ("task_accepted_at", models.DateTimeField(blank=True, null=True)),
                ("monday_note", models.TextField(blank=True)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("completed_at", models.DateTimeField(blank=True, null=True)),
                learner(),
            ],
            options={
                "verbose_name_plural": "unit progress",
                "constraints": [
                    models.UniqueConstraint(fields=("course_key", "user", "unit_id"), name="csr_unit_progress_once"),
                ],
            },
        ),
    ]
