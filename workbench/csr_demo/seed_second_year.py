"""
A company in its second year, for the scenario `second-year`: Rasa has handed in twice, and worked in between and since.
For `year-passed` she has handed in once, more than a year ago.

Done by the same use cases that the blocks call, and dated back afterwards, because those know no other day than today.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from csr_demo.seed_answers import BAKERY_LEVELS, FIRST_REPORT, MONDAY_PLAN, bakery_answers
from csr_demo.seed_document import seed_version
from csr_demo.seed_plan import seed_plan
from csr_xblock.content.library import packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, ActionStatus, ActionStep, LinkedItem, Measure
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.unit_work import Report, UnitWork
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.again.show_asked_again import DoneSince
from csr_xblock.services.plan.save_action import ActionChange, Programme, save_action
from csr_xblock.services.questions.save_answer import save_answer
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.measure_learning import answer_before, react, say_sureness
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check

FIRST_DAYS, SECOND_DAYS = 460, 95
"""So many days ago Rasa has handed in for the first and the second time."""

VERSION_DAYS = 80
"""So many days ago the company has kept a version of its strategy document."""

LAST_YEAR_DAYS = 400
"""So many days ago she has handed in, where a year has passed."""

SECOND_LEVELS = "122132213324221132221111333232201232101122022111"
"""The answers of the second time, in the order of the instrument."""

NOT_LOOKED_AT = frozenset({"fin-tax-transparency", "pro-fair-competition", "com-inclusive-jobs"})
"""Answers of the first time that Rasa took over and did not look at."""

WHY, FOUNDATION, PRACTICE = (UnitId(unit) for unit in ("g-why", "environment-foundation", "environment-practice"))
UNITS_DONE = {WHY: 440, FOUNDATION: 380, PRACTICE: 60}
"""So many days ago each was done; the last of them after the second hand-in."""

KNOWN_BEFORE = 2
"""So many questions of a check Rasa could answer before she read the unit."""

METER = Action(
    title="Read the meter of the ovens every Friday",
    status=ActionStatus.DONE,
    objective=ObjectiveId("env-climate"),
    items=(LinkedItem(ItemId("env-energy"), 3),),
    steps=(ActionStep("Hang a list beside the meter", is_done=True),),
    responsible="Jonas",
    start=date(2025, 9, 1),
    due=date(2025, 10, 31),
    currency="EUR",
    measure=Measure(NO_FIGURE),
)


INTENDED = (
    ("Buy rye and eggs from the next village", ("com-local-buying", "com-neighbour-impact")),
    ("Count what the vans and the oven burn", ("env-ghg", "env-transport")),
)
"""What is planned next, by its title, with the questions that it improves."""


def seed_last_year(rasa: AssessmentKey) -> None:
    """Let Rasa have handed in more than a year ago. To be called once."""
    _hand_in(rasa, BAKERY_LEVELS, LAST_YEAR_DAYS)


def seed_second_year(rasa: AssessmentKey, company_id: int) -> None:
    """Let Rasa do what she has done in two years. To be called once."""
    _hand_in(rasa, BAKERY_LEVELS, FIRST_DAYS)
    _learn(rasa, WHY)
    _learn(rasa, FOUNDATION)
    _do(rasa, replace(METER, title="Lists at the bins, glass and paper apart", items=_linked("env-circular")), 300)
    _do(rasa, replace(METER, title="Everybody may say no to a rota", items=_linked("peo-wellbeing")), 210)
    _hand_in(rasa, SECOND_LEVELS, SECOND_DAYS)
    seed_plan(rasa, company_id)
    seed_version(rasa, _ago(VERSION_DAYS))
    _intend(rasa)
    _do(rasa, METER, 40)
    _learn(rasa, PRACTICE)
    _say_again(rasa)


def _linked(item: str) -> tuple[LinkedItem, ...]:
    return (LinkedItem(ItemId(item), 4),)


def _hand_in(key: AssessmentKey, levels: str, days: int) -> None:
    """Answer, from the second time on from the answers of last time, and hand in so many days ago."""
    instrument, known = packaged_instrument(), bakery_answers(packaged_instrument())
    start_attempt(key, instrument, Mode.FULL, Prefill.PREVIOUS)
    draft = show_assessment(key).draft
    assert draft is not None, f"no draft was started for {key}"
    is_second = bool(draft.sheet.answers)
    for sequence, (item, level) in enumerate(zip(instrument.items, levels, strict=True)):
        if is_second and item.id in NOT_LOOKED_AT:
            continue
        answer = Answer(level=int(level), evidence=known[item.id].evidence)
        save_answer(key, instrument, AnswerChange(draft.id, item.id, answer, "seed", sequence))
    submit_attempt(key, instrument, draft.id)
    keep_recommendations(key, list(packaged_units().values()), instrument)
    at = _ago(days)
    AttemptRow.objects.filter(pk=draft.id).update(started_at=at - timedelta(minutes=45), submitted_at=at)


def _learn(key: AssessmentKey, unit_id: UnitId) -> None:
    unit, text, instrument = packaged_units()[unit_id], unit_text(unit_id, "en"), packaged_instrument()
    at = _ago(UNITS_DONE[unit_id])
    work = UnitWork(unit, text.questions)
    known = {question.id: question.correct_ids for question in text.questions[:KNOWN_BEFORE]}
    show_unit(key, unit, instrument)
    answer_before(key, work, known, sure=4)
    submit_check(key, work, instrument, {question.id: question.correct_ids for question in text.questions})
    report = Report(replace(FIRST_REPORT, when=at.date()), MONDAY_PLAN)
    save_task(key, work, instrument, report, today=timezone.localdate())
    say_sureness(key, work, 8)
    react(key, work, Reactions(useful=5, understood=4, right_length=4))
    mine = UnitProgress.objects.filter(course_key=key.learner.course, user_id=key.learner.user_id, unit_id=unit_id)
    times = ("opened_at", "started_at", "check_passed_at", "task_accepted_at", "completed_at")
    mine.update(**dict.fromkeys(times, at))


def _do(key: AssessmentKey, action: Action, days: int) -> None:
    """Write down an action that was done so many days ago."""
    day = timezone.localdate() - timedelta(days=days)
    dated = replace(action, start=day - timedelta(days=60), due=day)
    programme = Programme(packaged_instrument(), frozenset(packaged_units()))
    kept = save_action(key, ActionChange(dated, form_key=f"{days:032x}"), programme, day)
    PlanAction.objects.filter(pk=kept.id).update(updated_at=_ago(days))


def _intend(key: AssessmentKey) -> None:
    """Plan something for two weak areas, so that there is something to look ahead to."""
    today = timezone.localdate()
    programme = Programme(packaged_instrument(), frozenset(packaged_units()))
    for number, (title, items) in enumerate(INTENDED):
        linked = tuple(LinkedItem(ItemId(item), 4) for item in items)
        action = replace(METER, title=title, status=ActionStatus.PLANNED, items=linked, steps=(ActionStep("Ring up"),))
        dated = replace(action, start=today, due=today + timedelta(days=60))
        save_action(key, ActionChange(dated, form_key=f"{number + 1:031x}f"), programme, today)


def _say_again(key: AssessmentKey) -> None:
    """Answer the question of the last action again, ten days after it was done; those of the last unit still wait."""
    submitted = show_assessment(key).submitted
    assert submitted is not None, "Rasa has handed in"
    answer = Answer(level=3, evidence="The list of kilowatt hours hangs beside the oven.")
    given = GivenAgain(submitted.id, ItemId("env-energy"), answer)
    day = timezone.localdate() - timedelta(days=30)
    answer_again(key, given, packaged_instrument(), DoneSince(access=find_access(key)), day)


def _ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)
