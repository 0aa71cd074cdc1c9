"""What companies do already: the lines of the hunt."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0010_step_pauses")]

    operations = [
        migrations.CreateModel(
            name="GoodThingRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("course_key", models.CharField(max_length=255)),
                ("assessment", models.CharField(default="main", max_length=64)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("line", models.CharField(max_length=16)),
                ("perspective_id", models.CharField(max_length=64)),
                ("text", models.CharField(max_length=200)),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="csr_xblock.company"
                    ),
                ),
            ],
            options={
                "db_table": "csr_xblock_goodthing",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("company", "course_key", "assessment", "line"), name="csr_good_thing_once"
                    )
                ],
            },
        ),
    ]
