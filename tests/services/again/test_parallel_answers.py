"""
Answers given again, looks back and what is said of learning, while their rows are handed in anew, reopened or deleted.

No task repeats what failed, so a deadlock or a broken constraint fails the test; a refusal is no failure.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.comparison.looking_back import LookBack
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import Action, ActionStatus
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AttemptState, Prefill
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.results.again.again_store import keep_again, locked_latest
from csr_xblock.results.again.again_tables import AnswerAgainRow
from csr_xblock.results.plan.action_writes import forget_deleted_everywhere
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.comparison.look_back import look_back
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.units.measure_learning import answer_before, react, say_sureness
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import submit_check
from tests.learners import all_items, company_key_of, learner_of, start, submit, submitted_of
from tests.programmes import overseen
from tests.services.again.answerers import GHG, asked, do, done_since, give
from tests.services.comparison.years import two_years
from tests.services.parallel import or_refusal, together
from tests.services.plan.planners import colleague, write
from tests.services.units.test_measure_learning import RIGHT, WORK

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk"), pytest.mark.slow]

TABS = 3
ITEMS = (*all_items()[:7], GHG)
IDEA = Action("Ask the bank", ActionStatus.IDEA, currency="EUR")


def at_work() -> AssessmentKey:
    """Return somebody with two hand-ins, an action that is done, and a unit that was entered."""
    key = two_years()
    do(key, ITEMS)
    show_unit(key, WORK.unit, packaged_instrument())
    return key


def clicks(key: AssessmentKey) -> list[Callable[[], None]]:
    """Return what somebody does in several tabs at once."""
    latest, instrument, done, today = submitted_of(key).id, packaged_instrument(), done_since(key), timezone.localdate()

    def again(tab: int) -> None:
        for item in ITEMS:
            or_refusal(partial(answer_again, key, GivenAgain(latest, item, Answer(tab)), instrument, done, today))()

    def look(tab: int) -> None:
        for item in ITEMS:
            or_refusal(partial(look_back, key, LookBack(latest, latest - 1, item, tab), instrument))()

    def learn(tab: int) -> None:
        for _ in ITEMS:
            or_refusal(partial(answer_before, key, WORK, {}, tab))()
            or_refusal(partial(submit_check, key, WORK, instrument, RIGHT))()
            or_refusal(partial(say_sureness, key, WORK, tab))()
            or_refusal(partial(react, key, WORK, Reactions(tab + 1)))()

    return [partial(click, tab) for tab in range(TABS) for click in (again, look, learn)]


def hand_in(key: AssessmentKey) -> None:
    """Hand in once more."""
    start(key, prefill=Prefill.PREVIOUS)
    submit(key)


def decide(kind: DecisionKind, key: AssessmentKey) -> None:
    """Reopen or delete the latest hand-in, as a trainer."""
    decision = AttemptDecision(submitted_of(key).id, AttemptState.SUBMITTED, kind, "Sent twice")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)


def delete_everything(key: AssessmentKey) -> None:
    """Delete all that is kept of the person."""
    delete_own_data(key.learner, is_everywhere=True)


def leave(key: AssessmentKey) -> None:
    """Leave the company, which goes with its last member."""
    leave_company(key.learner, company_key_of(key).company_id)


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(hand_in, id="handed in"),
        pytest.param(partial(decide, DecisionKind.ATTEMPT_REOPENED), id="reopened"),
        pytest.param(partial(decide, DecisionKind.ATTEMPT_DELETED), id="deleted"),
        pytest.param(delete_everything, id="all deleted"),
        pytest.param(leave, id="company left"),
    ],
)
def test_nobody_waits_in_a_circle(meanwhile: Callable[[AssessmentKey], None]) -> None:
    """Each write is done or refused, whatever happens to the attempt at the same moment."""
    key = at_work()
    learner_of("laima")

    together([*clicks(key), or_refusal(partial(meanwhile, key))])

    if meanwhile is delete_everything:
        assert not AnswerAgainRow.objects.exists()


def test_old_actions_go_while_a_member_goes() -> None:
    """What a member answered again after an action changes with it: whoever deletes either holds the company first."""
    rasa = at_work()
    jonas = colleague(rasa)
    for place, item in enumerate(ITEMS):
        do(rasa, (item,), page=f"page-{place}")
        give(rasa, 1, item)
    old = write(jonas, IDEA)
    PlanAction.objects.exclude(pk=old.id).update(deleted_at=timezone.now() - timedelta(days=100))

    forgets: list[Callable[[], object]] = [
        forget_deleted_everywhere,
        or_refusal(partial(delete_action, jonas, old.id, old.revision)),
        partial(delete_everything, rasa),
    ]
    together([*forgets, *clicks(rasa)])

    assert not AnswerAgainRow.objects.exists()
    assert [old.id] == list(PlanAction.objects.values_list("pk", flat=True))


def test_an_action_that_has_gone_since_it_was_looked_up_is_refused() -> None:
    """Its company may be left in another tab, and goes with all it has."""
    key = at_work()
    give(key, 2)
    given, attempt = asked(key).given[GHG], submitted_of(key).id
    leave(key)

    with pytest.raises(Conflict, match="not-asked-again"), locked_latest(key, attempt):
        keep_again(key, attempt, GHG, given)
