"""
Many requests at the same moment, on real connections: nothing is lost, doubled or half written.

No task here repeats what failed, so a locked database, a deadlock or a broken constraint fails the test.
"""

from dataclasses import dataclass, field
from functools import partial
from itertools import count
from random import Random
from threading import Event
from time import sleep

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.answers import Answer
from csr_xblock.domain.attempt import AnswerChange, Attempt, Prefill, SavedAnswer
from csr_xblock.domain.errors import Conflict, Refusal
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.importance import Importance
from csr_xblock.domain.instrument import Mode, Role
from csr_xblock.domain.learner import AssessmentKey
from csr_xblock.domain.learning_unit import Choice, Question
from csr_xblock.domain.profile import CompanyFacts, Profile
from csr_xblock.results.company_store import importance_of, keep_importance, newest_membership
from csr_xblock.results.models import (
    AnswerRow,
    AttemptRow,
    Company,
    ConsentStatement,
    InstrumentVersion,
    Membership,
    PerspectiveResult,
    UnitProgress,
)
from csr_xblock.results.unit_store import progress_of
from csr_xblock.services.save_answer import read_changes
from csr_xblock.services.save_profile import save_profile
from csr_xblock.services.show_pathway import show_pathway
from csr_xblock.services.start_attempt import start_attempt
from csr_xblock.services.submit_attempt import submit_attempt
from csr_xblock.services.work_on_unit import UnitWork, save_task, submit_check
from tests.learners import (
    CORE_ITEM,
    OWNER,
    all_items,
    answer_items,
    assess,
    core_items,
    draft_of,
    key_of,
    save,
    start,
    submitted_of,
)
from tests.services.parallel import WORKERS, or_refusal, together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk")]

BETWEEN_CLICKS_SECONDS = 0.02

Saves = list[tuple[AnswerChange, SavedAnswer]]


@dataclass
class Page:
    """A browser's page: what it shows, what it knows, and the saves it has made."""

    key: AssessmentKey
    draft: Attempt
    tab: str
    shown: dict[ItemId, Answer] = field(default_factory=dict)
    revision: int = 0
    saves: Saves = field(default_factory=list)

    def work(self) -> "Page":
        """Answer every item twice in an order of its own; some saves arrive too late, some twice."""
        random = Random(self.tab)
        items = [*all_items()]
        random.shuffle(items)
        for number, item in enumerate(items):
            older, newer = (self._change(item, random.randrange(5), 2 * number + one) for one in (0, 1))
            for change in random.choice([(older, newer), (newer, older), (older, newer, newer)]):
                self._send(change)
        return self

    def reload_news(self) -> None:
        """Ask what the others have saved, as a page does that comes back to the front."""
        news = read_changes(self.key, self.tab, self.revision)
        assert news is not None
        self.shown |= news.others

    def _change(self, item: ItemId, level: int, sequence: int) -> AnswerChange:
        return AnswerChange(self.draft.id, item, Answer(level, evidence=self.tab), self.tab, sequence)

    def _send(self, change: AnswerChange) -> None:
        change = AnswerChange(
            change.attempt_id, change.item, change.answer, change.tab, change.sequence, known_revision=self.revision
        )
        saved = save(self.key, change)
        self.saves.append((change, saved))
        if saved.is_stored:
            self.shown[change.item] = change.answer
        self.shown |= saved.others
        self.revision = saved.revision


def one_after_the_other(saves: Saves) -> tuple[list[bool], dict[ItemId, Answer]]:
    """Return which saves are stored and what remains, if they arrive alone, one by one."""
    newest: dict[tuple[ItemId, str], int] = {}
    kept: dict[ItemId, AnswerChange] = {}
    stored = []
    for change, _ in saves:
        last = newest.get((change.item, change.tab), -1)
        if change.sequence > last:
            newest[change.item, change.tab] = change.sequence
            kept[change.item] = change
        stored.append(kept[change.item] == change or _is_repeated(kept[change.item], change))
    return stored, {item: change.answer for item, change in kept.items()}


def _is_repeated(kept: AnswerChange, change: AnswerChange) -> bool:
    return (kept.tab, kept.sequence) == (change.tab, change.sequence)


