"""When trainers are told a sum about learning: with five learners, anew with five more, and never in between."""

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from pytest_django import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.results.overview.released_store import release, released_sums
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.overview.show_overview import show_overview
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.people.state_consent import state_consent
from csr_xblock.services.units.measure_learning import react
from tests.learners import COURSE
from tests.programmes import WHY, entered, overseen, profiled

pytestmark = pytest.mark.django_db

WORK = UnitWork(packaged_units()[WHY])


def class_of(*usefulness: int, name: str = "learner") -> list[int]:
    """Let learners who share say how useful a unit was, and return their ids."""
    ids = profiled([f"{name}{number}" for number in range(len(usefulness))], consents=True)
    entered(ids, is_done=True)
    for user_id, useful in zip(ids, usefulness, strict=True):
        react(AssessmentKey(Learner(COURSE, user_id)), WORK, Reactions(useful))
    return ids


def told(unit: UnitId = WHY) -> tuple[int, int] | None:
    """Return of how many learners trainers are told how useful a unit was, and the mean in half points."""
    figure = show_overview(overseen()).learning.get(unit, {}).get(LearningMeasure.USEFUL)
    return None if figure is None else (figure.learners.number, figure.mean.number)


def test_four_are_not_told_of() -> None:
    """A small group is a few people."""
    class_of(4, 4, 4, 4)

    assert told() is None


def test_the_number_moves_with_five_more_and_not_before() -> None:
    """Looking every day tells nothing of a single learner."""
    class_of(4, 4, 4, 4, 4)
    first = told()
    class_of(1, 1, 1, 1, name="more")
    between = told()
    class_of(1, name="last")

    assert [(5, 8), (5, 8), (10, 5)] == [first, between, told()]


def test_an_answer_that_is_changed_moves_nothing() -> None:
    """It counts with the next five."""
    ids = class_of(4, 4, 4, 4, 4)
    first = told()

    react(AssessmentKey(Learner(COURSE, ids[0])), WORK, Reactions(1))

    assert first == told() == (5, 8)


def test_who_leaves_moves_nothing() -> None:
    """By taking the consent back, or by deleting everything: the difference would be that person's answer."""
    ids = class_of(4, 4, 4, 4, 4, 1)
    first = told()
    state_consent(Learner(COURSE, ids[5]), Purpose.TRAINERS, False)
    without_consent = told()
    delete_own_data(Learner(COURSE, ids[0]), is_everywhere=False)

    assert (6, 7) == first == without_consent == told()


def test_somebody_who_told_first_stays() -> None:
    """Two trainers look at once, one with a sum that is one learner younger."""
    told_sum = LearningSum(WHY, LearningMeasure.USEFUL, 5, 20, 5)
    release(COURSE, {}, [told_sum])

    release(COURSE, {}, [LearningSum(WHY, LearningMeasure.USEFUL, 6, 21, 5)])
    release(
        COURSE,
        {(WHY, LearningMeasure.USEFUL): LearningSum(WHY, LearningMeasure.USEFUL, 4)},
        [LearningSum(WHY, LearningMeasure.USEFUL, 9, 30, 5)],
    )

    assert [told_sum] == list(released_sums(COURSE).values())


def test_looking_again_costs_two_queries(
    settings: LazySettings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Whether anything has changed, and what is told."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    class_of(4, 4, 4, 4, 4)
    first = told()

    with django_assert_num_queries(2):
        again = told()

    assert first == again


def test_rows_go_with_the_person() -> None:
    """Nothing of the person is left but the sum that was told."""
    ids = class_of(4, 4, 4, 4, 4)
    told()

    delete_own_data(Learner(COURSE, ids[0]), is_everywhere=False)

    assert (4, 4) == (UnitLearning.objects.count(), UnitProgress.objects.count())
