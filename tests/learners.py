"""Learners and their work for tests with a database. They do what the screens do, through the same services."""

from collections.abc import Iterable, Mapping
from itertools import count

from django.contrib.auth import get_user_model

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import MAIN_ASSESSMENT, AssessmentKey, CompanyKey, Learner
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AnswerChange, Attempt, Prefill, SavedAnswer
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.questions.attempt_store import find_draft, find_submitted
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.save_answer import save_answer
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt

COURSE = "course-v1:CSR+101+2026"
OTHER_COURSE = "course-v1:CSR+202+2026"
BAKERY = CompanyFacts(24, "LT", "C")
OWNER = Profile(Role.OWNER, BAKERY)
EMPLOYEE = Profile(Role.EMPLOYEE, BAKERY)

CORE_ITEM = ItemId("fin-strategy-link")
STAFF_ITEM = ItemId("cus-complaints")
NA_ITEM = ItemId("fin-green-revenue")
NA_WITHOUT_REASON = Answer(special=Special.NOT_APPLICABLE)

_sequences = count()


def learner_of(username: str = "rasa", course: str = COURSE) -> Learner:
    """Return a platform user in a course; made when the name is new."""
    user, _ = get_user_model().objects.get_or_create(username=username)
    return Learner(course, user.pk)


def key_of(username: str = "rasa", course: str = COURSE, assessment: str = MAIN_ASSESSMENT) -> AssessmentKey:
    """Return the key of a user's attempts."""
    return AssessmentKey(learner_of(username, course), assessment)


def company_key_of(key: AssessmentKey) -> CompanyKey:
    """Return the key of the work of the person's company, which there must be."""
    access = find_access(key)
    assert access is not None
    return access.key


def start(
    key: AssessmentKey,
    mode: Mode = Mode.FULL,
    *,
    profile: Profile = OWNER,
    prefill: Prefill = Prefill.EMPTY,
    instrument: Instrument | None = None,
) -> Attempt:
    """Keep the profile, start an attempt and return the draft."""
    save_profile(key.learner, profile)
    start_attempt(key, instrument or packaged_instrument(), mode, prefill)
    return draft_of(key)


def draft_of(key: AssessmentKey) -> Attempt:
    """Return the learner's draft, which there must be."""
    draft = find_draft(key)
    assert draft is not None
    return draft


def submitted_of(key: AssessmentKey) -> Attempt:
    """Return the learner's latest submitted attempt, which there must be."""
    submitted = find_submitted(key)
    assert submitted is not None
    return submitted


def change(
    draft: Attempt,
    item: str,
    answer: Answer | int,
    *,
    tab: str = "tab-a",
    sequence: int | None = None,
    known_revision: int = 0,
    base: int | None = None,
) -> AnswerChange:
    """Return a change; without a sequence it is newer than all changes before, and without a base from the draft."""
    answer = Answer(answer) if isinstance(answer, int) else answer
    sequence = next(_sequences) if sequence is None else sequence
    base = draft.revision if base is None else base
    return AnswerChange(draft.id, ItemId(item), answer, tab, sequence, known_revision, base)


def save(key: AssessmentKey, change: AnswerChange) -> SavedAnswer:
    """Save a change of the packaged instrument."""
    return save_answer(key, packaged_instrument(), change)


def answer_items(key: AssessmentKey, answers: Mapping[str, Answer | int]) -> Attempt:
    """Save answers of the draft one by one and return it as it is then."""
    draft = draft_of(key)
    for item, answer in answers.items():
        save(key, change(draft, item, answer))
    return draft_of(key)


def submit(key: AssessmentKey, instrument: Instrument | None = None) -> Attempt:
    """Submit the draft and return the submitted attempt."""
    submit_attempt(key, instrument or packaged_instrument(), draft_of(key).id)
    return submitted_of(key)


def assess(key: AssessmentKey, answers: Mapping[str, Answer | int] | int = 1, mode: Mode = Mode.FULL) -> Attempt:
    """Start, answer and submit. A number is the level given to every item that the mode asks."""
    start(key, mode)
    if isinstance(answers, int):
        answers = dict.fromkeys(core_items() if mode is Mode.QUICK else all_items(), answers)
    answer_items(key, answers)
    return submit(key)


def all_items() -> tuple[ItemId, ...]:
    """Return the ids of all 48 items in order."""
    return tuple(item.id for item in packaged_instrument().items)


def core_items() -> tuple[ItemId, ...]:
    """Return the ids of the 18 items of the quick check in order."""
    return tuple(item.id for item in packaged_instrument().items if item.is_core)


def levels(answers: Mapping[ItemId, Answer], items: Iterable[str] | None = None) -> dict[str, int | None]:
    """Return the levels of answers, by item."""
    return {item: answer.level for item, answer in answers.items() if items is None or item in items}
