"""
Marks that let the trainer's overview find the newest statement and the latest attempt of each learner at once.

Rows that are there get their marks here, in steps of CHUNK rows; all databases do it alike. Going back drops the marks.
"""

from collections.abc import Iterator
from itertools import groupby, islice

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CHUNK = 500


def row_id() -> tuple[str, models.BigAutoField]:
    return "id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def mark_newest(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    attempts = apps.get_model("csr_xblock", "AttemptRow").objects.using(editor.connection.alias)
    key = ("course_key", "user_id", "assessment")
    mark_last(attempts, attempts.filter(state="submitted"), key, "number", "latest_slot")
    consents = apps.get_model("csr_xblock", "ConsentStatement").objects.using(editor.connection.alias)
    mark_last(consents, consents.all(), ("course_key", "user_id"), "pk", "current_slot")


def mark_last(rows: models.QuerySet, among: models.QuerySet, key: tuple[str, ...], order: str, slot: str) -> None:
    found = last_of_each(among.order_by(*key, order).values_list(*key, "pk").iterator(chunk_size=CHUNK))
    # Read to the end before anything is written: SQLite does not keep a cursor's rows apart from a write.
    ids = iter(list(found))
    while chunk := list(islice(ids, CHUNK)):
        rows.filter(pk__in=chunk).update(**{slot: 1})


def last_of_each(rows: Iterator[tuple]) -> Iterator[int]:
    for _key, group in groupby(rows, lambda row: row[:-1]):
        *_earlier, last = group
        yield last[-1]


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0002_trainers_overview")]

    operations = [
        migrations.AddField("attemptrow", "latest_slot", models.PositiveSmallIntegerField(blank=True, null=True)),
        # Without a default at first: only the newest statement of each learner gets 1.
        migrations.AddField(
            "consentstatement", "current_slot", models.PositiveSmallIntegerField(blank=True, null=True)
        ),
        migrations.AddField("consentstatement", "is_staff", models.BooleanField(default=False)),
        migrations.AddField("unitprogress", "opened_by_results", models.BooleanField(default=False)),
        migrations.RunPython(mark_newest, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "consentstatement", "current_slot", models.PositiveSmallIntegerField(blank=True, default=1, null=True)
        ),
        migrations.AddConstraint(
            "attemptrow",
            models.UniqueConstraint(
                fields=("course_key", "user", "assessment", "latest_slot"), name="csr_attempt_one_latest"
            ),
        ),
        migrations.AddIndex(
            "attemptrow",
            models.Index(fields=["course_key", "assessment", "latest_slot", "band", "user"], name="csr_attempt_latest"),
        ),
        migrations.AddConstraint(
            "consentstatement",
            models.UniqueConstraint(fields=("course_key", "user", "current_slot"), name="csr_consent_one_current"),
        ),
        migrations.AddIndex(
            "consentstatement",
            models.Index(
                fields=["course_key", "current_slot", "is_staff", "trainers_may_see", "user"],
                name="csr_consent_current",
            ),
        ),
        migrations.AddIndex(
            "unitprogress",
            models.Index(
                fields=["course_key", "unit_id", "user", "opened_by_results", "started_at", "completed_at"],
                name="csr_progress_by_unit",
            ),
        ),
        migrations.AddIndex(
            "unitprogress",
            models.Index(
                fields=["course_key", "task_accepted_at", "evidence_returned_at", "evidence_handed_in_at"],
                name="csr_evidence_waiting",
            ),
        ),
        migrations.RemoveIndex("unitprogress", "csr_evidence_handed_in"),
        migrations.CreateModel(
            name="OverviewChange",
            fields=[
                row_id(),
                ("course_key", models.CharField(max_length=255)),
                ("part", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("course_key", "part"), name="csr_overview_change_once"),
                ],
            },
        ),
    ]
