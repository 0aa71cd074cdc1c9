"""The goals that a company puts first, each with one sentence why (JOURNEY 3)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0013_action_plan")]

    operations = [
        migrations.CreateModel(
            name="ChosenPriority",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("course_key", models.CharField(max_length=255)),
                ("assessment", models.CharField(default="main", max_length=64)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("objective_id", models.CharField(max_length=64)),
                ("why", models.CharField(blank=True, default="", max_length=300)),
                ("rests_on", models.PositiveBigIntegerField()),
                ("handed_in_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField()),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="csr_xblock.company"
                    ),
                ),
            ],
            options={"verbose_name_plural": "chosen priorities"},
        ),
        migrations.AddConstraint(
            model_name="chosenpriority",
            constraint=models.UniqueConstraint(
                fields=("company", "course_key", "assessment", "objective_id"), name="csr_priority_of_company"
            ),
        ),
    ]
