"""Evidence that trainers review: what learners hand in, who may read it, and what a decision does."""

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.domain.units.learning_unit import Choice, Question
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import Readers, UnitWork
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.overview.review_evidence import (
    PAGE_SIZE,
    EvidenceDecision,
    decide_evidence,
    read_report,
    report_page,
)
from csr_xblock.services.units.work_on_unit import save_task, submit_check
from tests.learners import OTHER_COURSE, key_of, learner_of
from tests.programmes import MOMENT, NAMES, REPORT, WHY, handed_in, overseen, profiled
from tests.task_reports import TODAY, task_report

pytestmark = pytest.mark.django_db

QUESTION = Question("q", "", False, (Choice("right", "", "", True), Choice("wrong", "", "", False)))
WORK = UnitWork(packaged_units()[WHY], (QUESTION,), is_reviewed=True)


def save(
    evidence: str = REPORT, *, monday: str = "", readers: Readers = Readers.TRAINERS, work: UnitWork = WORK
) -> KeptProgress:
    """Save a report as Rasa."""
    return save_task(key_of(), work, packaged_instrument(), task_report(evidence, monday, readers), today=TODAY)


def waiting() -> int:
    """Return how many reports wait."""
    return report_page(overseen(), NAMES, 1).found.number


def decide(*, accepts: bool, note: str = "", version: str | None = None, work: UnitWork = WORK) -> KeptProgress:
    """Decide about the one report there is, as Laima."""
    row = UnitProgress.objects.get(unit_id=WHY)
    report = read_report(overseen(), NAMES, row.pk)
    version = version or (report.progress.evidence_version if report else "")
    decision = EvidenceDecision(row.pk, version, accepts, note)
    return decide_evidence(learner_of("laima").user_id, overseen(), decision, lambda _: work)


def test_enough_evidence_is_handed_in_and_does_not_count_yet() -> None:
    """It counts when a trainer has accepted it."""
    kept = save()

    assert (EvidenceState.WAITING, True, None) == (kept.evidence, kept.trainers_may_read, kept.task_accepted_at)
    assert 1 == waiting()


def test_short_text_stays_a_draft_that_nobody_reads() -> None:
    """Half a sentence is not handed in, also when a whole report was before."""
    save()

    kept = save("Half a sen")

    assert EvidenceState.NOT_HANDED_IN == kept.evidence
    assert 0 == waiting()


def test_report_is_read_only_if_the_page_said_so() -> None:
    """The setting changed while the page was open: what was written for oneself stays for oneself."""
    kept = save(readers=Readers.LEARNER)

    assert (EvidenceState.NOT_HANDED_IN, False) == (kept.evidence, kept.trainers_may_read)
    assert 0 == waiting()


def test_trainers_page_is_of_no_use_where_nobody_reviews() -> None:
    """An old page says that trainers read it; they do not any more, and the evidence counts."""
    kept = save(work=UnitWork(WORK.unit, (QUESTION,)))

    assert (EvidenceState.ACCEPTED, False) == (kept.evidence, kept.trainers_may_read)
    assert kept.task_accepted_at is not None


def test_what_counted_before_the_review_still_counts() -> None:
    """A trainer who turns the review on takes nothing away."""
    before = save(work=UnitWork(WORK.unit, (QUESTION,)), readers=Readers.LEARNER)

    after = save(REPORT + " And more.")

    assert before.task_accepted_at == after.task_accepted_at
    assert 0 == waiting()


def test_unit_without_a_task_is_not_reviewed() -> None:
    """There is nothing to read."""
    kept = save("", work=UnitWork(WORK.unit, (), has_task=False, is_reviewed=True))

    assert kept.completed_at is not None


def test_same_text_keeps_its_place_in_the_list() -> None:
    """Saving the plan for Monday must not send a report to the end."""
    first = save()

    again = save(monday="Ask the baker.")

    assert first.evidence_handed_in_at == again.evidence_handed_in_at
    assert first.evidence_version == again.evidence_version


def test_returned_report_is_handed_in_again_by_changing_it() -> None:
    """The note stays beside it, so that both know what was asked for."""
    save()
    decide(accepts=False, note="Who was asked?")

    same = save()
    changed = save(REPORT + " We asked the baker.")

    assert (EvidenceState.RETURNED, EvidenceState.WAITING) == (same.evidence, changed.evidence)
    assert "Who was asked?" == changed.trainer_note
    assert 1 == waiting()


@pytest.mark.parametrize("is_check_first", [True, False])
def test_acceptance_and_check_complete_the_unit_in_either_order(is_check_first: bool) -> None:
    """The later of the two is the last step."""

    def check() -> KeptProgress:
        return submit_check(key_of(), WORK, packaged_instrument(), {"q": frozenset(["right"])})[1]

    save()
    first = check() if is_check_first else decide(accepts=True)

    last = decide(accepts=True) if is_check_first else check()

    assert (None, True) == (first.completed_at, last.completed_at is not None)


def test_acceptance_completes_a_unit_without_a_check() -> None:
    """Many units of trainers have none."""
    work = UnitWork(WORK.unit, (), is_reviewed=True)
    save(work=work)

    assert decide(accepts=True, work=work).completed_at is not None


def test_decision_is_logged_together_with_what_it_does() -> None:
    """Both or neither."""
    save()
    with pytest.raises(Conflict):
        decide(accepts=True, version="another text")

    assert not TrainerDecision.objects.exists()

    decide(accepts=True, note="Well done.")

    logged = TrainerDecision.objects.get()
    assert ("evidence-accepted", WHY, "Well done.") == (logged.kind, logged.subject, logged.reason)


@pytest.mark.parametrize("note", ["", " \n", "x" * 1001, "a\x00"], ids=["none", "blank", "too long", "not storable"])
def test_returning_needs_a_note_that_can_be_kept(note: str) -> None:
    """A report that comes back without a word helps nobody."""
    save()

    with pytest.raises(InvalidInput) as refusal:
        decide(accepts=False, note=note)

    assert "note" == refusal.value.field


def test_waiting_reports_are_turned_in_pages_the_oldest_first() -> None:
    """Who has waited longest is read first."""
    ids = profiled(f"learner{number:02}" for number in range(PAGE_SIZE + 1))
    for user_id in ids:
        handed_in(user_id)
    UnitProgress.objects.filter(user_id=ids[-1]).update(evidence_handed_in_at=MOMENT.replace(year=2025))

    first, last = (report_page(overseen(), NAMES, number) for number in (1, 9))

    assert ("learner20", "Learner20 Test") == (first.reports[0].person.username, first.reports[0].person.full_name)
    assert (PAGE_SIZE, 1, 2, 2) == (len(first.reports), len(last.reports), last.number, last.pages)


@pytest.mark.parametrize(
    "elsewhere",
    [{"course": OTHER_COURSE}, {"unit": "another-unit"}, {"trainers_may_read": False}],
    ids=["other course", "other unit", "private"],
)
def test_reports_that_are_none_of_ours_cannot_be_read(elsewhere: dict[str, object]) -> None:
    """Numbers of rows can be guessed."""
    report = handed_in(profiled(["rasa"])[0], **elsewhere)  # type: ignore[arg-type]

    assert read_report(overseen(), NAMES, report.pk) is None
