"""
Many requests at the same moment, on real connections: nothing is lost, doubled or half written.

No task here repeats what failed, so a locked database, a deadlock or a broken constraint fails the test.
"""

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event
from time import sleep

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Conflict, Refusal
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.domain.units.learning_unit import Choice, Question
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow, InstrumentVersion, PerspectiveResult
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.show_pathway import show_pathway
from csr_xblock.services.units.work_on_unit import save_task, submit_check
from tests.learners import (
    CORE_ITEM,
    OWNER,
    all_items,
    answer_items,
    assess,
    core_items,
    draft_of,
    key_of,
    levels,
    save,
    start,
    submitted_of,
)
from tests.services.pages import Page, one_after_the_other
from tests.services.parallel import WORKERS, or_refusal, together
from tests.task_reports import TODAY, task_report

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk")]

BETWEEN_CLICKS_SECONDS = 0.02
ROUNDS = 10
"""How often a race of single clicks is run, since it is over in a moment."""


def test_parallel_saves_end_as_if_they_had_come_one_by_one() -> None:
    """Eight open pages of one learner answer all 48 items, out of order and with repetitions: no save is lost."""
    key = key_of()
    draft = start(key)
    pages = [Page(key, draft, f"tab-{number}") for number in range(WORKERS)]

    together([page.work for page in pages])

    saves = sorted((one for page in pages for one in page.saves), key=lambda one: one[1].revision)
    outcomes, answers = one_after_the_other(saves)
    assert list(range(1, len(saves) + 1)) == [saved.revision for _, saved in saves]
    assert outcomes == [saved.outcome for _, saved in saves]
    assert set(SaveOutcome) == set(outcomes)
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
    tasks: list[Callable[[], list[int]]] = [partial(save_until_refused, item) for item in items]
    told = together([*tasks, submit])

    expected = {item: saves[-1] for item, saves in zip(items, told[:-1], strict=True) if saves}
    submitted = submitted_of(key)
    assert {CORE_ITEM: 0, **expected} == levels(submitted.sheet.answers)
    assert 1 + sum(len(saves) for saves in told) + 1 == submitted.revision
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
    keys = [key_of(assessment=f"round-{number}") for number in range(ROUNDS)]
    save_profile(keys[0].learner, OWNER)
    modes = [Mode.QUICK, Mode.FULL] * (WORKERS // 2)
    for key in keys:
        if has_result:
            assess(key, dict.fromkeys(core_items()[:3], 2), Mode.QUICK)

        together([partial(start_attempt, key, packaged_instrument(), mode, Prefill.PREVIOUS) for mode in modes])

    drafts = [draft_of(key) for key in keys]
    assert ROUNDS == AttemptRow.objects.filter(draft_slot=1).count()
    assert {(Mode.FULL, 3 if has_result else 0)} == {(one.sheet.mode, len(one.sheet.answers)) for one in drafts}


def test_parallel_first_profiles_make_one_company() -> None:
    """Two companies of one person would split the attempts between them."""
    learners = [key_of(f"learner-{number}").learner for number in range(ROUNDS)]
    profiles = [Profile(Role.OWNER, CompanyFacts(number, "LT", "C")) for number in range(1, WORKERS + 1)]

    for learner in learners:
        together([partial(save_profile, learner, profile) for profile in profiles])

    counts = [model.objects.count() for model in (Company, Membership, ConsentStatement)]
    assert [ROUNDS] * 3 == counts
    assert set(range(1, WORKERS + 1)) >= set(Company.objects.values_list("employees", flat=True))


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
            save_task(key, work, packaged_instrument(), task_report("t" * 80, f"plan {number}"), today=TODAY)

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
