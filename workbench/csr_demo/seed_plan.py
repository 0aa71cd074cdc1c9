"""
What the bakery of the scenario `bakery-with-a-plan` has asked, decided and planned, so that every screen shows work.

Done by the same use cases that the blocks call, after the self-assessment is handed in. Days count from today.
"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal, OwnFigure, Rhythm
from csr_xblock.domain.goals.readings import Reading
from csr_xblock.domain.hunt.good_things import NOT_THERE, LineChange
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import RatingChange
from csr_xblock.domain.learning_plan.given_checks import Offered
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import (
    NO_FIGURE,
    OWN_FIGURE,
    Action,
    ActionNote,
    ActionStatus,
    ActionStep,
    LinkedItem,
    Measure,
)
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkState, LinkWords
from csr_xblock.services.goals.save_goal import GoalChange, save_goal
from csr_xblock.services.goals.save_reading import ReadingChange, save_reading
from csr_xblock.services.goals.work_on_goals import choose_divisor
from csr_xblock.services.hunt.save_good_thing import save_good_thing
from csr_xblock.services.importance.rate_objective import rate_objective
from csr_xblock.services.learning_plan.give_learning import GivenChange, give_learning
from csr_xblock.services.plan.save_action import ActionChange, Programme, save_action
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder, save_stakeholder, save_talk
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from csr_xblock.services.strategy.decide_links import change_link, decide_link

GOOD_THINGS = (
    ("people", "New people get a buddy for their first month"),
    ("people", "The rota is known two weeks ahead"),
    ("community", "Unsold bread goes to the parish at six"),
    ("customers", "The list of allergens lies at the till"),
    ("environment", "Old flour sacks become cleaning cloths"),
    ("finance", "The miller is paid within a week"),
)
ENERGY = ObjectiveId("env-climate")
"""The goal that the bakery works at most."""

RATINGS = "445534432543255342354"
"""Two digits a goal, business and people and nature, in the instrument's order; they begin again at the end."""

PRIORITIES = (
    ("env-climate", "Energy is our largest bill after wages."),
    ("pro-supply-chain", "Two shops have asked where our flour comes from."),
)


def seed_plan(key: AssessmentKey, company_id: int) -> None:
    """Let a company that has handed in do all that comes around it. To be called once."""
    _find_good_things(key)
    _ask_people(key)
    _rate_goals(key, company_id)
    _choose(key, company_id)
    _link_goals(key)
    _plan(key)
    _follow_figures(key)
    _give(key)


def _find_good_things(key: AssessmentKey) -> None:
    areas = {area.id for area in packaged_instrument().perspectives}
    for number, (area, text) in enumerate(GOOD_THINGS):
        save_good_thing(key, areas, LineChange(f"seed{number}", PerspectiveId(area), text, NOT_THERE))


def _ask_people(key: AssessmentKey) -> None:
    today = timezone.localdate()
    customers = StakeholderGroup(
        "Customers in the shop",
        "Fresh bread at seven, and a word when something is sold out.",
        "At the counter, every day.",
        today + timedelta(days=14),
        Strength.MIDDLE,
        Strength.HIGH,
    )
    for slug, name in (("customers", customers.name), ("neighbours", "Neighbours")):
        add_stakeholder(key, slug, name)
    shown = {kept.slug: kept.revision for kept in show_stakeholders(key).groups}
    save_stakeholder(key, "customers", shown["customers"], customers)
    talk = Talk(today - timedelta(days=7), "Two regular customers", "Good: the rye. They miss a smaller loaf.")
    save_talk(key, "customers", "first-talk", 0, talk, today=today)


def _rate_goals(key: AssessmentKey, company_id: int) -> None:
    instrument = packaged_instrument()
    for number, goal in enumerate(instrument.objectives):
        business, impact = (int(RATINGS[(2 * number + side) % len(RATINGS)]) for side in (0, 1))
        rated = Importance(business, impact)
        rate_objective(key, instrument, RatingChange(company_id, goal.id, rated, "seed", number))


def _choose(key: AssessmentKey, company_id: int) -> None:
    for goal, why in PRIORITIES:
        choose_priority(key, packaged_instrument(), ShownGoal(company_id, ObjectiveId(goal)), why)


