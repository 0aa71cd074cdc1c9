"""The retention period: what counts as activity, what goes, and that it can be stopped, repeated and only counted."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone

from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.domain.plan.actions import UNDO_DAYS
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.people.company_tables import Company, ConsentStatement
from csr_xblock.results.people.erasure_store import erase
from csr_xblock.results.people.person_rows import count_rows
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.learners import COURSE, OTHER_COURSE, key_of, learner_of, start
from tests.people import ABOUT_NOBODY, everything, live
from tests.services.plan.planners import planner, write

pytestmark = pytest.mark.django_db

DAYS = 400
NOW = timezone.now()
LONG_AGO, LATELY = NOW - timedelta(days=DAYS + 1), NOW - timedelta(days=DAYS - 1)
UNIT_TIMES = ("opened_at", "started_at", "check_passed_at", "evidence_handed_in_at", "task_accepted_at", "completed_at")


@pytest.fixture(autouse=True)
def _retention(settings: Any) -> None:
    settings.CSR_XBLOCK_RETENTION_DAYS = DAYS


def purge(*arguments: str) -> str:
    """Run the command and return what it says."""
    output = StringIO()
    call_command("csr_purge", *arguments, stdout=output)
    return output.getvalue()


def age(course: str = COURSE) -> None:
    """Let everything in a course have happened long ago."""
    AttemptRow.objects.filter(course_key=course).update(started_at=LONG_AGO)
    AttemptRow.objects.filter(course_key=course).exclude(submitted_at=None).update(submitted_at=LONG_AGO)
    ConsentStatement.objects.filter(course_key=course).update(given_at=LONG_AGO)
    TrainerDecision.objects.filter(course_key=course).update(created_at=LONG_AGO)
    UnitLearning.objects.filter(progress__course_key=course).update(changed_at=LONG_AGO)
    for column in UNIT_TIMES:
        UnitProgress.objects.filter(course_key=course).exclude(**{column: None}).update(**{column: LONG_AGO})


def rows_in(course: str) -> int:
    """Return how many rows of Rasa's a course has."""
    return sum(count_rows(DataOwner(learner_of().user_id, course)).values())


def test_what_is_old_goes_and_what_is_new_stays() -> None:
    """Course by course: who learns elsewhere today has still left an old course behind."""
    live()
    age()
    live(course=OTHER_COURSE)

    said = purge()

    assert "Deleted: 1 learners in courses, 2 entries of the log, 0 companies that nobody belongs to.\n" == said
    assert 0 == rows_in(COURSE) < rows_in(OTHER_COURSE)
    assert 1 == Company.objects.count()


def test_a_dry_run_counts_and_changes_nothing() -> None:
    """An operator looks before a timer deletes."""
    live()
    age()
    Company.objects.create()
    before = everything()

    said = purge("--dry-run")

    assert said.startswith("Would delete: 1 learners in courses, 0 entries of the log, 1 companies")
    assert everything() == before


def test_a_second_purge_finds_nothing() -> None:
    """A timer may run twice."""
    live()
    live("jonas")
    age()
    assert purge().startswith("Deleted: 2 learners in courses, 4 entries of the log")

    assert purge().startswith("Deleted: 0 learners in courses, 0 entries of the log, 0 companies")
    assert not any(rows for rows in everything(ABOUT_NOBODY).rows.values())


def test_batches_come_one_after_the_other_until_nobody_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with a hundred thousand learners is not read into memory at once."""
    monkeypatch.setattr("csr_xblock.services.people.purge.BATCH", 2)
    for name in "abcde":
        start(key_of(name))
    age()

    assert purge().startswith("Deleted: 5 learners")


@pytest.mark.parametrize("column", UNIT_TIMES)
def test_everything_that_a_learner_does_in_a_unit_is_activity(column: str) -> None:
    """Who is in the middle of a course loses nothing."""
    live()
    age()
    UnitProgress.objects.filter(user_id=learner_of().user_id, unit_id="g-why").update(**{column: LATELY})

    assert purge().startswith("Deleted: 0 learners")


@pytest.mark.parametrize("column", ["started_at", "submitted_at"])
def test_beginning_and_handing_in_are_activity(column: str) -> None:
    """Also of an attempt that is not the last."""
    live()
    age()
    AttemptRow.objects.filter(number=1).update(**{column: LATELY})

    assert purge().startswith("Deleted: 0 learners")


def test_saying_something_about_consent_is_activity() -> None:
    """The person was there."""
    live()
    age()
    ConsentStatement.objects.filter(pk=ConsentStatement.objects.order_by("-pk")[0].pk).update(given_at=LATELY)

    assert purge().startswith("Deleted: 0 learners")


@pytest.mark.parametrize(("has_draft", "purged"), [(True, 0), (False, 1)])
def test_the_last_sign_in_counts_where_there_is_a_draft(has_draft: bool, purged: int) -> None:
    """Times of answers are not kept, so nobody knows whether a draft was worked on yesterday."""
    live()
    age()
    get_user_model().objects.filter(username="rasa").update(last_login=LATELY)
    if not has_draft:
        AttemptRow.objects.filter(state="draft").delete()

    assert purge().startswith(f"Deleted: {purged} learners")


def test_whoever_comes_back_while_the_purge_runs_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked again under the locks."""
    live()
    age()
    before = rows_in(COURSE)
    store = "csr_xblock.services.people.purge.erase"

    def comes_back(owner: DataOwner, *rest: Any, only_if: Any) -> bool:
        ConsentStatement.objects.filter(user_id=owner.user_id).update(given_at=LATELY)
        return erase(owner, *rest, only_if=only_if)

    monkeypatch.setattr(store, comes_back)

    assert purge().startswith("Deleted: 0 learners")
    assert before == rows_in(COURSE)


def test_without_a_period_only_companies_without_anybody_go(settings: Any) -> None:
    """Nothing is old where nobody has said when it is."""
    settings.CSR_XBLOCK_RETENTION_DAYS = None
    live()
    age()
    Company.objects.create()

    said = purge()

    assert "CSR_XBLOCK_RETENTION_DAYS is not set: nothing is old.\n" in said
    assert "Deleted: 0 learners in courses, 0 entries of the log, 1 companies that nobody belongs to.\n" in said


def test_a_site_that_pseudonymises_keeps_levels_here_too(settings: Any) -> None:
    """The setting says what is kept of people who are gone, however they go."""
    settings.CSR_XBLOCK_RETIREMENT = "pseudonymise"
    live()
    age()

    purge()

    assert {"csr_xblock_retiredattempt"} == {name for name, rows in everything(ABOUT_NOBODY).rows.items() if rows}


@pytest.mark.parametrize("days", [None, DAYS], ids=["nothing is old", "a retention period"])
def test_deleted_actions_go_once_nobody_can_bring_them_back(days: int | None, settings: Any) -> None:
    """Also in companies that never plan again, where no other write would clear them away."""
    settings.CSR_XBLOCK_RETENTION_DAYS = days
    key = planner()
    for number, age_in_days in enumerate((None, UNDO_DAYS - 1, UNDO_DAYS + 1)):
        kept = write(key, form_key=f"page-{number}")
        deleted_at = None if age_in_days is None else timezone.now() - timedelta(days=age_in_days)
        PlanAction.objects.filter(pk=kept.id).update(deleted_at=deleted_at)

    purge()

    assert {"page-0", "page-1"} == set(PlanAction.objects.values_list("form_key", flat=True))
