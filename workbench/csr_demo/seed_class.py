"""
The learners of the scenario `autumn-class`, so that the trainer's overview has something to tell.

They are nobody in the bar: the trainer sees them in lists and sums only. Done by the same use cases that the blocks
call; a learner who is there already is left alone.
"""

from dataclasses import dataclass

from django.utils import timezone

from csr_demo.keys import course_key_of
from csr_demo.people import make_user, user_named
from csr_demo.seed_answers import FIRST_REPORT, MONDAY_PLAN
from csr_xblock.content.library import packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.unit_work import Readers, Report, UnitWork
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.save_answer import save_answer
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check

SCENARIO = "autumn-class"
UNITS = tuple(
    UnitId(unit)
    for unit in (
        "g-why",
        "finance-foundation",
        "customers-foundation",
        "processes-foundation",
        "people-foundation",
        "community-foundation",
        "environment-foundation",
        "environment-practice",
    )
)
ALL_ITEMS = 18


@dataclass(frozen=True)
class Classmate:
    """
    Somebody of the class. `levels` has a digit for each item of the quick check that was answered, in its order.

    Whoever has answered all of them has handed in. `has_reported`: the first unit's check and task are done, too.
    """

    username: str
    first_name: str
    last_name: str
    employees: int
    sector: str
    levels: str = ""
    shows_scores: bool = False
    has_reported: bool = False


CLASS = (
    Classmate("agne", "Agnė", "Butkutė", 8, "G", "211013213021110212", shows_scores=True, has_reported=True),
    Classmate("ona", "Ona", "Jankauskienė", 14, "I", "322223324231221323", shows_scores=True),
    Classmate("ruta", "Rūta", "Stankevičiūtė", 6, "J", "333324434342232334", shows_scores=True),
    Classmate("vida", "Vida", "Paulauskienė", 27, "Q", "223233223213332212", shows_scores=True, has_reported=True),
    Classmate("petras", "Petras", "Žukauskas", 41, "C", "110012102110010101", has_reported=True),
    Classmate("tomas", "Tomas", "Urbonas", 19, "F", "012101201011001100"),
    Classmate("zigmas", "Zigmas", "Navickas", 11, "H", "121112111201011211"),
    Classmate("daiva", "Daiva", "Kavaliauskienė", 5, "S", "2311012"),
)
"""Eight, as in docs/privacy.md: four share, three have handed in and do not, one has a draft."""


def seed_class() -> None:
    """Let everybody of the class do what they have done so far."""
    for mate in CLASS:
        make_user(mate.username, mate.first_name, mate.last_name)
        key = AssessmentKey(Learner(str(course_key_of(SCENARIO)), user_named(mate.username).pk))
        if show_assessment(key).profile is None:
            _begin(key, mate)


def _begin(key: AssessmentKey, mate: Classmate) -> None:
    company = CompanyFacts(employees=mate.employees, country="LT", sector=mate.sector)
    save_profile(key.learner, Profile(Role.OWNER, company, trainers_may_see=mate.shows_scores))
    if mate.levels:
        _answer(key, mate.levels)
    if mate.has_reported:
        _report(key)


def _answer(key: AssessmentKey, levels: str) -> None:
    instrument = packaged_instrument()
    start_attempt(key, instrument, Mode.QUICK, Prefill.EMPTY)
    draft = show_assessment(key).draft
    if draft is None:
        raise RuntimeError(f"no draft was started for {key}")
    core = [item.id for item in instrument.items if item.is_core]
    for sequence, (item, level) in enumerate(zip(core, levels, strict=False)):
        save_answer(key, instrument, AnswerChange(draft.id, item, Answer(level=int(level)), "seed", sequence))
    if len(levels) == ALL_ITEMS:
        submit_attempt(key, instrument, draft.id)
        keep_recommendations(key, [packaged_units()[unit] for unit in UNITS], instrument)


def _report(key: AssessmentKey) -> None:
    unit, text, instrument = packaged_units()[UNITS[0]], unit_text(UNITS[0], "en"), packaged_instrument()
    work = UnitWork(unit, text.questions, is_reviewed=True)
    show_unit(key, unit, instrument)
    submit_check(key, work, instrument, {question.id: question.correct_ids for question in text.questions})
    save_task(key, work, instrument, Report(FIRST_REPORT, MONDAY_PLAN, Readers.TRAINERS), today=timezone.localdate())
