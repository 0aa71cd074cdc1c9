"""Let a company work: what it does already, whom it affects, what comes first, and a plan that has grown for years."""

from datetime import date, timedelta
from decimal import Decimal

from csr_demo.seed_document import keep_as_of
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.document.kept_version import MAX_VERSIONS
from csr_xblock.domain.hunt.good_things import LineChange
from csr_xblock.domain.learning_plan.given_checks import Offered
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, ActionStatus, ActionStep, LinkedItem, Measure
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.hunt.save_good_thing import save_good_thing
from csr_xblock.services.learning_plan.give_learning import GivenChange, give_learning
from csr_xblock.services.plan.save_action import ActionChange, Programme, save_action
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder

ACTIONS = 60
GROUPS = 10
GIVEN = 30
GOOD_THINGS = 10
PRIORITIES = 3
LEVELS = 5
"""The learner's answers have these in turn, so every fifth is at the lowest, from where any other can be wanted."""

NOTE = "The list hangs beside the oven since March, and the bills of two years lie in the green binder."
FIRST_DAY = date(2026, 1, 5)
STATUSES = (*ActionStatus,)


def work(key: AssessmentKey) -> None:
    """Fill every screen of a company's work, for somebody who has handed in; then answer some questions again."""
    _find_good_things(key)
    _name_groups(key)
    _choose(key)
    _plan(key)
    _answer_again(key)
    _give(key)
    _keep_versions(key)


def _find_good_things(key: AssessmentKey) -> None:
    areas = [area.id for area in packaged_instrument().perspectives]
    for number in range(GOOD_THINGS):
        area = areas[number % len(areas)]
        line = LineChange(f"line{number}", area, f"Something good, number {number}", 0)
        save_good_thing(key, set(areas), line)


def _name_groups(key: AssessmentKey) -> None:
    for number in range(GROUPS):
        add_stakeholder(key, f"group-{number}", f"Neighbours, group {number}")


def _choose(key: AssessmentKey) -> None:
    access = find_access(key)
    assert access is not None, "there is a company"
    instrument = packaged_instrument()
    for objective in instrument.objectives[:PRIORITIES]:
        shown = ShownGoal(access.key.company_id, objective.id, 0)
        choose_priority(key, instrument, shown, "This is where we lose most.")


def _plan(key: AssessmentKey) -> None:
    programme = Programme(packaged_instrument())
    for number in range(ACTIONS):
        save_action(key, ActionChange(_action(number), form_key=f"{number:032x}"), programme, timezone.localdate())


def _answer_again(key: AssessmentKey) -> None:
    """Answer half of the questions again that the done actions ask."""
    attempt, instrument, done = find_submitted(key), packaged_instrument(), DoneSince(access=find_access(key))
    assert attempt is not None, "somebody has handed in"
    items = [item for one in show_asked_again(attempt, instrument, done).asked for item in one.items]
    for item in items[::2]:
        given = GivenAgain(attempt.id, item.id, Answer(level=4, evidence=NOTE))
        answer_again(key, given, instrument, done, timezone.localdate())


def _give(key: AssessmentKey) -> None:
    """Give the learner a third of it, and others the rest by name."""
    for number in range(GIVEN):
        is_mine = number % 3 == 0
        walk = GivenLearning(
            GivenKind.OWN,
            task=f"Walk number {number} through the company",
            member=key.learner.user_id if is_mine else None,
            name="" if is_mine else f"Shift {number % 5}",
            due=FIRST_DAY + timedelta(days=10 * number),
            change="The machines are off at night.",
        )
        give_learning(key, GivenChange(walk, form_key=f"{number:032x}"), Offered((), ()))


def _action(number: int) -> Action:
    lowest = packaged_instrument().items[::LEVELS]
    item = lowest[number % len(lowest)]
    return Action(
        title=f"Action {number}: {item.topic}",
        status=STATUSES[number % len(STATUSES)],
        objective=item.objective,
        items=(LinkedItem(item.id, 3),),
        steps=(ActionStep("Ask three people"), ActionStep("Try it for a month", is_done=True)),
        responsible="Rasa",
        start=FIRST_DAY,
        due=FIRST_DAY + timedelta(days=10 * number),
        currency="EUR",
        saved=Decimal(number),
        measure=Measure(NO_FIGURE),
    )


def _keep_versions(key: AssessmentKey) -> None:
    """Keep as many versions of the document as may be."""
    for number in range(1, MAX_VERSIONS + 1):
        keep_as_of(key, timezone.now(), f"What has changed, number {number}", f"page-{number}")
