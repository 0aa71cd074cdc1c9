"""Attempts that employees handed in before lose the company's level with the migration, and nothing else."""

from decimal import Decimal
from typing import Any

import pytest
from django.apps.registry import Apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.instrument_writer import write_instrument

BEFORE, AFTER = ("csr_xblock", "0004_personal_data"), ("csr_xblock", "0005_staff_levels")
NUMBERS = (Decimal("32.3948"), 32, "first-steps")
AREAS = [perspective.id for perspective in packaged_instrument().perspectives]


def migrated_to(target: tuple[str, str]) -> Apps:
    """Return the models as they are then."""
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return executor.loader.project_state([target]).apps


class OldPlatform:
    """A platform of the release before, with attempts that have numbers for everything."""

    def __init__(self, apps: Apps) -> None:
        self.apps = apps
        self.company = self.rows("Company").create()
        document = write_instrument(packaged_instrument())
        self.version = self.rows("InstrumentVersion").create(content_hash="h", document=document)

    def rows(self, model: str) -> Any:
        """Return the rows of a table."""
        return self.apps.get_model("csr_xblock", model).objects

    def attempt(self, name: str, role: str, mode: str = "full", state: str = "submitted", **columns: Any) -> None:
        """Keep an attempt with a result in each area, an open unit and a recommendation."""
        user = get_user_model().objects.create(username=name).pk
        balanced, display, band = NUMBERS
        attempt = self.rows("AttemptRow").create(
            user_id=user,
            course_key="c",
            assessment="main",
            company=self.company,
            instrument_version=self.version,
            number=1,
            mode=mode,
            role=role,
            state=state,
            draft_slot=1 if state == "draft" else None,
            latest_slot=None if state == "draft" else 1,
            balanced_score=balanced,
            display_score=display,
            band=band,
            confidence_index=Decimal("59.6000"),
            **columns,
        )
        results = self.apps.get_model("csr_xblock", "PerspectiveResult")
        self.rows("PerspectiveResult").bulk_create(
            results(attempt=attempt, perspective_id=area, score=50, coverage=1, is_valid=True, display_score=50)
            for area in AREAS
        )
        self.rows("UnitProgress").create(user_id=user, course_key="c", unit_id="people-foundation")
        self.rows("Recommendation").create(attempt=attempt, unit_id="people-foundation", rank=1)


def numbers_of(apps: Apps, name: str) -> tuple[object, ...]:
    """Return what an attempt says of the company."""
    user = get_user_model().objects.get(username=name).pk
    row = apps.get_model("csr_xblock", "AttemptRow").objects.get(user_id=user)
    return row.balanced_score, row.display_score, row.band


def areas_of(apps: Apps, name: str) -> list[str]:
    """Return the areas of which a result is kept, in the instrument's order."""
    user = get_user_model().objects.get(username=name).pk
    kept = apps.get_model("csr_xblock", "PerspectiveResult").objects.filter(attempt__user_id=user)
    found = set(kept.values_list("perspective_id", flat=True))
    return [area for area in AREAS if area in found]


@pytest.mark.django_db(transaction=True)
def test_levels_of_staff_go_and_everything_else_stays() -> None:
    """Whatever was opened, done or credited stays; owners, drafts and confidence are not touched."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("csr_xblock")[0]
    platform = OldPlatform(migrated_to(BEFORE))
    try:
        platform.attempt("rasa", "owner")
        platform.attempt("jonas", "employee")
        platform.attempt("ona", "representative", mode="quick")
        platform.attempt("petras", "employee", mode="quick", answers_everything=True)
        platform.attempt("ieva", "employee", state="draft")
        platform.rows("OverviewChange").create(course_key="c", part=1, number=4)
        platform.rows("OverviewChange").create(course_key="other", part=1, number=4)

        new = migrated_to(AFTER)

        assert NUMBERS == numbers_of(new, "rasa") == numbers_of(new, "ieva")
        for name in ("jonas", "ona", "petras"):
            assert (None, None, "") == numbers_of(new, name)
        without_finance = [area for area in AREAS if area != "finance"]
        assert AREAS == areas_of(new, "rasa") == areas_of(new, "petras")
        assert without_finance == areas_of(new, "jonas")
        assert ["customers", "people", "environment"] == areas_of(new, "ona")
        confidence = new.get_model("csr_xblock", "AttemptRow").objects.values_list("confidence_index", flat=True)
        assert {Decimal("59.6000")} == set(confidence)
        assert 5 == new.get_model("csr_xblock", "UnitProgress").objects.count()
        assert 5 == new.get_model("csr_xblock", "Recommendation").objects.count()
        changes = new.get_model("csr_xblock", "OverviewChange").objects.values_list("course_key", "number")
        assert {("c", 5), ("other", 4)} == set(changes)

        old = migrated_to(BEFORE)

        assert (None, None, "") == numbers_of(old, "jonas")
        assert NUMBERS == numbers_of(old, "rasa")
    finally:
        get_user_model().objects.all().delete()
        migrated_to(newest)
