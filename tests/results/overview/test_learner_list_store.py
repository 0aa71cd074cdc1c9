"""The list of learners: who is found, in which order, and what is told of each."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.overview.listed_learners import LearnerFilter, LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.people.role import Role
from csr_xblock.results.overview.learner_list_store import (
    CHUNK,
    count_learners,
    find_learner,
    iterate_learners,
    list_learners,
)
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.learners import COURSE, OTHER_COURSE
from tests.programmes import MOMENT, NAMES, PEOPLE, WHY, attempted, entered, handed_in, overseen, profiled

pytestmark = pytest.mark.django_db

EVERYBODY = LearnerFilter()


def names_of(chosen: LearnerFilter = EVERYBODY) -> list[str]:
    """Return the user names that a filter finds, in the list's order."""
    return [record.person.username for record in list_learners(overseen(), chosen, NAMES, 0, 100)]


def only() -> LearnerRecord:
    """Return the one learner there is."""
    (record,) = list_learners(overseen(), EVERYBODY, NAMES, 0, 100)
    return record


def test_learners_stand_in_the_order_of_their_names() -> None:
    """A trainer looks for a name; pages need an order that stays."""
    profiled(["zita", "adam", "mara"])

    assert ["adam", "mara", "zita"] == names_of()


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("MAR", ["mara", "marta"]),
        ("mara test", ["mara"]),
        ("test", ["adam", "mara", "marta"]),
        ("%", []),
        ("a_a", []),
        ("'; DROP TABLE", []),
    ],
    ids=["part, any case", "both names", "last name", "percent", "underscore", "quotes"],
)
def test_search_finds_parts_of_names(search: str, found: list[str]) -> None:
    """Signs with a meaning in SQL have none here."""
    profiled(["mara", "adam", "marta"])

    assert found == names_of(LearnerFilter(search=search))
    assert len(found) == count_learners(overseen(), LearnerFilter(search=search), NAMES)


@pytest.mark.parametrize("step", LearnerStep)
def test_filter_finds_those_at_one_step(step: LearnerStep) -> None:
    """The same steps as in the overview's numbers."""
    ids = profiled(step.value for step in LearnerStep)
    attempted(ids[1:2], None)
    attempted(ids[2:])
    entered(ids[3:])

    assert [step.value] == names_of(LearnerFilter(step))


def test_learners_of_other_courses_are_not_found() -> None:
    """Accounts are the platform's, learners the course's."""
    here, there = profiled(["here"])[0], profiled(["there"], course=OTHER_COURSE)[0]

    assert ["here"] == names_of()
    assert find_learner(overseen(), NAMES, here) is not None
    assert find_learner(overseen(), NAMES, there) is None


def test_record_tells_the_way_so_far() -> None:
    """All that support needs, and nothing that was answered."""
    ids = profiled(["rasa"], consents=True, role=Role.MANAGER)
    attempted(ids, "first-steps")
    attempted(ids, "in-place", number=2)
    attempted(ids, None, number=3)
    entered(ids, WHY, is_done=True)
    entered(ids, PEOPLE)

    record = only()

    assert PersonName(ids[0], "rasa", "Rasa Test") == record.person
    assert (LearnerStep.UNITS, Role.MANAGER, True) == (record.step, record.traces.role, record.traces.consents)
    assert (2, 2, 1) == (record.traces.submitted_attempts, record.traces.units_open, record.traces.units_done)
    assert (MOMENT, KeptResult(42, "in-place")) == (record.traces.submitted_at, record.traces.result)


def test_time_of_a_trainer_is_no_activity_of_the_learner() -> None:
    """Somebody who has gone silent must not look busy because the trainer works."""
    last_year = datetime(2025, 1, 1, tzinfo=UTC)
    ids = profiled(["rasa"])
    ConsentStatement.objects.update(given_at=last_year)
    handed_in(ids[0], task_accepted_at=MOMENT + timedelta(days=9), completed_at=MOMENT + timedelta(days=9))
    UnitProgress.objects.update(started_at=last_year)

    assert (last_year, MOMENT) == (only().traces.began_at, only().traces.last_active_at)


def test_evidence_that_counts_by_itself_is_activity() -> None:
    """Without a review the learner's own save makes it count."""
    ids = profiled(["rasa"])
    later = datetime.now(UTC) + timedelta(days=3)
    entered(ids)
    UnitProgress.objects.update(task_accepted_at=later)

    assert later == only().traces.last_active_at


def test_newest_statement_of_consent_counts() -> None:
    """Consent can be withdrawn at any time."""
    ids = profiled(["rasa"], consents=True)
    ConsentStatement.objects.create(user_id=ids[0], course_key=COURSE, trainers_may_see=False, text_version="1")
    ConsentStatement.objects.create(user_id=ids[0], course_key=OTHER_COURSE, trainers_may_see=True, text_version="1")

    assert not only().traces.consents


def test_attempts_at_other_assessments_are_not_counted() -> None:
    """They belong to another programme."""
    ids = profiled(["rasa"])
    attempted(ids, assessment="second")

    assert (LearnerStep.PROFILE, 0, None) == (only().step, only().traces.submitted_attempts, only().traces.result)


@pytest.mark.parametrize("size", [5, 200])
def test_page_costs_the_same_queries(size: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """One for the page and four for everything about it."""
    ids = profiled(f"learner{number}" for number in range(size))
    attempted(ids)
    entered(ids)

    with django_assert_num_queries(5):
        found = list_learners(overseen(), EVERYBODY, NAMES, 0, 50)

    assert min(size, 50) == len(found)


def test_everybody_is_read_in_chunks(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """A download of ten thousand keeps a chunk in memory; nobody is lost or twice at the seams."""
    profiled(f"learner{number:04}" for number in range(CHUNK + 3))

    with django_assert_num_queries(1 + 2 * 4):
        found = [record.person.username for record in iterate_learners(overseen(), EVERYBODY, NAMES)]

    assert [f"learner{number:04}" for number in range(CHUNK + 3)] == found


def test_draft_of_a_learner_is_not_read_as_a_result() -> None:
    """A draft has no score, whatever its row holds."""
    ids = profiled(["rasa"])
    attempted(ids, None)
    AttemptRow.objects.update(display_score=50)

    assert only().traces.result is None