def test_parallel_saves_end_as_if_they_had_come_one_by_one() -> None:
    """Eight open pages of one learner answer all 48 items, out of order and with repetitions: no save is lost."""
    key = key_of()
    draft = start(key)
    pages = [Page(key, draft, f"tab-{number}") for number in range(WORKERS)]

    together([page.work for page in pages])

    saves = sorted((one for page in pages for one in page.saves), key=lambda one: one[1].revision)
    stored, answers = one_after_the_other(saves)
    assert list(range(1, len(saves) + 1)) == [saved.revision for _, saved in saves]
    assert stored == [saved.is_stored for _, saved in saves]
    after = draft_of(key)
    assert (len(saves), 48, answers) == (after.revision, len(answers), dict(after.sheet.answers))
    for page in pages:
        page.reload_news()
        assert answers == page.shown


def test_a_save_is_in_the_submitted_attempt_or_refused() -> None:
    """Somebody hands in while another tab is still saving: what was told as saved is in the result."""
    key = key_of()
    start(key)
    draft = answer_items(key, {CORE_ITEM: 0})
    has_saved, is_over = Event(), Event()

    def save_until_refused(item: ItemId) -> list[int]:
        told: list[int] = []
        for sequence in count():
            was_over = is_over.is_set()
            level = sequence % 5
            change = AnswerChange(draft.id, item, Answer(level), f"tab-{item}", sequence)
            try:
                save(key, change)
            except Conflict:
                return told
            assert not was_over
            told.append(level)
            has_saved.set()
            sleep(BETWEEN_CLICKS_SECONDS)
        raise AssertionError("a save goes on for ever")

    def submit() -> list[int]:
        try:
            assert has_saved.wait(20)
            submit_attempt(key, packaged_instrument(), draft.id)
        finally:
            is_over.set()
        return []

    items = all_items()[1:WORKERS]
    told = together([*(partial(save_until_refused, item) for item in items), submit])

    expected = {item: levels[-1] for item, levels in zip(items, told[:-1], strict=True) if levels}
    submitted = submitted_of(key)
    assert {CORE_ITEM: 0, **expected} == {item: answer.level for item, answer in submitted.sheet.answers.items()}
    assert 1 + sum(map(len, told)) + 1 == submitted.revision
    assert not any(row.sequences for row in AnswerRow.objects.all())


def test_of_parallel_submits_one_wins() -> None:
    """Two clicks make one result; the others learn that it has happened."""
    key = key_of()
    start(key, Mode.QUICK)
    draft = answer_items(key, dict.fromkeys(core_items(), 2))

    def submit() -> int | None:
        return submit_attempt(key, packaged_instrument(), draft.id).overall.display

    outcomes = together([or_refusal(submit)] * WORKERS)

    refusals = [one for one in outcomes if isinstance(one, Refusal)]
    assert [50] == [one for one in outcomes if not isinstance(one, Refusal)]
    assert {"attempt-not-draft"} == {one.code for one in refusals}
    assert 6 == PerspectiveResult.objects.count()


