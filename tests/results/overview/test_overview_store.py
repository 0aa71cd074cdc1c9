"""Counts of the overview: the right learners, the latest attempt, and as many queries for many learners."""

from collections.abc import Callable, Collection
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId
from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.overview.tallies import RecommendedTally, UnitTally
from csr_xblock.domain.overview.traces import KeptResult
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.change_store import PARTS
from csr_xblock.results.overview.attempt_list_store import list_attempts
from csr_xblock.results.overview.evidence_store import waiting_reports
from csr_xblock.results.overview.learner_traces import traces_of
from csr_xblock.results.overview.overview_store import (
    count_area_bands,
    count_bands,
    count_parts,
    count_recommended,
    count_standings,
    count_units,
)
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.learners import BAKERY, OTHER_COURSE, answer_items, key_of, start, submit
from tests.programmes import PEOPLE, UNITS, WHY, attempted, counted, entered, handed_in, overseen, profiled

pytestmark = pytest.mark.django_db

COUNTS: list[Callable[[Overseen, Collection[int]], object]] = [
    count_standings,
    count_bands,
    count_area_bands,
    count_recommended,
    count_units,
]
FIRST, IN_PLACE = BandId("first-steps"), BandId("in-place")


def count_steps(programme: Overseen) -> dict[LearnerStep, int]:
    """Return how many learners are told to be at each step."""
    return {step: one.number for step, one in overview_figures(programme, counted(programme)).steps.items()}


def band_counts(tallies: Any, area: str = OVERALL) -> dict[BandId | None, int]:
    """Return learners by band in one area."""
    return {one.band: one.learners for one in tallies if one.area == area}


def a_class(size: int) -> None:
    """Write a class in which a fifth stands at each step, and a fifth has handed in twice."""
    ids = profiled((f"learner-{number}" for number in range(size)), consents=True)
    attempted(ids[1::5], None)
    attempted([*ids[2::5], *ids[3::5], *ids[4::5]], recommended=UNITS)
    attempted(ids[4::5], "in-place", number=2, recommended=(PEOPLE,))
    entered(ids[3::5], is_done=True)
    entered(ids[4::5])


def test_each_learner_stands_at_one_step() -> None:
    """The steps are a partition: their numbers add up to everybody who has begun."""
    a_class(10)

    steps = count_steps(overseen())

    assert {
        LearnerStep.PROFILE: 2,
        LearnerStep.ANSWERING: 2,
        LearnerStep.HANDED_IN: 2,
        LearnerStep.UNITS: 4,
    } == steps


def test_somebody_who_answers_again_stays_where_the_result_led() -> None:
    """A second draft takes nothing away; only the first result makes the units open."""
    ids = profiled(["again", "reader", "first"])
    attempted(ids[:1])
    attempted(ids[:1], None, number=2)
    attempted(ids[2:], None)
    entered(ids[1:])

    steps = count_steps(overseen())

    assert (1, 1, 1) == (steps[LearnerStep.HANDED_IN], steps[LearnerStep.UNITS], steps[LearnerStep.ANSWERING])


def test_the_latest_submitted_attempt_counts() -> None:
    """The overview says where companies are, not where they were."""
    a_class(10)

    assert {FIRST: 4, IN_PLACE: 2} == band_counts(counted(overseen()).bands)
    assert {FIRST: 4, IN_PLACE: 2} == band_counts(counted(overseen()).bands, "people")
    assert {
        RecommendedTally(WHY, shares=True, learners=4),
        RecommendedTally(UNITS[1], shares=True, learners=4),
        RecommendedTally(PEOPLE, shares=True, learners=6),
    } == set(counted(overseen()).recommended)


def test_result_without_a_band_is_counted_as_such() -> None:
    """Too few answers are no low level."""
    attempted(profiled(["sparse"], consents=True), "")

    assert {None: 1} == band_counts(counted(overseen()).bands)
    assert {None: 1} == band_counts(counted(overseen()).bands, "finance")


def test_views_of_staff_count_in_their_areas_and_not_for_the_company() -> None:
    """An employee has no level that could be too low, and answers no question about finance."""
    profiled(("owner", "employee"), consents=True)
    submit_as(key_of("owner"), Role.OWNER)
    submit_as(key_of("employee"), Role.EMPLOYEE)

    figures = overview_figures(overseen(), counted(overseen()))
    bands = {area: {band: one.number for band, one in found.items()} for area, found in figures.bands.items()}

    assert {FIRST: 1} == bands[PerspectiveId(OVERALL)] == bands[PerspectiveId("finance")]
    assert {FIRST: 2} == bands[PerspectiveId("customers")]


def test_list_tells_whose_view_a_result_is_and_whether_an_area_is_missing() -> None:
    """Both are read with the attempt itself."""
    ids = profiled(("owner", "employee", "hasty"), consents=True)
    submit_as(key_of("owner"), Role.OWNER)
    submit_as(key_of("employee"), Role.EMPLOYEE)
    submit_as(key_of("hasty"), Role.OWNER, without="environment")

    traces = traces_of(overseen(), ids)

    results = [traces[pk].result for pk in ids]
    assert [
        KeptResult(25, FIRST),
        KeptResult(None, None, is_staff_view=True),
        KeptResult(25, FIRST, is_provisional=True),
    ] == results
    assert [[one] for one in results] == [[one.result for one in list_attempts(overseen(), pk)] for pk in ids]


def submit_as(key: AssessmentKey, role: Role, without: str = "") -> None:
    """Let somebody answer everything with level 1, but one area, and share it."""
    start(key, profile=Profile(role, BAKERY, trainers_may_see=True))
    items = [item for item in packaged_instrument().items if item.perspective != without]
    asked = [item.id for item in items if item.is_asked_of_staff or role is Role.OWNER]
    answer_items(key, dict.fromkeys(asked, 1))
    submit(key)


