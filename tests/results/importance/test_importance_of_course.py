"""Ratings from before there were courses get the one of their company's newest attempt (migration 0009)."""

import pytest
from django.apps.registry import Apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, AFTER = ("csr_xblock", "0008_task_reports"), ("csr_xblock", "0009_importance_of_course")


def migrated_to(target: tuple[str, str]) -> Apps:
    """Return the models as they are then."""
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return executor.loader.project_state([target]).apps


class Old:
    """The tables as they were, with what their rows need."""

    def __init__(self, apps: Apps) -> None:
        self.apps = apps
        self.version = self.rows("InstrumentVersion").create(content_hash="h")
        self.numbers = 0

    def rows(self, model: str):
        """Return the manager of a table of then."""
        return self.apps.get_model("csr_xblock", model).objects

    def company(self, *members: str, **ratings: int):
        """Return a company with members, and ratings of objectives for the business."""
        company = self.rows("Company").create()
        for name in members:
            user, _ = get_user_model().objects.get_or_create(username=name)
            self.rows("Membership").create(user_id=user.pk, company=company, role="owner", current_slot=None)
        for objective, stars in ratings.items():
            self.rows("ImportanceRating").create(company=company, objective_id=objective, business=stars)
        return company

    def attempt(self, company, course: str, assessment: str) -> None:
        """Write an attempt that was made for a company."""
        self.numbers += 1
        user, _ = get_user_model().objects.get_or_create(username="rasa")
        self.rows("AttemptRow").create(
            user_id=user.pk,
            course_key=course,
            assessment=assessment,
            company=company,
            instrument_version=self.version,
            number=self.numbers,
            state="submitted",
            draft_slot=None,
        )


@pytest.mark.django_db(transaction=True)
def test_old_ratings_find_their_course_and_the_way_back_is_open() -> None:
    """Where there is no attempt, nobody could ever see the ratings again, so they go (JOURNEY 1)."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("csr_xblock")[0]
    old = Old(migrated_to(BEFORE))
    try:
        bakery = old.company("rasa", "jonas", water=3, climate=5)
        hotel = old.company("elena", water=1)
        old.attempt(bakery, "first", "main")
        old.attempt(bakery, "second", "shop")

        new = migrated_to(AFTER)

        ratings, companies = (new.get_model("csr_xblock", name).objects for name in ("ImportanceRating", "Company"))
        columns = ("company_id", "course_key", "assessment", "objective_id", "business", "revision")
        expected = {(bakery.pk, "second", "shop", "water", 3, 0), (bakery.pk, "second", "shop", "climate", 5, 0)}
        assert expected == set(ratings.values_list(*columns))
        assert {(bakery.pk, True), (hotel.pk, False)} == set(companies.values_list("pk", "has_been_shared"))

        ratings.create(company_id=bakery.pk, course_key="third", objective_id="water", business=4)
        back = migrated_to(BEFORE).get_model("csr_xblock", "ImportanceRating").objects

        assert {("water", 4), ("climate", 5)} == set(back.values_list("objective_id", "business"))
    finally:
        migrated_to(newest)
