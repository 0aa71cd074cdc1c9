"""
What the people of the demo have done so far, done by the same use cases that the blocks call.

Each step looks first whether it was taken, so seeding again changes nothing and never touches what a visitor did.
"""

from collections.abc import Mapping

from django.utils import timezone

from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS, Person, make_users, user_of
from csr_demo.seed_answers import (
    BAKERY,
    FIRST_REPORT,
    HOTEL,
    MONDAY_PLAN,
    bakery_answers,
    half_of_the_answers,
)
from csr_demo.seed_class import seed_class
from csr_demo.seed_plan import seed_plan
from csr_demo.seed_second_year import seed_last_year, seed_second_year
from csr_xblock.content.library import finished_unit_ids, packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Attempt, Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.domain.units.unit_work import Report, UnitWork
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.save_answer import save_answer
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check

RASA, JONAS, ELENA, MAREK = LEARNERS
FIRST_UNIT = UnitId("g-why")
SEED_TAB = "seed"


def seed_demo() -> None:
    """Make the people of the demo and what they have done so far."""
    make_users()
    for scenario in ("bakery-scorecard", "seven-steps", "before-seven-steps"):
        _finish_the_bakerys_assessment(scenario)
    _make_the_bakerys_plan()
    _let_two_years_pass()
    _answer_half()
    _finish_first_unit()
    _hire(JONAS, by=RASA)
    _introduce(ELENA, Profile(Role.MANAGER, HOTEL))
    _introduce(MAREK, Profile(Role.CONSULTANT))
    seed_class()


def _make_the_bakerys_plan() -> None:
    if _finish_the_bakerys_assessment("bakery-with-a-plan"):
        seed_plan(_key(RASA, "bakery-with-a-plan"), _company_of(RASA))


def _let_two_years_pass() -> None:
    key = _key(RASA, "second-year")
    if show_assessment(key).profile is None:
        save_profile(key.learner, Profile(Role.OWNER, BAKERY, trainers_may_see=True))
        seed_second_year(key, _company_of(RASA))
    key = _key(RASA, "year-passed")
    if show_assessment(key).profile is None:
        save_profile(key.learner, Profile(Role.OWNER, BAKERY, trainers_may_see=True))
        seed_last_year(key)


def _finish_the_bakerys_assessment(scenario: str) -> bool:
    """Let Rasa hand in, and return whether she had not done so before."""
    key = _key(RASA, scenario)
    if show_assessment(key).profile is not None:
        return False
    save_profile(key.learner, Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    draft = _draft_with(key, bakery_answers(packaged_instrument()))
    submit_attempt(key, packaged_instrument(), draft.id)
    units = [packaged_units()[unit] for unit in packaged_units() if unit in finished_unit_ids()]
    keep_recommendations(key, units, packaged_instrument())
    return True


def _answer_half() -> None:
    key = _key(RASA, "company-half-way")
    if show_assessment(key).profile is None:
        save_profile(key.learner, Profile(Role.OWNER, BAKERY))
        _draft_with(key, half_of_the_answers(packaged_instrument()))


def _draft_with(key: AssessmentKey, answers: Mapping[ItemId, Answer]) -> Attempt:
    instrument = packaged_instrument()
    start_attempt(key, instrument, Mode.FULL, Prefill.EMPTY)
    draft = show_assessment(key).draft
    if draft is None:
        raise RuntimeError(f"no draft was started for {key}")
    for sequence, (item, answer) in enumerate(answers.items()):
        save_answer(key, instrument, AnswerChange(draft.id, item, answer, SEED_TAB, sequence))
    return draft


def _finish_first_unit() -> None:
    key = _key(RASA, "units-alone")
    instrument = packaged_instrument()
    unit = packaged_units()[FIRST_UNIT]
    if show_unit(key, unit, instrument).progress.check_tries:
        return
    text = unit_text(FIRST_UNIT, "en")
    work = UnitWork(unit, text.questions)
    submit_check(key, work, instrument, _right_choices(text))
    save_task(key, work, instrument, Report(FIRST_REPORT, MONDAY_PLAN), today=timezone.localdate())


def _right_choices(text: UnitText) -> dict[str, frozenset[str]]:
    return {question.id: question.correct_ids for question in text.questions}


def _hire(person: Person, by: Person) -> None:
    if newest_membership(_user_id(person)) is None:
        join_company(_user_id(person), _company_of(by), Role.EMPLOYEE)


def _introduce(person: Person, profile: Profile) -> None:
    learner = _key(person, "full-programme").learner
    if show_assessment(AssessmentKey(learner)).profile is None:
        save_profile(learner, profile)


def _company_of(person: Person) -> int:
    membership = newest_membership(_user_id(person))
    if membership is None:
        raise RuntimeError(f"{person.full_name} has no company yet")
    return membership.company_id


def _key(person: Person, scenario: str) -> AssessmentKey:
    return AssessmentKey(Learner(str(course_key_of(scenario)), _user_id(person)))


def _user_id(person: Person) -> int:
    return user_of(person).pk
