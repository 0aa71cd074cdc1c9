"""What companies say of the links between their goals (METHODOLOGY 2.1, JOURNEY 1)."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0015_importance_saved_from_pages")]

    operations = [
        migrations.CreateModel(
            name="LinkRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("course_key", models.CharField(max_length=255)),
                ("assessment", models.CharField(default="main", max_length=64)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("source_id", models.CharField(max_length=64)),
                ("target_id", models.CharField(max_length=64)),
                ("state", models.CharField(max_length=16)),
                ("why", models.CharField(blank=True, default="", max_length=300)),
                ("months", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="csr_xblock.company"
                    ),
                ),
            ],
            options={"verbose_name": "link between goals", "verbose_name_plural": "links between goals"},
        ),
        migrations.AddConstraint(
            model_name="linkrow",
            constraint=models.UniqueConstraint(
                fields=("company", "course_key", "assessment", "source_id", "target_id"), name="csr_link_of_company"
            ),
        ),
    ]
