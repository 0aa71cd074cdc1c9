"""What is read of a company to say how ready it is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.content.readiness.disclosure_reader import packaged_standard
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.readiness.readiness import Readiness, RowState
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.readiness.show_readiness import ShownReadiness, show_readiness
from tests.domain.goals.made_goals import ENERGY, PER_PERSON, TODAY
from tests.learners import assess, key_of, start
from tests.queries import queries_of
from tests.services.again.answerers import GHG, do, give
from tests.services.goals.followers import change_goal, follow, read
from tests.services.plan.planners import access

pytestmark = pytest.mark.django_db

WATER, NOTE = "env-water", "The water bill of the year, in the green binder."
UNITS = tuple(packaged_units().values())


def shown(key: AssessmentKey | None = None, *, with_plan: bool = True) -> ShownReadiness:
    """Return how ready somebody's company is."""
    key = key or key_of()
    return show_readiness(
        key,
        access(key),
        show_assessment(key),
        packaged_standard(),
        packaged_instrument(),
        UNITS,
        TODAY,
        with_plan=with_plan,
    )


def state(code: str, **options: bool) -> Readiness:
    """Return how ready a disclosure is."""
    found = shown(**options).find(code)
    assert found is not None
    return found.state


def water(day: date = date(2026, 6, 30), **goal: object) -> None:
    """Follow the water of rasa's company, with one reading."""
    kept = follow(key_of(), replace(PER_PERSON, kpi="kpi-water", **goal))
    read(key_of(), kept.id, 180, day, divisor=Decimal(24), per=PER_PERSON.per)


def test_answers_notes_and_readings_make_a_disclosure_ready() -> None:
    """B6 is one question and one figure."""
    assess(key_of(), {WATER: Answer(2, evidence=NOTE)})
    assert Readiness.PARTLY is state("B6")

    water()

    assert Readiness.READY is state("B6")
    assert Decimal(180) == shown().find("B6").figures[0].newest.value  # type: ignore[union-attr]
    assert Readiness.PARTLY is state("B6", with_plan=False)


def test_an_old_reading_is_a_part() -> None:
    """A year and a day ago."""
    assess(key_of(), {WATER: Answer(2, evidence=NOTE)})
    water(date(2025, 11, 28))

    assert Readiness.PARTLY is state("B6")


def test_the_target_of_a_goal_counts() -> None:
    """C3 wants one for the gases."""
    assess(key_of(), {one: Answer(2, evidence=NOTE) for one in ("env-ghg", "fin-responsible-investment")})
    kept = follow(key_of(), MeasuredGoal("kpi-ghg"))
    read(key_of(), kept.id, 12, date(2026, 6, 30))
    assert Readiness.PARTLY is state("C3")

    change_goal(key_of(), kept, target=Decimal(8), target_day=date(2027, 12, 31))

    assert Readiness.READY is state("C3")


def test_an_answer_given_again_counts() -> None:
    """It is what holds today, and the page leads to where it can be changed."""
    assess(key_of(), {"env-ghg": 1, "fin-responsible-investment": Answer(2, evidence=NOTE)})
    do(key_of())
    give(key_of(), Answer(2, evidence=NOTE))

    found = shown().find("C3")

    assert found is not None
    assert {RowState.SHOWN} == {row.state for row in found.rows}
    assert frozenset({GHG}) == shown().again


def test_before_the_first_hand_in_the_profile_is_there() -> None:
    """And nothing else."""
    start(key_of())

    found = shown()

    assert not found.has_answers
    assert ["B1"] == [one.disclosure.code for one in found.disclosures if one.state is Readiness.PARTLY]
    assert WATER in found.drafted


def test_answers_for_a_company_that_was_left_are_not_told_of_the_new_one() -> None:
    """The letter goes out under the new company's name."""
    assess(key_of(), {WATER: Answer(2, evidence=NOTE)})
    leave_company(key_of().learner, access(key_of()).key.company_id)
    start(key_of())

    assert not shown().has_answers
    assert Readiness.MISSING is state("B6")


def test_it_takes_few_queries() -> None:
    """However much there is."""
    assess(key_of(), {WATER: Answer(2, evidence=NOTE)})
    water()
    key = key_of()
    place, standing = access(key), show_assessment(key)

    found = queries_of(
        lambda: show_readiness(
            key, place, standing, packaged_standard(), packaged_instrument(), UNITS, TODAY, with_plan=True
        )
    )

    assert len(found) <= 5


def test_goals_are_named_by_their_figures() -> None:
    """So that a page leads to the right one."""
    assess(key_of(), {WATER: 1})
    kept = follow(key_of(), PER_PERSON)

    assert {ENERGY: kept.id} == shown().goals