def test_results_of_others_are_not_even_added_up() -> None:
    """What is not there cannot be told by mistake."""
    attempted(profiled(["shy"]), recommended=UNITS)
    attempted(profiled(["open"], consents=True), recommended=UNITS)
    for_nobody = overseen(shows_results=False)

    assert {FIRST: 1} == band_counts(counted(overseen()).bands)
    assert {1} == {one.learners for one in counted(overseen()).recommended}
    assert ((), ()) == (counted(for_nobody).bands, counted(for_nobody).recommended)


def test_units_are_counted_by_how_far_learners_are() -> None:
    """Open, entered and done are three numbers: most learners never enter most units."""
    a_class(10)
    ids = list(get_user_model().objects.values_list("pk", flat=True))
    entered(ids[:1], PEOPLE)
    entered(ids[:1], "not-in-this-programme")

    assert {
        UnitTally(WHY, False, True, 4, 4, 2),
        UnitTally(PEOPLE, False, True, 1, 1, 0),
    } == set(counted(overseen()).units)


@pytest.mark.parametrize(("by_rule", "by_row"), [(True, False), (False, True)], ids=["by its rule", "when it opened"])
def test_units_that_results_have_opened_count_those_who_share_only(by_rule: bool, by_row: bool) -> None:
    """That one is entered tells the score of whoever entered it."""
    ids = [*profiled(["shy"]), *profiled(["open"], consents=True)]
    entered(ids, PEOPLE)
    UnitProgress.objects.update(opened_by_results=by_row)
    programme = overseen(opened_by_results=frozenset({PEOPLE} if by_rule else ()))

    assert {(PEOPLE, 1)} == {(one.unit, one.entered) for one in counted(programme).units}
    assert (1, 1) == (count_steps(programme)[LearnerStep.PROFILE], count_steps(programme)[LearnerStep.UNITS])


def test_staff_are_counted_nowhere() -> None:
    """A trainer who tries the course out is no learner: by a role now, or by one when the profile was saved."""
    ids = profiled(["learner", "by role", "by mark"], consents=True)
    attempted(ids, recommended=UNITS)
    entered(ids)
    for user_id in ids:
        handed_in(user_id, UNITS[1])
    ConsentStatement.objects.filter(user_id=ids[2]).update(is_staff=True)

    figures = overview_figures(programme := overseen(staff=frozenset(ids[1:2])), counted(programme))

    assert [1] * 4 == [
        one.number for one in (figures.began, figures.submitted, figures.sharing, figures.waiting_reports)
    ]
    assert {FIRST: 1} == {band: one.number for band, one in figures.bands[PerspectiveId(OVERALL)].items()}
    assert [1, 1, 0] == [unit.entered.number for unit in figures.units]


@pytest.mark.parametrize(
    "elsewhere",
    [overseen(OTHER_COURSE), overseen(assessment="second")],
    ids=["other course", "other assessment"],
)
def test_other_programmes_count_for_themselves(elsewhere: Any) -> None:
    """A trainer of one course must learn nothing of another."""
    a_class(5)

    assert ((), ()) == (counted(elsewhere).bands, counted(elsewhere).recommended)
    if elsewhere.course == OTHER_COURSE:
        assert not any(count_steps(elsewhere).values())
        assert () == counted(elsewhere).units


def test_programme_without_assessment_counts_who_has_entered_a_unit() -> None:
    """Nobody is asked for a profile there."""
    profiled(["elsewhere"])
    reader = get_user_model().objects.create(username="reader")
    guesser = get_user_model().objects.create(username="guesser")
    entered([reader.pk])
    entered([guesser.pk], PEOPLE)

    steps = count_steps(overseen(has_assessment=False, opened_by_results=frozenset({PEOPLE})))

    assert (1, 1) == (steps[LearnerStep.UNITS], sum(steps.values()))


@pytest.mark.parametrize(
    ("columns", "waiting"),
    [
        ({}, 1),
        ({"trainers_may_read": False}, 0),
        ({"evidence_handed_in_at": None}, 0),
        ({"evidence_returned_at": "2026-11-21T00:00Z"}, 0),
        ({"task_accepted_at": "2026-11-21T00:00Z"}, 0),
    ],
    ids=["handed in", "private", "draft", "returned", "accepted"],
)
def test_reports_wait_until_something_is_decided(columns: dict[str, object], waiting: int) -> None:
    """The number on the overview is the work that is left."""
    handed_in(profiled(["rasa"])[0], **columns)

    assert waiting == waiting_reports(overseen()).count()


@pytest.mark.parametrize("count", COUNTS, ids=lambda count: count.__name__)
def test_a_count_needs_as_many_queries_for_many_learners(count: Callable[[Overseen, Collection[int]], object]) -> None:
    """Ten thousand learners must cost as many queries as five."""
    a_class(5)
    with CaptureQueriesContext(connection) as few:
        count(overseen(), range(PARTS))
    get_user_model().objects.all().delete()
    a_class(200)

    with CaptureQueriesContext(connection) as many:
        count(overseen(), range(PARTS))

    assert len(few) == len(many) <= 2


def test_a_part_is_counted_by_itself() -> None:
    """After a change of one learner the others are not added up again."""
    a_class(200)
    of_all = count_parts(overseen(), range(PARTS))

    assert sum(1 for one in of_all.values() if one.standings) > 1
    assert of_all == {part: count_parts(overseen(), [part])[part] for part in range(PARTS)}


def test_counting_some_parts_needs_no_more_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """They are added up together."""
    a_class(20)

    with django_assert_num_queries(8):
        count_parts(overseen(), [0, 1, 2, 63])
