"""The company's name, for reports. It is empty until a member gives it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0005_staff_levels")]

    operations = [
        migrations.AddField("company", "name", models.CharField(blank=True, default="", max_length=120)),
    ]
