"""What is done in a unit: unlimited tries, the best counts, and what was accepted stays accepted."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.units.evidence import MAX_WHAT_CHARACTERS, MIN_WHAT_CHARACTERS, TaskEvidence
from csr_xblock.domain.units.learning_unit import Choice, Question
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import MAX_MONDAY_CHARACTERS, Report, UnitWork
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.units.work_on_unit import save_task, submit_check
from tests.learners import assess, key_of
from tests.task_reports import DAY_OF_TASK, TODAY, WHO, task_report

pytestmark = pytest.mark.django_db

WHY = packaged_units()[UnitId("g-why")]
LOCKED = packaged_units()[UnitId("finance-foundation")]
QUESTIONS = tuple(
    Question(f"q{number}", "", False, (Choice("right", "", "", True), Choice("wrong", "", "", False)))
    for number in range(5)
)
WORK = UnitWork(WHY, QUESTIONS)
ENOUGH = "We asked our bakers, the driver and both shop assistants, and wrote ten good things down.".ljust(
    MIN_WHAT_CHARACTERS, "."
)


def choices(right: int) -> dict[str, frozenset[str]]:
    """Return a try with so many right answers of five."""
    return {one.id: frozenset(["right" if number < right else "wrong"]) for number, one in enumerate(QUESTIONS)}


def check(right: int, work: UnitWork = WORK, key: AssessmentKey | None = None) -> KeptProgress:
    """Submit a try and return what is kept then."""
    return submit_check(key or key_of(), work, packaged_instrument(), choices(right))[1]


def task(evidence: str, monday: str = "", work: UnitWork = WORK, began_from: str | None = None) -> KeptProgress:
    """Save the task and return what is kept then."""
    return report(task_report(evidence, monday), work, began_from)


def report(written: Report, work: UnitWork = WORK, began_from: str | None = None) -> KeptProgress:
    """Save a report and return what is kept then."""
    return save_task(key_of(), work, packaged_instrument(), written, today=TODAY, began_from=began_from)


def test_the_best_try_counts() -> None:
    """Nobody loses a pass by looking at the questions again."""
    kept = [check(right) for right in (2, 4, 1)]

    assert [(1, 40), (2, 80), (3, 80)] == [(one.check_tries, one.check_best_percent) for one in kept]
    assert [False, True, True] == [one.check_passed_at is not None for one in kept]
    assert kept[1].check_passed_at == kept[2].check_passed_at
    assert kept[2] == progress_of(key_of().learner)[WHY.id]


def test_a_try_tells_which_questions_were_right() -> None:
    """The page gives the feedback of each choice."""
    result, _ = submit_check(key_of(), WORK, packaged_instrument(), choices(3))

    assert (60, ["q0", "q1", "q2"]) == (result.percent, sorted(result.right_questions))


@pytest.mark.parametrize(
    ("chosen", "code", "field"),
    [
        pytest.param({"q9": frozenset(["right"])}, "question-unknown", "q9", id="question"),
        pytest.param({"q1": frozenset(["other"])}, "choice-unknown", "q1", id="choice"),
        pytest.param({"q" * 500: frozenset(["right"])}, "question-unknown", "q" * 80, id="endless-name"),
    ],
)
def test_a_try_with_unknown_ids_does_not_count(chosen: dict[str, frozenset[str]], code: str, field: str) -> None:
    """It comes from a page of an older text, or from no page at all."""
    with pytest.raises(InvalidInput) as refusal:
        submit_check(key_of(), WORK, packaged_instrument(), chosen)

    assert (code, field) == (refusal.value.code, refusal.value.field)
    assert {} == progress_of(key_of().learner)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param(ENOUGH[:MIN_WHAT_CHARACTERS], True, id="just-enough"),
        pytest.param(ENOUGH[: MIN_WHAT_CHARACTERS - 1], False, id="one-character-short"),
        pytest.param("done" + " " * 200, False, id="blanks-are-no-evidence"),
        pytest.param("", False, id="nothing-yet"),
    ],
)
def test_evidence_counts_from_its_length_on_and_is_kept_before(evidence: str, expected: bool) -> None:
    """A shorter text is a draft that nobody has to type again."""
    kept = task(evidence, "On Monday I ask Ona.")

    assert (expected, evidence) == (kept.task_accepted_at is not None, kept.task_evidence)
    assert "On Monday I ask Ona." == progress_of(key_of().learner)[WHY.id].monday_note


@pytest.mark.parametrize(
    ("who", "when"),
    [("", DAY_OF_TASK), ("  ", DAY_OF_TASK), (WHO, None)],
    ids=["nobody", "blanks", "no day"],
)
def test_evidence_without_who_or_when_is_kept_as_a_draft(who: str, when: date | None) -> None:
    """Evidence says who did it and when, or it is a claim; what is there already is not lost."""
    kept = report(Report(TaskEvidence(ENOUGH, who, when)))

    assert (kept.task_accepted_at, kept.report) == (None, TaskEvidence(ENOUGH, who, when))
    assert report(task_report(ENOUGH)).task_accepted_at is not None


def test_day_is_not_in_the_future_for_the_learner() -> None:
    """What has not happened is no evidence. Today is the learner's own."""
    assert report(Report(TaskEvidence(ENOUGH, WHO, TODAY))).task_accepted_at is not None
    for day in (TODAY + timedelta(days=1), date(1999, 12, 31)):
        with pytest.raises(InvalidInput, match="day-out-of-range") as refusal:
            report(Report(TaskEvidence("Another text.", WHO, day)))
        assert refusal.value.field == "when"
    assert progress_of(key_of().learner)[WHY.id].task_evidence == ENOUGH


