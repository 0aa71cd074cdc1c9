"""What the trainer's overview needs: recommendations, decisions of trainers, and where evidence stands."""

from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import CASCADE, SET_NULL

KINDS = [(kind, kind) for kind in ("evidence-accepted", "evidence-returned", "attempt-reopened", "attempt-deleted")]


def row_id() -> tuple[str, models.BigAutoField]:
    return "id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [
        ("csr_xblock", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                row_id(),
                ("unit_id", models.CharField(max_length=64)),
                ("rank", models.PositiveSmallIntegerField()),
                (
                    "attempt",
                    models.ForeignKey(on_delete=CASCADE, related_name="recommendations", to="csr_xblock.attemptrow"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("attempt", "unit_id"), name="csr_recommendation_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TrainerDecision",
            fields=[
                row_id(),
                ("course_key", models.CharField(max_length=255)),
                ("kind", models.CharField(choices=KINDS, max_length=20)),
                ("subject", models.CharField(max_length=80)),
                ("reason", models.TextField(blank=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("learner", models.ForeignKey(on_delete=CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "trainer",
                    models.ForeignKey(null=True, on_delete=SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["course_key", "learner"], name="csr_decision_of_learner")],
            },
        ),
        migrations.AddField("unitprogress", "trainers_may_read", models.BooleanField(default=False)),
        migrations.AddField("unitprogress", "evidence_handed_in_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("unitprogress", "evidence_returned_at", models.DateTimeField(blank=True, null=True)),
        # The rows that are there get an empty text; the column itself keeps no default.
        migrations.AddField("unitprogress", "trainer_note", models.TextField(blank=True, default=""), False),
        migrations.AddIndex(
            "unitprogress", models.Index(fields=["course_key", "evidence_handed_in_at"], name="csr_evidence_handed_in")
        ),
    ]
