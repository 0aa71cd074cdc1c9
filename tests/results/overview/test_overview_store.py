"""Counts of the overview: the right learners, the latest attempt, and one query each however many there are."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.overview.learner_counts import UnitCount
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.results.overview.overview_store import (
    count_bands,
    count_perspective_bands,
    count_recommended,
    count_steps,
    count_units,
    count_waiting_reports,
)
from tests.learners import OTHER_COURSE
from tests.programmes import PEOPLE, UNITS, WHY, attempted, entered, handed_in, overseen, profiled

pytestmark = pytest.mark.django_db

COUNTS: list[Callable[[Any], object]] = [
    count_steps,
    count_bands,
    count_perspective_bands,
    count_recommended,
    count_units,
    count_waiting_reports,
]
FIRST, IN_PLACE = BandId("first-steps"), BandId("in-place")


def a_class(size: int) -> None:
    """Write a class in which a fifth stands at each step, and a fifth has handed in twice."""
    ids = profiled(f"learner-{number}" for number in range(size))
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

    assert {FIRST: 4, IN_PLACE: 2} == count_bands(overseen())
    assert {FIRST: 4, IN_PLACE: 2} == count_perspective_bands(overseen())[PerspectiveId("people")]
    assert {WHY: 4, UNITS[1]: 4, PEOPLE: 6} == count_recommended(overseen())


def test_result_without_a_band_is_counted_as_such() -> None:
    """Too few answers are no low level."""
    attempted(profiled(["sparse"]), "")

    assert {None: 1} == count_bands(overseen())
    assert {None: 1} == count_perspective_bands(overseen())[PerspectiveId("finance")]


def test_units_are_counted_by_how_far_learners_are() -> None:
    """Open, entered and done are three numbers: most learners never enter most units."""
    a_class(10)
    ids = list(get_user_model().objects.values_list("pk", flat=True))
    entered(ids[:1], PEOPLE)
    entered(ids[:1], "not-in-this-programme")

    assert {WHY: UnitCount(4, 4, 2), PEOPLE: UnitCount(1, 1, 0)} == count_units(overseen())


@pytest.mark.parametrize(
    "elsewhere",
    [overseen(OTHER_COURSE), overseen(assessment="second")],
    ids=["other course", "other assessment"],
)
def test_other_programmes_count_for_themselves(elsewhere: Any) -> None:
    """A trainer of one course must learn nothing of another."""
    a_class(5)

    assert ({}, {}, {}) == (count_bands(elsewhere), count_perspective_bands(elsewhere), count_recommended(elsewhere))
    if elsewhere.course == OTHER_COURSE:
        assert not any(count_steps(elsewhere).values())
        assert {} == count_units(elsewhere)


def test_programme_without_assessment_counts_who_has_entered_a_unit() -> None:
    """Nobody is asked for a profile there."""
    profiled(["elsewhere"])
    reader = get_user_model().objects.create(username="reader")
    entered([reader.pk])

    steps = count_steps(overseen(has_assessment=False))

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

    assert waiting == count_waiting_reports(overseen())


@pytest.mark.parametrize("count", COUNTS, ids=lambda count: count.__name__)
def test_every_count_is_one_query(count: Callable[[Any], object]) -> None:
    """Ten thousand learners must cost as many queries as five."""
    a_class(5)
    with CaptureQueriesContext(connection) as few:
        count(overseen())
    get_user_model().objects.all().delete()
    a_class(200)

    with CaptureQueriesContext(connection) as many:
        count(overseen())

    assert [1, 1] == [len(few), len(many)]
