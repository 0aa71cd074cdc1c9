"""Whether an answer was given in its attempt or carried over, and looked at since."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MARKS = [(mark, mark) for mark in ("answered", "not-looked-at", "confirmed", "changed")]


def mark_unsaved_answers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Mark what drafts were begun with: no save has raised its revision, so nobody has looked at it for certain."""
    answers = apps.get_model("csr_xblock", "AnswerRow")._default_manager.using(schema_editor.connection.alias)
    answers.filter(attempt__state="draft", revision=0).update(mark="not-looked-at")


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0006_company_name")]

    operations = [
        migrations.AddField(
            "answerrow",
            "mark",
            models.CharField(blank=True, choices=MARKS, default="", max_length=16),
        ),
        migrations.RunPython(mark_unsaved_answers, migrations.RunPython.noop, elidable=True),
    ]
