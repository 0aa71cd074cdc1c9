"""Answering a question again after something is done: what is offered, what is kept, and what follows from it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.domain.questions.attempt import MAX_EVIDENCE_CHARACTERS, Attempt, AttemptState, Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.again.again_tables import AnswerAgainRow
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.again.show_today import scorecard_of_today, show_answers_again
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.overview.list_learners import every_learner
from csr_xblock.services.overview.show_attempts import show_attempts
from csr_xblock.services.overview.show_overview import show_overview
from csr_xblock.services.plan.levels_today import levels_today
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.scoring.show_scorecard import show_scorecard
from csr_xblock.services.units.show_pathway import see_pathway
from tests.browser.bakery import LEVELS
from tests.learners import (
    BAKERY,
    NA_ITEM,
    answer_items,
    assess,
    draft_of,
    key_of,
    learner_of,
    start,
    submit,
    submitted_of,
)
from tests.programmes import NAMES, overseen
from tests.services.again.answerers import GHG, asked, do, done_since, give
from tests.services.plan.planners import TODAY, colleague

pytestmark = pytest.mark.django_db

FIELD = ItemId("env-energy")
PRACTICE = UnitId("people-practice")
NOTE = "The list of litres hangs in the office."


def bakery(answers: dict[str, int] | None = None, mode: Mode = Mode.FULL) -> AssessmentKey:
    """Return the owner of the bakery, who has handed in."""
    key = key_of()
    assess(key, LEVELS if answers is None else answers, mode)
    return key


def numbers(key: AssessmentKey) -> tuple[int | None, int | None]:
    """Return the number that was handed in, and that of today."""
    scored = show_scorecard(key, packaged_instrument())
    assert scored is not None
    today = scorecard_of_today(scored, show_answers_again(scored.attempt))
    return scored.scorecard.overall.display, today.overall.display


def test_a_question_moves_the_number_of_today_and_no_other() -> None:
    """JOURNEY 7, vector: the bakery with greenhouse gases in place has 34 today, and has handed in 32."""
    key = bakery()
    before = list(PerspectiveResult.objects.order_by("pk").values())
    do(key)

    give(key, 2)

    assert (32, 34) == numbers(key)
    assert LEVELS[GHG] == submitted_of(key).sheet.answers[GHG].level
    assert before == list(PerspectiveResult.objects.order_by("pk").values())


def test_nothing_is_asked_again_before_something_is_done() -> None:
    """And what was done before the hand-in is in the answers already."""
    key = bakery()
    assert () == asked(key).asked

    do(key, day=timezone.localdate() - timedelta(days=1))

    assert () == asked(key).asked
    with pytest.raises(Conflict, match="not-asked-again"):
        give(key)


def test_an_action_asks_for_its_questions_until_they_are_answered() -> None:
    """They can be answered once more; only they wait no longer."""
    key = bakery()
    action = do(key, (FIELD, GHG))

    (one,) = asked(key).asked
    assert ([FIELD, GHG], 2) == ([item.id for item in one.items], asked(key).waiting)
    assert {action.id: action.action.title} == asked(key).titles

    give(key, 1, FIELD)
    give(key, 3)
    give(key, 2)

    assert 0 == asked(key).waiting
    assert 2 == AnswerAgainRow.objects.count()
    assert (2, action.id) == (asked(key).given[GHG].answer.level, asked(key).given[GHG].after.action)


def test_a_question_waits_again_after_the_next_action() -> None:
    """Each question once, after what was done last."""
    key, today = bakery(), timezone.localdate()
    do(key)
    give(key)

    do(key, day=today + timedelta(days=3), page="later")

    (one,) = asked(key).asked
    assert (today + timedelta(days=3), {GHG}) == (one.day, one.waiting)


def test_a_unit_asks_for_its_questions() -> None:
    """Those that were asked, once the unit was done after the hand-in."""
    key = bakery({item: level for item, level in LEVELS.items() if item == "peo-training"}, Mode.QUICK)
    unit, now = packaged_units()[PRACTICE], timezone.now()
    before, after = (now - timedelta(days=1)), (now + timedelta(minutes=1))

    def of(completed: object) -> list[ItemId]:
        done = DoneSince([unit], {PRACTICE: KeptProgress(PRACTICE, completed_at=completed)})  # type: ignore[arg-type]
        shown = show_asked_again(submitted_of(key), packaged_instrument(), done)
        return [item.id for one in shown.asked for item in one.items]

    core = [item.id for item in packaged_instrument().items if item.is_core and item.id in unit.items]
    assert core
    assert len(core) < len(unit.items)
    assert ([], [], core) == (of(None), of(before), of(after))


def test_each_member_answers_the_own_attempt_again() -> None:
    """Staff are asked, too, and are not told what the company has planned."""
    key = bakery()
    jonas = colleague(key, role=Role.EMPLOYEE)
    answer_items(jonas, {FIELD: 1, GHG: 0})
    submit(jonas)
    do(key, (FIELD, GHG))

    give(jonas, 2)

    assert ({}, {GHG}) == (asked(jonas).titles, set(asked(jonas).given))
    assert {} == asked(key).given


def test_what_does_not_fit_is_refused_and_nothing_is_kept() -> None:
    """A level that is not there, no answer at all, "does not apply" without a reason, a note that is too long."""
    key = bakery()
    do(key, (GHG, NA_ITEM))
    for item, answer, code in (
        (GHG, Answer(5), "level-invalid"),
        (GHG, Answer(), "choose-an-answer"),
        (GHG, Answer(special=Special.NOT_APPLICABLE, reason="none"), "na-not-allowed"),
        (NA_ITEM, Answer(special=Special.NOT_APPLICABLE), "reason-needed"),
        (GHG, Answer(1, evidence="a" * (MAX_EVIDENCE_CHARACTERS + 1)), "text-too-long"),
    ):
        with pytest.raises(InvalidInput, match=code):
            give(key, answer, item)
    with pytest.raises(NotAllowed, match="read-only"):
        answer_again(None, GivenAgain(1, GHG, Answer(1)), packaged_instrument(), DoneSince(), timezone.localdate())

    assert not AnswerAgainRow.objects.exists()


def test_an_answer_can_also_say_that_nobody_knows_or_that_it_does_not_apply() -> None:
    """Today then has one level less."""
    key = bakery()
    do(key, (GHG, NA_ITEM))

    give(key, Answer(special=Special.NOT_APPLICABLE, reason="We sell to nobody abroad."), NA_ITEM)
    give(key, Answer(special=Special.DO_NOT_KNOW))

    assert {GHG, NA_ITEM} == set(levels_of(submitted_of(key))) - set(levels_today(key, packaged_instrument()))


def levels_of(attempt: Attempt) -> dict[ItemId, int]:
    """Return the levels that were handed in."""
    return {item: answer.level for item, answer in attempt.sheet.answers.items() if answer.level is not None}


def test_a_page_from_before_the_next_hand_in_saves_nothing() -> None:
    """A new hand-in starts afresh."""
    key = bakery()
    do(key)
    give(key)
    shown = submitted_of(key)
    start(key, prefill=Prefill.PREVIOUS)
    submit(key)

    assert {} == asked(key).given
    with pytest.raises(Conflict, match="assessed-since"):
        answer_again(key, GivenAgain(shown.id, GHG, Answer(3)), packaged_instrument(), done_since(key), TODAY)


def test_the_next_attempt_begins_with_the_answers_of_today() -> None:
    """And they wait to be looked at, as all that are taken over."""
    key = bakery()
    do(key)
    give(key, Answer(3, evidence=NOTE))

    answer = start(key, prefill=Prefill.PREVIOUS).sheet.answers[GHG]

    assert (Answer(3, evidence=NOTE), Mark.NOT_LOOKED_AT) == (answer, answer.mark)


def test_the_levels_of_the_plan_are_those_of_today() -> None:
    """An action aims at more than the company has by now."""
    key = bakery()
    do(key)
    assert LEVELS[GHG] == levels_today(key, packaged_instrument())[GHG]

    give(key, 3)

    assert 3 == levels_today(key, packaged_instrument())[GHG]


@pytest.mark.parametrize("kind", [DecisionKind.ATTEMPT_REOPENED, DecisionKind.ATTEMPT_DELETED])
def test_reopening_and_deleting_an_attempt_end_what_was_answered_again(kind: DecisionKind) -> None:
    """The draft has the answers that were handed in."""
    key = bakery()
    do(key)
    give(key, 3)

    decision = AttemptDecision(submitted_of(key).id, AttemptState.SUBMITTED, kind, "By mistake.")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)

    assert not AnswerAgainRow.objects.exists()
    if kind is DecisionKind.ATTEMPT_REOPENED:
        assert LEVELS[GHG] == draft_of(key).sheet.answers[GHG].level


def test_trainers_and_rules_know_nothing_of_today() -> None:
    """Sums, lists with their files, and the states of units are those of what was handed in, also for who shares."""
    key = key_of()
    start(key, profile=Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    answer_items(key, LEVELS)
    submit(key)
    do(key, (FIELD, GHG))
    before = told_about(key)

    give(key, 4)
    give(key, 4, FIELD)

    assert before == told_about(key)
    assert 32 < (numbers(key)[1] or 0)


def told_about(key: AssessmentKey) -> tuple[object, ...]:
    """Return what trainers are told of the programme, and how its units stand for the learner."""
    here = overseen()
    path = see_pathway(submitted_of(key), key, list(packaged_units().values()), packaged_instrument()).pathway
    learners = list(every_learner(here, LearnerFilter(), NAMES))
    return show_overview(here), learners, show_attempts(here, NAMES, key.learner.user_id), path


def test_an_answer_outlives_the_action_after_which_it_was_given() -> None:
    """What has moved stays moved, whoever clears up the plan."""
    key = bakery()
    action = do(key)
    give(key)

    delete_action(key, action.id, action.revision)
    PlanAction.objects.all().delete()

    kept = asked(key).given[GHG]
    assert (2, DoneThing()) == (kept.answer.level, kept.after)
    assert () == asked(key).asked


def test_two_queries_show_it_however_much_is_done(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Answers again, and actions with their questions."""
    key = bakery()
    for number in range(5):
        do(key, (FIELD, GHG), page=f"page-{number}")
    give(key)
    attempt, done = submitted_of(key), done_since(key)

    with django_assert_num_queries(2):
        show_asked_again(attempt, packaged_instrument(), done)