def test_a_report_from_before_stays_complete_and_may_be_longer() -> None:
    """Nobody has to write again what counted; a long text may stay or become shorter, not longer."""
    task(ENOUGH)
    long = "a" * (MAX_WHAT_CHARACTERS + 500)
    UnitProgress.objects.update(task_evidence=long, task_who="", task_when=None)

    assert report(Report(TaskEvidence(long))).task_accepted_at is not None
    assert report(Report(TaskEvidence(long[:-1]))).task_evidence == long[:-1]
    with pytest.raises(InvalidInput, match="text-too-long"):
        report(Report(TaskEvidence(long)))


@pytest.mark.parametrize("change", [{"who": "Somebody else"}, {"when": TODAY}], ids=["who", "when"])
def test_another_tab_that_changed_one_field_is_noticed(change: dict[str, Any]) -> None:
    """Each field is a part of the report that a page began from."""
    first = task(ENOUGH)
    report(Report(replace(task_report(ENOUGH).evidence, **change)))

    with pytest.raises(Conflict, match="changed-elsewhere"):
        task("A third text, long enough to count.", began_from=first.report_version)


def test_accepted_evidence_stays_accepted() -> None:
    """Shortening the text afterwards does not undo the unit."""
    accepted = task(ENOUGH).task_accepted_at

    assert accepted is not None
    assert accepted == task("shorter").task_accepted_at


@pytest.mark.parametrize(
    ("evidence", "monday", "code", "field"),
    [
        pytest.param("e" * 10_001, "", "text-too-long", "evidence", id="long-evidence"),
        pytest.param("", "m" * (MAX_MONDAY_CHARACTERS + 1), "text-too-long", "monday", id="long-plan"),
        pytest.param("\x00", "", "value-invalid", "evidence", id="nul"),
        pytest.param("", "\ud800", "value-invalid", "monday", id="half-a-character"),
    ],
)
def test_texts_beyond_the_limits_change_nothing(evidence: str, monday: str, code: str, field: str) -> None:
    """What was kept before stays."""
    before = task("first", "plan")

    with pytest.raises(InvalidInput) as refusal:
        task(evidence, monday)

    assert (code, field) == (refusal.value.code, refusal.value.field)
    assert before == progress_of(key_of().learner)[WHY.id]


@pytest.mark.parametrize("order", ["check-first", "task-first"])
def test_a_unit_is_done_when_check_and_task_are(order: str) -> None:
    """In either order, and for good."""
    steps = [partial(check, 3), partial(task, ENOUGH)]
    first, second = (step() for step in (steps if order == "check-first" else reversed(steps)))
    later = task("shorter")

    assert first.completed_at is None
    assert second.completed_at is not None
    assert second.completed_at == later.completed_at


def test_a_check_without_a_pass_does_not_complete() -> None:
    """Having tried is not enough."""
    task(ENOUGH)

    assert check(2).completed_at is None


def test_a_unit_without_a_check_is_done_by_its_task() -> None:
    """Trainers' own units may ask for evidence only."""
    assert task(ENOUGH, work=UnitWork(WHY)).completed_at is not None


def test_a_unit_that_asks_nothing_is_done_when_the_learner_says_so() -> None:
    """Reading is what there is to do."""
    assert task("", work=UnitWork(WHY, has_task=False)).completed_at is not None


@pytest.mark.parametrize("work", ["check", "task"])
def test_nothing_is_taken_in_a_locked_unit(work: str) -> None:
    """The handler has its own address, so a page that hides the form is no protection."""
    locked = UnitWork(LOCKED, QUESTIONS)
    do = partial(check, 5, locked) if work == "check" else partial(task, ENOUGH, work=locked)

    with pytest.raises(NotAllowed) as refusal:
        do()

    assert ("unit-locked", 0) == (refusal.value.code, UnitProgress.objects.count())


def test_nothing_is_kept_without_a_key() -> None:
    """Previews and masquerading read only."""
    with pytest.raises(NotAllowed):
        submit_check(None, WORK, packaged_instrument(), choices(5))
    with pytest.raises(NotAllowed):
        save_task(None, WORK, packaged_instrument(), task_report(ENOUGH), today=TODAY)

    assert not UnitProgress.objects.exists()


def test_a_unit_opened_by_the_scorecard_takes_work() -> None:
    """The whole way: result, open unit, done."""
    assess(key_of(), 1)
    work = UnitWork(LOCKED, QUESTIONS)

    check(5, work)

    assert task(ENOUGH, work=work).completed_at is not None


def test_another_tabs_report_is_not_overwritten() -> None:
    """Two tabs with the same unit must not lose the text of the one that saved first."""
    began_from = task("First draft.").report_version
    task("The other tab's longer text.")

    with pytest.raises(Conflict, match="changed-elsewhere"):
        task("First draft, changed.", began_from=began_from)

    assert "The other tab's longer text." == progress_of(key_of().learner)[WHY.id].task_evidence


def test_a_page_may_save_again_from_what_it_saved_last() -> None:
    """The answer to a save carries the version that the next save begins from, and a retry is no conflict."""
    first = task("First draft.")
    again = task("First draft.", began_from="stale")
    second = task("Second draft.", began_from=first.report_version)

    assert ["First draft.", "Second draft."] == [again.task_evidence, second.task_evidence]
