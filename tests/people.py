"""Somebody who has left something in every table about people, by the use cases of the product; and what is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.comparison.looking_back import LookBack
from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.document.own_text import NOT_KEPT, OwnTextChange
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.hunt.good_things import NOT_THERE, LineChange
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.attempt_register import INSTRUMENTS
from csr_xblock.domain.people.company_name import ShownName
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.personal_data import KeptTable
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.people.work_register import OVERVIEW_CHANGES, RELEASED_SUMS
from csr_xblock.domain.plan.actions import ActionNote, ActionStep, LinkedItem
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.domain.strategy.company_link import LinkWords
from csr_xblock.domain.units.learning_unit import Choice, Question
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.transfer import WAITING_DAYS, Transfer, TransferAnswer
from csr_xblock.domain.units.unit_work import Readers, UnitWork
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.comparison.list_hand_ins import list_hand_ins
from csr_xblock.services.comparison.look_back import look_back
from csr_xblock.services.document.keep_document import approve_document, keep_document
from csr_xblock.services.document.write_own_text import write_own_text
from csr_xblock.services.goals.work_on_goals import choose_divisor
from csr_xblock.services.hunt.save_good_thing import save_good_thing
from csr_xblock.services.journey.put_off_step import put_off_step
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.overview.review_evidence import EvidenceDecision, decide_evidence, read_report
from csr_xblock.services.people.name_company import name_company
from csr_xblock.services.people.state_consent import state_consent
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.reminders.choose_reminders import ask_for_reminders
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder, save_talk
from csr_xblock.services.strategy.decide_links import change_link
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.measure_learning import answer_before, answer_transfer, react, say_sureness
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import WHOLE
from tests.domain.strategy.links import SKILLS_SAVE
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    COURSE,
    NA_ITEM,
    answer_items,
    assess,
    company_key_of,
    draft_of,
    key_of,
    learner_of,
    start,
)
from tests.programmes import NAMES, REPORT, UNITS, WHY, overseen
from tests.ratings import keep_importance
from tests.services.again.answerers import do, give
from tests.services.goals.followers import follow
from tests.services.goals.followers import read as read_figure
from tests.services.learning_plan.givers import give as give_to_learn
from tests.services.plan.planners import write
from tests.task_reports import TODAY, task_report
from tests.whole_database import Rows, whole_database

QUESTION = Question("q", "", False, (Choice("right", "", "", True), Choice("wrong", "", "", False)))
WORK = UnitWork(packaged_units()[WHY], (QUESTION,), is_reviewed=True)
PEOPLE_AREA = PerspectiveId("people")
ABOUT_NOBODY = (INSTRUMENTS, OVERVIEW_CHANGES, RELEASED_SUMS)
"""Tables that stay however many people come and go."""

COMPANY_NAME = "The rye of Rasa"
GOOD_THING = "a secret good thing"
GROUP, HEARD = "a secret group", "a secret wish"
OF_THE_PLAN = ("Secret Sara", "a secret step", "a secret lesson")
GIVEN_AGAIN = "a secret proof"
OF_THE_MAP = "a secret cause"
FIGURE, OF_A_READING = "a secret figure", "a secret reading"
GIVEN_TASK, GIVEN_TO, GIVEN_CHANGE = "a secret task", "Secret Ula", "a secret change at work"
OWN_WORDS, OF_A_VERSION, APPROVER = "a secret promise", "a secret change", "Secret Petras"
SECRETS = (
    COMPANY_NAME, GOOD_THING, GROUP, HEARD, *OF_THE_PLAN, GIVEN_AGAIN, OF_THE_MAP, FIGURE, OF_A_READING,
    OWN_WORDS, OF_A_VERSION, APPROVER, GIVEN_TASK, GIVEN_TO, GIVEN_CHANGE,
    "a secret line", "a secret obstacle",
    "a secret note", "a secret reason", REPORT, "a secret plan", "a secret sentence", "a trainer's secret",
)  # fmt: skip
"""The words that somebody and the trainer write."""


def live(username: str = "rasa", course: str = COURSE, trainer: str = "laima") -> AssessmentKey:
    """Let somebody do everything that can be done, and return the key."""
    key = key_of(username, course)
    assess(key, {CORE_ITEM: 1})
    assess(key, {CORE_ITEM: 3, NA_ITEM: Answer(special=Special.NOT_APPLICABLE, reason="a secret reason")})
    _look_back(key)
    keep_recommendations(key, [packaged_units()[unit] for unit in UNITS], packaged_instrument())
    start(key, profile=Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    _rate(key.learner)
    _plan(key)
    _answer_again(key)
    _link(key)
    _follow(key)
    put_off_step(key, Step.RENEW, TODAY)
    ask_for_reminders(key, "block-v1:programme", "en", is_offered=True)
    _write_document(key)
    _give(key)
    _choose(key)
    _name(key.learner)
    find_good_thing(key)
    draw_map(key)
    show_unit(key, WORK.unit, packaged_instrument())
    answer_before(key, WORK, {"q": frozenset(["wrong"])}, 3)
    submit_check(key, WORK, packaged_instrument(), {"q": frozenset(["right"])})
    save_task(key, WORK, packaged_instrument(), task_report(REPORT, "a secret plan", Readers.TRAINERS), today=TODAY)
    _say(key)
    state_consent(key.learner, Purpose.TRAINERS, False)
    _decide(key.learner, learner_of(trainer, course).user_id)
    start(key, profile=Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    answer_items(key, {CORE_ITEM: Answer(2, evidence="a secret note")})
    return key


def _look_back(key: AssessmentKey) -> None:
    hand_ins = list_hand_ins(key, packaged_instrument())
    later, earlier = (one.hand_in.attempt.id for one in hand_ins)
    look_back(key, LookBack(later, earlier, CORE_ITEM, 0), packaged_instrument())


def _rate(learner: Learner) -> None:
    keep_importance(company_key_of(AssessmentKey(learner)), {ObjectiveId("env-climate"): Importance(5, 4)})


def find_good_thing(key: AssessmentKey) -> None:
    """Write down what the company does already."""
    save_good_thing(key, [PEOPLE_AREA], LineChange("line1", PEOPLE_AREA, GOOD_THING, NOT_THERE))


def draw_map(key: AssessmentKey) -> None:
    """Put a group on the company's map, with a talk."""
    add_stakeholder(key, "own-secret", GROUP)
    save_talk(key, "own-secret", "talk-secret", 0, Talk(TODAY, "", HEARD), today=TODAY)


