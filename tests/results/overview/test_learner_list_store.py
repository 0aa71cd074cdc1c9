"""The list of learners: who is found, in which order, and what is told of each."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.learner_filters import QUIET_DAYS, Activity, LearnerFilter
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.people.role import Role
from csr_xblock.results.overview.learner_list_store import (
    CHUNK,
    describe_learners,
    find_learner,
    iterate_learners,
    listed_ids,
)
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.learners import COURSE, OTHER_COURSE
from tests.programmes import MOMENT, NAMES, PEOPLE, WHY, attempted, counted, entered, handed_in, overseen, profiled

pytestmark = pytest.mark.django_db

EVERYBODY = LearnerFilter()


def records(chosen: LearnerFilter = EVERYBODY, **about: Any) -> list[LearnerRecord]:
    """Return whom a filter finds, in the list's order. `about` is what is set of the programme."""
    programme = overseen(**about)
    return describe_learners(programme, NAMES, listed_ids(programme, chosen, NAMES))


def names_of(chosen: LearnerFilter = EVERYBODY, **about: Any) -> list[str]:
    """Return their user names."""
    return [record.person.username for record in records(chosen, **about)]


def only(**about: Any) -> LearnerRecord:
    """Return the one learner there is."""
    (record,) = records(**about)
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


@pytest.mark.parametrize("shows_results", [True, False])
@pytest.mark.parametrize("consents", [True, False])
def test_filter_finds_those_whose_row_says_that_step(consents: bool, shows_results: bool) -> None:
    """Everybody stands at one step: in the sums, in the filter and in the row, also where a unit may not be told."""
    states = [(attempt, unit) for attempt in ("none", "draft", "handed in", "again") for unit in (None, WHY, PEOPLE)]
    ids = profiled([f"learner{number:02}" for number in range(len(states))], consents=consents)
    for user_id, (attempt, unit) in zip(ids, states, strict=True):
        if attempt != "none":
            attempted([user_id], None if attempt == "draft" else "first-steps")
        if attempt == "again":
            attempted([user_id], None, number=2)
        if unit is not None:
            entered([user_id], unit)
    about = {"shows_results": shows_results, "opened_by_results": frozenset({PEOPLE})}

    found = {step: names_of(LearnerFilter(step), **about) for step in LearnerStep}
    said = {step: [one.person.username for one in records(**about) if one.step is step] for step in LearnerStep}
    figures = overview_figures(overseen(**about), counted(overseen(**about))).steps

    assert said == found
    assert {step: len(names) for step, names in said.items()} == {step: one.number for step, one in figures.items()}
    assert len(found[LearnerStep.UNITS]) == (6 if consents and shows_results else 3)


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
    assert (LearnerStep.UNITS, Role.MANAGER, True) == (record.step, record.role, record.shares)
    assert ("2", "2", "1") == (str(record.attempts), str(record.units_open), str(record.units_done))
    assert record.result is not None
    assert (MOMENT, "42", "in-place") == (record.submitted_at, str(record.result.score), record.result.band)


@pytest.mark.parametrize("about", [{"opened_by_results": frozenset({PEOPLE})}, {}], ids=["by its rule", "when opened"])
def test_units_that_results_have_opened_leave_no_trace_of_who_does_not_share(about: dict[str, Any]) -> None:
    """Neither as a number nor as a day on which somebody was active."""
    ids = profiled(["shy"])
    long_ago = datetime(2025, 1, 1, tzinfo=UTC)
    ConsentStatement.objects.update(given_at=long_ago)
    entered(ids, PEOPLE, is_done=True)
    UnitProgress.objects.update(opened_by_results=not about)

    record = only(**about)

    assert (LearnerStep.PROFILE, None, "0") == (record.step, record.units_open, str(record.units_done))
    assert (long_ago, long_ago) == (record.began_at, record.last_active_at)


def test_staff_are_not_listed() -> None:
    """By a role now, or by one when the profile was saved."""
    ids = profiled(["learner", "role", "mark"])
    ConsentStatement.objects.filter(user_id=ids[2]).update(is_staff=True)

    assert ["learner"] == names_of(staff=frozenset(ids[1:2]))
    assert find_learner(overseen(), NAMES, ids[2]) is None


