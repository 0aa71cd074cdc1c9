"""A platform that has run for a while gets the marks of its old rows with the migration."""

import pytest
from django.apps.registry import Apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, AFTER = ("csr_xblock", "0002_trainers_overview"), ("csr_xblock", "0003_overview_marks")


def migrated_to(target: tuple[str, str]) -> Apps:
    """Return the models as they are then."""
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return executor.loader.project_state([target]).apps


@pytest.mark.django_db(transaction=True)
def test_old_rows_get_their_marks_and_the_way_back_is_open() -> None:
    """The newest statement and the latest submitted attempt of each learner, whatever the order of the rows."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("csr_xblock")[0]
    old = migrated_to(BEFORE)
    try:
        users = [get_user_model().objects.create(username=name).pk for name in ("rasa", "ona")]
        version = old.get_model("csr_xblock", "InstrumentVersion").objects.create(content_hash="h")
        company = old.get_model("csr_xblock", "Company").objects.create()
        for user, number, state in ((0, 2, "submitted"), (0, 1, "submitted"), (0, 3, "draft"), (1, 1, "submitted")):
            old.get_model("csr_xblock", "AttemptRow").objects.create(
                user_id=users[user],
                course_key="c",
                assessment="main",
                company=company,
                instrument_version=version,
                number=number,
                state=state,
                draft_slot=1 if state == "draft" else None,
            )
            old.get_model("csr_xblock", "ConsentStatement").objects.create(
                user_id=users[user], course_key="c", trainers_may_see=False, text_version=f"{user} {number}"
            )

        new = migrated_to(AFTER)

        attempts = new.get_model("csr_xblock", "AttemptRow").objects.filter(latest_slot=1)
        consents = new.get_model("csr_xblock", "ConsentStatement").objects.filter(current_slot=1)
        assert {(users[0], 2), (users[1], 1)} == set(attempts.values_list("user_id", "number"))
        assert {"0 3", "1 1"} == set(consents.values_list("text_version", flat=True))
        migrated_to(BEFORE)
    finally:
        migrated_to(newest)