def _link_goals(key: AssessmentKey) -> None:
    """Say of some proposed links that they are true, of one in own words, and of one that it is not."""
    instrument = packaged_instrument()
    proposed = [LinkEnds(link.source, link.target) for link in instrument.links]
    about_energy = [ends for ends in proposed if ENERGY in (ends.source, ends.target)]
    for ends in about_energy[:-1]:
        decide_link(key, instrument, ends, 0, LinkState.CONFIRMED)
    change_link(key, instrument, about_energy[-1], 0, LinkWords("Since we bake in one go, the oven is off at two.", 2))
    dropped = next(ends for ends in proposed if ends not in about_energy)
    decide_link(key, instrument, dropped, 0, LinkState.DROPPED)


def _plan(key: AssessmentKey) -> None:
    programme = Programme(packaged_instrument(), frozenset(packaged_units()))
    today = timezone.localdate()
    for number, action in enumerate(_actions()):
        save_action(key, ActionChange(action, form_key=f"{number:032x}"), programme, today)


def _actions() -> tuple[Action, ...]:
    """Return one action that runs, one that is late, one that is done and an idea."""
    today = timezone.localdate()
    meter = Action(
        title="Read the meter every Monday and hang the list beside the oven",
        status=ActionStatus.RUNNING,
        objective=ObjectiveId("env-climate"),
        items=(LinkedItem(ItemId("env-energy"), 3),),
        steps=(ActionStep("Hang a list beside the meter", is_done=True), ActionStep("Compare after four weeks")),
        responsible="Jonas",
        start=today - timedelta(days=21),
        due=today + timedelta(days=40),
        currency="EUR",
        budget=Decimal(120),
        saved=Decimal(300),
        measure=Measure(OWN_FIGURE, "Kilowatt hours a week", Decimal(1300), Decimal(1100)),
        notes=(ActionNote("The proving cabinet runs all night."),),
    )
    flour = replace(
        meter,
        title="Ask the miller where the rye comes from",
        status=ActionStatus.PLANNED,
        objective=ObjectiveId("pro-supply-chain"),
        items=(LinkedItem(ItemId("pro-supplier-standards"), 2),),
        steps=(ActionStep("Ring up"),),
        responsible="Rasa",
        due=today - timedelta(days=2),
        budget=None,
        saved=None,
        measure=Measure(NO_FIGURE),
        notes=(),
    )
    ladder = replace(
        flour,
        title="Mend the ladder of the flour store",
        status=ActionStatus.DONE,
        items=(),
        steps=(ActionStep("Buy two rungs", is_done=True),),
        due=today,
    )
    return meter, flour, ladder, Action(title="A smaller loaf for one", status=ActionStatus.IDEA, currency="EUR")


def _give(key: AssessmentKey) -> None:
    """Give the owner a unit, and the night shift the task of another one."""
    today, everything = timezone.localdate(), frozenset(packaged_units())
    unit = GivenLearning(
        GivenKind.UNIT,
        UnitId("customers-foundation"),
        member=key.learner.user_id,
        due=today + timedelta(days=18),
        change="Every complaint is written down and answered within two days.",
    )
    walk = GivenLearning(
        GivenKind.TASK,
        UnitId("environment-foundation"),
        name="Ula, night shift",
        due=today + timedelta(days=32),
        change="The proofing cabinet is off from two in the morning on.",
    )
    for number, given in enumerate((unit, walk)):
        give_learning(key, GivenChange(given, form_key=f"{number:032x}"), Offered(everything, everything))


def _follow_figures(key: AssessmentKey) -> None:
    """Follow one figure of the questions per person, and one of the company's own that is half way."""
    instrument, today = packaged_instrument(), timezone.localdate()
    begun = today - timedelta(days=150)
    loaves = MeasuredGoal(
        own=OwnFigure("Loaves left over in a week", "loaves", Direction.DOWN, ObjectiveId("env-resources")),
        rhythm=Rhythm.MONTHLY,
        baseline=Decimal(40),
        baseline_day=begun,
        target=Decimal(20),
        target_day=today + timedelta(days=200),
    )
    energy = MeasuredGoal(
        "kpi-energy-intensity",
        per=Divisor.PEOPLE,
        baseline=Decimal(96000),
        baseline_divisor=Decimal(24),
        baseline_day=begun,
        target=Decimal(3500),
        target_day=today + timedelta(days=215),
    )
    choose_divisor(key, 0, Divisor.PEOPLE)
    goals = [
        save_goal(key, GoalChange(goal, form_key=f"{number:032x}"), instrument, today).kept.id
        for number, goal in enumerate((loaves, energy))
    ]
    for number, loaves_left in enumerate((38, 39, 33, 31, 30)):
        reading = Reading(begun + timedelta(days=30 * number + 25), Decimal(loaves_left))
        save_reading(key, ReadingChange(goals[0], reading, form_key=f"{number:032x}"), today)