def test_time_of_a_trainer_is_no_activity_of_the_learner() -> None:
    """Somebody who has gone silent must not look busy because the trainer works."""
    last_year = datetime(2025, 1, 1, tzinfo=UTC)
    ids = profiled(["rasa"])
    ConsentStatement.objects.update(given_at=last_year)
    handed_in(ids[0], task_accepted_at=MOMENT + timedelta(days=9), completed_at=MOMENT + timedelta(days=9))
    UnitProgress.objects.update(started_at=last_year)

    assert (last_year, MOMENT) == (only().began_at, only().last_active_at)


def test_evidence_that_counts_by_itself_is_activity() -> None:
    """Without a review the learner's own save makes it count."""
    ids = profiled(["rasa"])
    later = datetime.now(UTC) + timedelta(days=3)
    entered(ids)
    UnitProgress.objects.update(task_accepted_at=later)

    assert later == only().last_active_at


def test_newest_statement_of_consent_counts() -> None:
    """Consent can be withdrawn at any time."""
    ids = profiled(["rasa"], consents=True)
    ConsentStatement.objects.update(current_slot=None)
    ConsentStatement.objects.create(user_id=ids[0], course_key=COURSE, trainers_may_see=False, text_version="1")
    ConsentStatement.objects.create(user_id=ids[0], course_key=OTHER_COURSE, trainers_may_see=True, text_version="1")

    assert not only().shares


def test_attempts_at_other_assessments_are_not_counted() -> None:
    """They belong to another programme."""
    ids = profiled(["rasa"])
    attempted(ids, assessment="second")

    assert (LearnerStep.PROFILE, "0", None) == (only().step, str(only().attempts), only().result)


@pytest.mark.parametrize("size", [5, 200])
def test_page_costs_the_same_queries(size: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """One for the order, one for the names, and four for everything about them."""
    ids = profiled(f"learner{number}" for number in range(size))
    attempted(ids)
    entered(ids)

    with django_assert_num_queries(6):
        found = describe_learners(overseen(), NAMES, listed_ids(overseen(), EVERYBODY, NAMES)[:50])

    assert min(size, 50) == len(found)


def test_everybody_is_read_in_chunks(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """A download of ten thousand keeps a chunk in memory; nobody is lost or twice at the seams."""
    profiled(f"learner{number:04}" for number in range(CHUNK + 3))

    with django_assert_num_queries(1 + 2 * 5):
        ids = listed_ids(overseen(), EVERYBODY, NAMES)
        found = [record.person.username for record in iterate_learners(overseen(), NAMES, ids)]

    assert [f"learner{number:04}" for number in range(CHUNK + 3)] == found


def test_draft_of_a_learner_is_not_read_as_a_result() -> None:
    """A draft has no score, whatever its row holds."""
    ids = profiled(["rasa"])
    attempted(ids, None)
    AttemptRow.objects.update(display_score=50)

    assert only().result is None


@pytest.mark.parametrize("consents", [True, False])
@pytest.mark.parametrize("days", [QUIET_DAYS - 1, QUIET_DAYS + 1])
@pytest.mark.parametrize(
    "done",
    [
        "submitted_at",
        "started_at",
        "check_passed_at",
        "evidence_handed_in_at",
        "task_accepted_at",
        "accepted",
        "result",
    ],
)
def test_quiet_are_those_whose_last_day_of_the_list_is_long_ago(done: str, days: int, consents: bool) -> None:
    """The filter and the column must not tell two stories, and neither tells of units that results have opened."""
    (user_id,) = profiled(["rasa"], consents=consents)
    ConsentStatement.objects.update(given_at=MOMENT)
    then = timezone.now() - timedelta(days=days)
    if done == "submitted_at":
        attempted([user_id])
        AttemptRow.objects.update(started_at=MOMENT, submitted_at=then)
    else:
        handed_in(user_id, WHY, opened_by_results=done == "result", evidence_handed_in_at=None)
        times = {
            "accepted": {"evidence_handed_in_at": MOMENT, "task_accepted_at": then},
            "result": {"started_at": then},
        }
        UnitProgress.objects.update(started_at=MOMENT)
        UnitProgress.objects.update(**times.get(done, {done: then}))

    last = only().last_active_at
    is_quiet = last is not None and last < timezone.now() - timedelta(days=QUIET_DAYS)

    assert (["rasa"] if is_quiet else []) == names_of(LearnerFilter(Activity.QUIET))
