"""
Takes the level and balance of the company from attempts of employees and representatives, who are asked a part of it.

What they answered, what was opened, done and credited stays. Results of areas about which they were asked one question
or none go too: such an area has no result that could be counted. Going back changes nothing; what is gone can be worked
out from the answers. Source: JOURNEY 2.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from csr_xblock.content.xml.safe_xml import parse_xml

CHUNK = 500
STAFF = ("employee", "representative")


def empty_levels(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    def rows(model: str) -> models.QuerySet:
        return apps.get_model("csr_xblock", model).objects.using(editor.connection.alias)

    of_staff = rows("AttemptRow").filter(state="submitted", role__in=STAFF)
    courses = sorted(set(of_staff.order_by().values_list("course_key", flat=True).distinct()))
    of_staff.update(balanced_score=None, display_score=None, band="")
    delete_unasked(of_staff, rows("InstrumentVersion"), rows("PerspectiveResult"))
    while courses:
        chunk, courses = courses[:CHUNK], courses[CHUNK:]
        # Sums that trainers saw before count these levels.
        rows("OverviewChange").filter(course_key__in=chunk).update(number=models.F("number") + 1)


def delete_unasked(attempts: models.QuerySet, instruments: models.QuerySet, results: models.QuerySet) -> None:
    kinds = attempts.order_by().values_list("instrument_version_id", "mode", "answers_everything").distinct()
    for version, mode, answers_everything in list(kinds):
        document = instruments.get(pk=version).document
        asked = asked_in_areas(document, is_quick=mode == "quick", answers_everything=answers_everything)
        alike = attempts.filter(instrument_version_id=version, mode=mode, answers_everything=answers_everything)
        # Read to the end before anything is deleted: SQLite does not keep a cursor's rows apart from a write.
        ids = iter(list(alike.order_by().values_list("pk", flat=True)))
        while chunk := list(islice(ids, CHUNK)):
            found = results.filter(attempt_id__in=chunk).order_by().values_list("pk", "perspective_id")
            delete(results, (pk for pk, area in found if asked[area] <= 1))


def delete(rows: models.QuerySet, ids: Iterator[int]) -> None:
    remaining = iter(list(ids))
    while chunk := list(islice(remaining, CHUNK)):
        rows.filter(pk__in=chunk).delete()


def asked_in_areas(document: str, *, is_quick: bool, answers_everything: bool) -> Counter[str]:
    """Return how many questions of each area these members of staff were asked."""
    root = parse_xml(document)
    areas = {one.get("id"): one.get("perspective") for one in root.iter("objective")}
    return Counter(
        areas[item.get("objective")]
        for item in root.iter("item")
        if (item.get("core") == "true" or not is_quick) and (item.get("staff") == "true" or answers_everything)
    )


class Migration(migrations.Migration):
    dependencies = [("csr_xblock", "0004_personal_data")]

    operations = [migrations.RunPython(empty_levels, migrations.RunPython.noop, elidable=True)]
