"""What a tap keeps, and what two taps keep."""

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, LinkedItem
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.services.plan.draft_action import draft_from_item, draft_from_task
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.strategy.decide_links import change_link
from tests.domain.plan.made_actions import ENERGY
from tests.domain.strategy.links import HOSE, SKILLS_SAVE
from tests.services.plan.planners import TODAY, colleague, planner, rewrite

pytestmark = pytest.mark.django_db

UNIT = packaged_units("en")[UnitId("environment-foundation")]


def tap(key: AssessmentKey | None, item: str = ENERGY) -> KeptAction:
    """Tap a question of the scorecard."""
    words, units = packaged_instrument(), packaged_units("en").values()
    return draft_from_item(key, item, words, units, "Find out: {}".format, currency="PLN", today=TODAY)


def tap_task(key: AssessmentKey | None) -> KeptAction:
    """Tap the task of a unit."""
    return draft_from_task(key, UNIT, "Walk", ["One", "Two"], packaged_instrument(), currency="EUR", today=TODAY)


def test_a_question_with_a_level_is_improved() -> None:
    """By the level of whoever taps."""
    kept = tap(planner(level=1))

    assert (kept.action.status, kept.action.items) == (ActionStatus.IDEA, (LinkedItem(ENERGY, 2),))
    assert (kept.action.currency, kept.action.unit, kept.origin) == ("PLN", "environment-foundation", "item:env-energy")
    assert kept.action.measure.kpi


def test_a_question_without_a_level_is_found_out() -> None:
    """Its topic is the title."""
    kept = tap(planner(), "env-water")

    topic = next(item.topic for item in packaged_instrument().items if item.id == "env-water")
    assert (kept.action.title, kept.action.items) == (f"Find out: {topic}", (LinkedItem("env-water"),))  # type: ignore[arg-type]


def test_a_task_becomes_an_idea() -> None:
    """With the unit's questions, and next anchors where a level is known."""
    kept = tap_task(planner(level=1))

    assert kept.action.unit == UNIT.id
    assert LinkedItem(ENERGY, 2) in kept.action.items


def test_a_draft_says_why_in_the_words_of_confirmed_links() -> None:
    """Of links of its goal; own words as the company has written them, and nothing that is only proposed."""
    rasa = planner(level=1)
    change_link(rasa, packaged_instrument(), SKILLS_SAVE, 0, HOSE)

    improved, task = tap(rasa), tap_task(rasa)
    found_out = tap(rasa, "env-water")

    assert [HOSE.why, HOSE.why, ""] == [kept.action.why for kept in (improved, task, found_out)]


def test_a_draft_that_is_there_keeps_its_reason() -> None:
    """What the company has edited is not written over by a later link."""
    rasa = planner(level=1)
    kept = tap(rasa)
    rewrite(rasa, kept, why="Our own reason.", status=ActionStatus.IDEA)
    change_link(rasa, packaged_instrument(), SKILLS_SAVE, 0, HOSE)

    assert "Our own reason." == tap(rasa).action.why


def test_tapping_twice_makes_one_action() -> None:
    """Of two members, too; after a deletion it may be tapped again."""
    rasa = planner()
    jonas = colleague(rasa)
    first, task = tap(rasa), tap_task(rasa)

    assert (tap(rasa), tap_task(rasa)) == (first, task)
    assert tap_task(jonas) == task
    delete_action(rasa, first.id, first.revision)
    assert tap(rasa).id != first.id
    assert PlanAction.objects.count() == 3


def test_who_may_not_write_taps_nothing() -> None:
    """And what is not asked cannot be tapped."""
    rasa = planner()
    employee = colleague(rasa, role=Role.EMPLOYEE)

    for key, kind in ((employee, "company-of-management"), (None, "read-only")):
        with pytest.raises(NotAllowed, match=kind):
            tap(key)
        with pytest.raises(NotAllowed, match=kind):
            tap_task(key)
    with pytest.raises(InvalidInput, match="item-unknown"):
        tap(rasa, "no-item")
    assert not PlanAction.objects.exists()
