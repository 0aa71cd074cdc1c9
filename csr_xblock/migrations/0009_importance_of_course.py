"""
What a company finds important belongs to a course and an assessment, and a company remembers that it was shared.

Ratings get the course and the assessment of the company's newest attempt; where there is none they go (JOURNEY 1).
Going back keeps the newest rating of each objective of a company.
"""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Count


def place_ratings(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    def rows(model: str) -> models.QuerySet:
        return apps.get_model("csr_xblock", model).objects.using(editor.connection.alias)

    ratings, attempts = rows("ImportanceRating"), rows("AttemptRow")
    for company in sorted(set(ratings.order_by().values_list("company_id", flat=True))):
        newest = attempts.filter(company_id=company).order_by("-started_at", "-pk").first()
        own = ratings.filter(company_id=company)
        if newest is None:
            own.delete()
        else:
            own.update(course_key=newest.course_key, assessment=newest.assessment)


def remember_sharing(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    companies = apps.get_model("csr_xblock", "Company").objects.using(editor.connection.alias)
    shared = companies.annotate(people=Count("memberships")).filter(people__gt=1)
    for company in list(shared.values_list("pk", flat=True)):
        companies.filter(pk=company).update(has_been_shared=True)


def keep_one_rating(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    ratings = apps.get_model("csr_xblock", "ImportanceRating").objects.using(editor.connection.alias)
    seen = set()
    for pk, *place in list(ratings.order_by("-updated_at", "-pk").values_list("pk", "company_id", "objective_id")):
        if tuple(place) in seen:
            ratings.filter(pk=pk).delete()
        seen.add(tuple(place))


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0008_task_reports")]

    operations = [
        migrations.AddField("company", "has_been_shared", models.BooleanField(default=False)),
        migrations.AddField("importancerating", "course_key", models.CharField(default="", max_length=255)),
        migrations.AddField("importancerating", "assessment", models.CharField(default="main", max_length=64)),
        migrations.AddField("importancerating", "revision", models.PositiveIntegerField(default=0)),
        migrations.RunPython(place_ratings, migrations.RunPython.noop),
        migrations.RunPython(remember_sharing, migrations.RunPython.noop, elidable=True),
        migrations.AlterField("importancerating", "course_key", models.CharField(max_length=255)),
        # The index of the new constraint begins with the company, as MySQL wants it before the old one may go.
        migrations.AddConstraint(
            "importancerating",
            models.UniqueConstraint(
                fields=("company", "course_key", "assessment", "objective_id"), name="csr_importance_of_company"
            ),
        ),
        migrations.RemoveConstraint("importancerating", "csr_importance_once"),
        migrations.AlterField(
            "importancerating",
            "company",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="csr_xblock.company"
            ),
        ),
        # The last one is undone first, while the old constraint is not back yet.
        migrations.RunPython(migrations.RunPython.noop, keep_one_rating),
    ]