def _plan(key: AssessmentKey) -> None:
    own = replace(WHOLE, items=(LinkedItem(ItemId("env-energy")),), responsible="Secret Sara")
    write(key, replace(own, steps=(ActionStep("a secret step"),), notes=(ActionNote("a secret lesson"),)))


def _answer_again(key: AssessmentKey) -> None:
    do(key, (CORE_ITEM,))
    give(key, Answer(4, evidence=GIVEN_AGAIN), CORE_ITEM)


def _link(key: AssessmentKey) -> None:
    change_link(key, packaged_instrument(), SKILLS_SAVE, 0, LinkWords(OF_THE_MAP, 3))


def _follow(key: AssessmentKey) -> None:
    choose_divisor(key, 0, Divisor.PEOPLE)
    goal = follow(key, replace(LOAVES, own=replace(LOAVES.own, name=FIGURE)))
    read_figure(key, goal.id, 18, TODAY, note=OF_A_READING)


def _say(key: AssessmentKey) -> None:
    """Say what there is to say of a unit that was done some weeks ago."""
    done_on = TODAY - timedelta(days=WAITING_DAYS)
    done_at = datetime(done_on.year, done_on.month, done_on.day, 12, tzinfo=UTC)
    row = UnitProgress.objects.filter(course_key=key.learner.course, user_id=key.learner.user_id, unit_id=WHY)
    row.update(completed_at=done_at)
    say_sureness(key, WORK, 8)
    react(key, WORK, Reactions(5, 4, 3, "a secret line"))
    answer_transfer(key, WORK, TransferAnswer(Transfer.PARTLY, "a secret obstacle"), TODAY)
    row.update(completed_at=None)


def _choose(key: AssessmentKey) -> None:
    shown = ShownGoal(company_key_of(key).company_id, ObjectiveId("env-climate"))
    choose_priority(key, packaged_instrument(), shown, "a secret sentence")


def _write_document(key: AssessmentKey) -> None:
    write_own_text(key, OwnTextChange("values", f"<p>{OWN_WORDS}</p>", "en", "", NOT_KEPT))
    head = keep_document(key, MADE_DOCUMENT, OF_A_VERSION, RestsOn(), "form-of-a-version")
    approve_document(key, head.id, head.revision, APPROVER)


def _give(key: AssessmentKey) -> None:
    give_to_learn(key, GivenLearning(GivenKind.OWN, task=GIVEN_TASK, name=GIVEN_TO, change=GIVEN_CHANGE), "a page")
    give_to_learn(key, GivenLearning(GivenKind.UNIT, WHY, member=key.learner.user_id), "another page")


def _name(learner: Learner) -> None:
    membership = newest_membership(learner.user_id)
    assert membership is not None
    shown = ShownName(membership.company.name, membership.company_id)
    name_company(learner, COMPANY_NAME, shown)


def _decide(learner: Learner, trainer: int) -> None:
    here = overseen(learner.course)
    row = UnitProgress.objects.get(course_key=learner.course, user_id=learner.user_id, unit_id=WHY)
    report = read_report(here, NAMES, row.pk)
    assert report is not None
    returned = EvidenceDecision(row.pk, report.progress.evidence_version, False, "a trainer's secret")
    decide_evidence(trainer, here, returned, lambda _: WORK)
    draft = draft_of(AssessmentKey(learner))
    gone = AttemptDecision(draft.id, AttemptState.DRAFT, DecisionKind.ATTEMPT_DELETED, "a trainer's secret")
    decide_attempt(trainer, here, gone)


@dataclass(frozen=True)
class Kept:
    """Every row of some tables of ours, by the name of the table."""

    rows: dict[str, Rows]

    @property
    def text(self) -> str:
        """All of it as text, to look for words."""
        return repr(self.rows)

    @property
    def fingerprint(self) -> str:
        """The same for the same rows."""
        return sha256(self.text.encode()).hexdigest()

    def count(self, table: KeptTable) -> int:
        """Return how many rows a table has."""
        return len(self.rows[table.name])


def everything(but: Iterable[KeptTable] = ()) -> Kept:
    """Return every row of every registered table besides some."""
    rows = whole_database()
    left_out = {table.name for table in but}
    return Kept({table.name: rows[table.name] for table in REGISTER if table.name not in left_out})
