"""What learners say about their learning, added up by the database: of those who share, and by the domain's formula."""

from typing import Any

import pytest

from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.units.measured_learning import gain
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.programmes import STAKEHOLDERS, WHY, counted, entered, overseen, profiled

pytestmark = pytest.mark.django_db

PERCENTS = (0, 20, 40, 60, 66, 80, 100)


def say(user_id: int, unit: str = WHY, first: int | None = None, **columns: Any) -> None:
    """Write what a learner has said of a unit that was entered, with the first percent of the check."""
    progress = UnitProgress.objects.get(user_id=user_id, unit_id=unit)
    UnitProgress.objects.filter(pk=progress.pk).update(check_first_percent=first)
    UnitLearning.objects.create(progress=progress, **columns)


def added(measure: LearningMeasure, unit: str = WHY, **about: Any) -> LearningSum | None:
    """Return a sum, None where nobody has said anything."""
    sums = [one for one in counted(overseen(**about)).learning if (one.unit, one.measure) == (unit, measure)]
    assert len(sums) <= 1
    return sums[0] if sums else None


def learners(count: int, *, shares: bool = True) -> list[int]:
    """Return learners who have entered a unit."""
    ids = profiled([f"{'s' if shares else 'n'}{number}" for number in range(count)], consents=shares)
    entered(ids)
    return ids


def test_gains_are_those_of_the_domain() -> None:
    """The database works them out, so that a million learners are one query."""
    pairs = [(before, after) for before in PERCENTS for after in PERCENTS]
    for user_id, (before, after) in zip(learners(len(pairs)), pairs, strict=True):
        say(user_id, first=after, before_percent=before)
    gains = [100 * found for before, after in pairs if (found := gain(before, after)) is not None]

    found = added(LearningMeasure.GAIN)

    assert found is not None
    assert (len(gains), pytest.approx(sum(gains))) == (found.learners, found.total)


def test_each_answer_counts_where_it_was_given() -> None:
    """Who leaves one out is in the other sums all the same."""
    first, second, third = learners(3)
    say(first, useful=5, sure_before=3, sure_after=8, transfer="done")
    say(second, useful=3, sure_before=6, sure_after=5, transfer="no")
    say(third, sure_before=6)

    assert LearningSum(WHY, LearningMeasure.USEFUL, 2, 8, 1) == added(LearningMeasure.USEFUL)
    assert LearningSum(WHY, LearningMeasure.SURENESS, 2, 4, 0) == added(LearningMeasure.SURENESS)
    assert LearningSum(WHY, LearningMeasure.TRANSFER, 2, 0, 1) == added(LearningMeasure.TRANSFER)
    assert added(LearningMeasure.GAIN) is None


def test_only_learners_who_share_are_added_up() -> None:
    """Not those who do not, nor staff, nor anybody where nobody may see results."""
    sharing, trainer = learners(2)
    say(sharing, useful=4)
    say(trainer, useful=4)
    say(learners(1, shares=False)[0], useful=1)

    found = added(LearningMeasure.USEFUL, staff=frozenset({trainer}))

    assert LearningSum(WHY, LearningMeasure.USEFUL, 1, 4, 1) == found
    assert added(LearningMeasure.USEFUL, shows_results=False) is None


def test_units_are_added_up_apart() -> None:
    """Each tells of itself."""
    (rasa,) = learners(1)
    entered([rasa], STAKEHOLDERS)
    say(rasa, useful=5)
    say(rasa, STAKEHOLDERS, useful=2)

    assert LearningSum(WHY, LearningMeasure.USEFUL, 1, 5, 1) == added(LearningMeasure.USEFUL)
    assert LearningSum(STAKEHOLDERS, LearningMeasure.USEFUL, 1, 2, 0) == added(LearningMeasure.USEFUL, STAKEHOLDERS)
