"""What deletion and consent need: rows that outlive a person, purposes, and what pseudonymising keeps."""

from uuid import uuid4

from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import PROTECT, SET_NULL

MODES = [("quick", "quick"), ("full", "full")]
ROLES = [(role, role) for role in ("owner", "manager", "employee", "representative", "consultant")]
SIZES = [(size, size) for size in ("unknown", "under-10", "under-50", "50-and-more")]


class Migration(migrations.Migration):
    dependencies = [
        ("csr_xblock", "0003_overview_marks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            "attemptrow",
            "company",
            models.ForeignKey(null=True, on_delete=SET_NULL, related_name="attempts", to="csr_xblock.company"),
        ),
        migrations.AlterField(
            "trainerdecision",
            "learner",
            models.ForeignKey(null=True, on_delete=SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField("trainerdecision", "subject", models.CharField(blank=True, max_length=80)),
        migrations.AddField(
            "consentstatement",
            "purpose",
            models.CharField(choices=[("trainers", "trainers")], default="trainers", max_length=24),
        ),
        migrations.RemoveConstraint("consentstatement", "csr_consent_one_current"),
        migrations.AddConstraint(
            "consentstatement",
            models.UniqueConstraint(
                fields=("course_key", "user", "purpose", "current_slot"), name="csr_consent_one_current"
            ),
        ),
        migrations.CreateModel(
            name="RetiredAttempt",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                ("course_key", models.CharField(max_length=255)),
                ("assessment", models.CharField(max_length=64)),
                ("mode", models.CharField(choices=MODES, max_length=8)),
                ("role", models.CharField(choices=ROLES, max_length=16)),
                ("answers_everything", models.BooleanField(default=False)),
                ("year", models.PositiveSmallIntegerField()),
                ("size", models.CharField(choices=SIZES, max_length=12)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("levels", models.JSONField(default=dict)),
                (
                    "instrument_version",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to="csr_xblock.instrumentversion"),
                ),
            ],
        ),
    ]
