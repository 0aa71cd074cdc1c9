"""The day on which an action was done. For one that is done already it is the day of its last change."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def date_done_actions(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give each done action the day of its last change, the nearest that is known."""
    actions = apps.get_model("csr_xblock", "PlanAction").objects.using(schema_editor.connection.alias)
    for action_id, changed in actions.filter(status="done", done_on=None).values_list("pk", "updated_at"):
        actions.filter(pk=action_id).update(done_on=changed.date())


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0018_goals'),
    ]

    operations = [
        migrations.AddField(
            model_name='planaction',
            name='done_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.RunPython(date_done_actions, migrations.RunPython.noop, elidable=True),
    ]