@pytest.mark.parametrize("has_result", [False, True], ids=["first-assessment", "after-a-quick-check"])
def test_of_parallel_starts_one_draft_remains(has_result: bool) -> None:
    """Two clicks start one attempt; if one of them asked for all questions, all are asked."""
    key = key_of()
    save_profile(key.learner, OWNER)
    if has_result:
        assess(key, 2, Mode.QUICK)
    modes = [Mode.QUICK, Mode.FULL] * (WORKERS // 2)

    together([partial(start_attempt, key, packaged_instrument(), mode, Prefill.PREVIOUS) for mode in modes])

    draft = draft_of(key)
    assert (1, Mode.FULL) == (AttemptRow.objects.filter(draft_slot=1).count(), draft.sheet.mode)
    assert (18 if has_result else 0) == len(draft.sheet.answers)


def test_parallel_first_profiles_make_one_company() -> None:
    """Two companies of one person would split the attempts between them."""
    learner = key_of().learner
    profiles = [Profile(Role.OWNER, CompanyFacts(number, "LT", "C")) for number in range(1, WORKERS + 1)]

    together([partial(save_profile, learner, profile) for profile in profiles])

    membership = newest_membership(learner.user_id)
    assert membership is not None
    assert membership.company.employees in range(1, WORKERS + 1)
    assert (1, 1, 1) == (Company.objects.count(), Membership.objects.count(), ConsentStatement.objects.count())


def test_parallel_tries_are_all_counted() -> None:
    """Counters that are read, raised and written back lose every second one; these do not."""
    unit = packaged_units()[UnitId("g-why")]
    question = Question("q", "", False, (Choice("a", "", "", True), Choice("b", "", "", False)))
    work = UnitWork(unit, (question,))
    key = key_of()

    def tries(number: int) -> None:
        for one in range(5):
            chosen = {"q": frozenset("a" if (number, one) == (3, 2) else "b")}
            submit_check(key, work, packaged_instrument(), chosen)
            save_task(key, work, packaged_instrument(), "t" * 80, f"plan {number}")

    together([partial(tries, number) for number in range(WORKERS)])

    kept = progress_of(key.learner)[unit.id]
    assert (1, 5 * WORKERS, 100) == (UnitProgress.objects.count(), kept.check_tries, kept.check_best_percent)
    assert kept.completed_at is not None
    assert "t" * 80 == kept.task_evidence


def test_parallel_visits_open_every_unit_once() -> None:
    """A programme and its units are shown at the same moment."""
    key = key_of()
    assess(key, 1, Mode.QUICK)
    units = list(packaged_units().values())

    paths = together([lambda: show_pathway(key, units, packaged_instrument()).pathway] * WORKERS)

    opened = sorted(UnitProgress.objects.values_list("unit_id", flat=True))
    assert sorted(set(opened)) == opened
    assert 6 < len(opened) < len(units)
    assert [paths[0]] * WORKERS == paths


def test_parallel_ratings_of_colleagues_are_all_kept() -> None:
    """The importance screen saves each click; colleagues rate the same company."""
    save_profile(key_of().learner, OWNER)
    membership = newest_membership(key_of().learner.user_id)
    assert membership is not None
    company_id = membership.company_id
    objectives = [objective.id for objective in packaged_instrument().objectives]

    def rate(number: int) -> None:
        for objective in objectives[number:] + objectives[:number]:
            keep_importance(
                company_id, {objective: Importance(3, 1 + number % 5), ObjectiveId(f"o{number}"): Importance(1)}
            )

    together([partial(rate, number) for number in range(WORKERS)])

    ratings = importance_of(company_id)
    assert {*objectives, *(f"o{number}" for number in range(WORKERS))} == set(ratings)
    assert {3} == {ratings[objective].business for objective in objectives}


def test_a_class_works_at_the_same_moment() -> None:
    """Eight learners go the whole way at once; none waits in vain, and the instrument is kept once."""
    keys = [key_of(f"learner-{number}") for number in range(WORKERS)]
    units = list(packaged_units().values())

    def whole_way(number: int) -> int | None:
        key = keys[number]
        assess(key, number % 5, Mode.QUICK)
        show_pathway(key, units, packaged_instrument())
        return AttemptRow.objects.get(user_id=key.learner.user_id).display_score

    scores = together([partial(whole_way, number) for number in range(WORKERS)])

    assert [25 * (number % 5) for number in range(WORKERS)] == scores
    assert (1, WORKERS) == (InstrumentVersion.objects.count(), Company.objects.count())


def test_a_profile_can_change_while_the_person_starts_saves_and_submits() -> None:
    """These lock the same rows; taken in different orders they would end in a deadlock."""
    key = key_of()
    save_profile(key.learner, OWNER)
    roles = [Role.OWNER, Role.MANAGER]

    def change_profile() -> None:
        for number in range(12):
            save_profile(key.learner, Profile(roles[number % 2], CompanyFacts(number)))

    def assess_often() -> None:
        for level in range(4):
            assess_without_profile(key, level)

    together([change_profile, change_profile, assess_often])

    attempts = AttemptRow.objects.order_by("number")
    assert [1, 2, 3, 4] == [attempt.number for attempt in attempts]
    assert all(attempt.employees in range(25) for attempt in attempts)


def assess_without_profile(key: AssessmentKey, level: int) -> None:
    """Start, answer and submit with the profile as it is."""
    start_attempt(key, packaged_instrument(), Mode.QUICK, Prefill.EMPTY)
    draft = answer_items(key, dict.fromkeys(core_items()[:6], level))
    submit_attempt(key, packaged_instrument(), draft.id)
