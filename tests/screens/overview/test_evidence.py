"""Evidence that a trainer reviews: read only as promised, decided once, about the text that was read."""

import pytest
from xblock.core import XBlock

from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.blocks.overseen import (
    Programme,
    about,
    document,
    evidence,
    no_trainers,
    progress,
    refused,
    trainer,
    words_of,
)
from tests.blocks.runtime import Course, person, post
from tests.bodies import report_body
from tests.learners import OTHER_COURSE
from tests.programmes import MOMENT, REPORT, WHY, attempted, handed_in, profiled
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db


def test_report_for_nobody_else_cannot_be_read() -> None:
    """The page said "only you" when it was written."""
    ids = profiled(["rasa"])
    private = handed_in(ids[0], trainers_may_read=False)
    placed = Programme()

    assert REPORT not in placed.text(f"report/{private.pk}")
    assert REPORT not in placed.text("evidence")
    assert (409, "report-gone") == refused(placed.decide("decide_evidence", evidence(private)))


def test_plan_for_monday_is_not_shown() -> None:
    """It says "only you" beside it."""
    report = handed_in(profiled(["rasa"])[0], monday_note="Ask for a pay rise.")

    assert REPORT in Programme().text(f"report/{report.pk}")
    assert "pay rise" not in Programme().text(f"report/{report.pk}")


def test_accepted_report_completes_the_unit_when_the_check_is_passed() -> None:
    """It was the last step, so the learner gets the unit now."""
    ids = profiled(["passed", "not-yet"])
    reports = [handed_in(ids[0], check_passed_at=MOMENT), handed_in(ids[1])]
    placed = Programme()

    answers = [placed.decide("decide_evidence", evidence(report)) for report in reports]

    assert [200, 200] == [answer.status for answer in answers]
    assert all(progress(report).task_accepted_at for report in reports)
    assert [True, False] == [progress(report).completed_at is not None for report in reports]
    assert {"evidence-accepted"} == set(TrainerDecision.objects.values_list("kind", flat=True))


def test_returned_report_carries_its_note() -> None:
    """Without a note a learner does not know what to change."""
    report = handed_in(profiled(["rasa"])[0])
    placed = Programme()

    silent = placed.decide("decide_evidence", evidence(report, decision="return", note="  "))
    said = placed.decide("decide_evidence", evidence(report, decision="return", note="Who was asked?"))

    assert (400, "note-missing", "note") == (silent.status, silent.data["code"], silent.data["field"])
    assert 200 == said.status
    assert "Who was asked?" == progress(report).trainer_note
    assert "No report is waiting." in placed.text("evidence")
    logged = TrainerDecision.objects.get()
    assert ("evidence-returned", WHY, "Who was asked?") == (logged.kind, logged.subject, logged.reason)
    assert (trainer().user_id, person("rasa").user_id) == (logged.trainer_id, logged.learner_id)


def test_decision_is_about_the_text_that_was_read() -> None:
    """The learner may have changed it while the trainer was reading."""
    report = handed_in(profiled(["rasa"])[0])
    sent = evidence(report)
    UnitProgress.objects.update(task_evidence=REPORT + " And the landlord.")
    before = whole_database()

    answered = Programme().decide("decide_evidence", sent)

    assert (409, "report-changed") == refused(answered)
    assert before == whole_database()


def test_decision_is_taken_once() -> None:
    """Two trainers have the same report open."""
    report = handed_in(profiled(["rasa"])[0])
    placed = Programme()
    placed.decide("decide_evidence", evidence(report))

    assert (409, "report-gone") == refused(
        placed.decide("decide_evidence", evidence(report, decision="return", note="x"))
    )
    assert 1 == TrainerDecision.objects.count()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"note": "x" * 1001}, "note"),
        ({"note": None}, "note"),
        ({"report": "1"}, "report"),
        ({"report": 2**40}, "report"),
        ({"version": None}, "version"),
        ({"decision": "burn"}, "decision"),
    ],
)
def test_bad_decision_about_evidence_changes_nothing(changes: dict[str, object], field: str) -> None:
    """Only what the page can send is taken."""
    report = handed_in(profiled(["rasa"])[0])
    before = whole_database()

    answered = Programme().decide("decide_evidence", evidence(report, **changes))

    assert (400, field) == (answered.status, answered.data["field"])
    assert before == whole_database()


def test_reports_of_other_courses_and_units_are_out_of_reach() -> None:
    """Also those of a unit that is in the course and not in this programme."""
    ids = profiled(["rasa"])
    others = [handed_in(ids[0], course=OTHER_COURSE), handed_in(ids[0], "another-unit")]
    placed = Programme()
    before = whole_database()

    answers = [placed.decide("decide_evidence", evidence(report)) for report in others]

    assert [(409, "report-gone")] * 2 == [refused(answer) for answer in answers]
    assert before == whole_database()
    for report in others:
        assert REPORT not in placed.text(f"report/{report.pk}")


@pytest.mark.parametrize("handler", ["decide_evidence", "decide_attempt"])
def test_nobody_but_a_trainer_decides(handler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A learner who accepts the own report would need no trainer."""
    ids = profiled(["rasa"])
    body = {**evidence(handed_in(ids[0])), **about(attempted(ids)[0])}
    placed = Programme()

    for name, who in no_trainers(monkeypatch):
        before = whole_database()

        answered = placed.decide(handler, body, who)

        assert (name, 403) == (name, answered.status)
        assert before == whole_database()


def reviewed_unit(review: str = "trainer", own: str = "") -> XBlock:
    """Return a unit as Rasa sees it, inside a programme with a setting, perhaps with an own one."""
    course = Course()
    attribute = f' evidence-review="{own}"' if own else ""
    course.add(
        f'<csr_program evidence-review="{review}"><csr_unit url_name="u" unit="g-why"{attribute}/></csr_program>'
    )
    return course.block(course.key.make_usage_key("csr_unit", "u"), person("rasa"))


@pytest.mark.parametrize(
    ("review", "own", "is_reviewed"),
    [("trainer", "", True), ("", "", False), ("", "trainer", True), ("trainer", "self", False)],
)
def test_unit_says_who_reads_the_report(review: str, own: str, is_reviewed: bool) -> None:
    """The line, what the form sends, and what is kept go together."""
    block = reviewed_unit(review, own)
    page = document(block.render("student_view", {}))
    (form,) = page.xpath("//form[@data-csr-readers]")
    readers = form.get("data-csr-readers")

    answered = post(block, "save_task", report_body(REPORT, "", readers=readers))

    assert is_reviewed == ("you and your trainers" in words_of(form))
    assert (not is_reviewed, is_reviewed) == (answered.data["is_accepted"], "waits for" in answered.data["review"])
    assert is_reviewed == UnitProgress.objects.get(unit_id=WHY).trainers_may_read


def test_page_that_promised_privacy_keeps_its_promise() -> None:
    """The trainer turned the review on while the learner was writing."""
    answered = post(reviewed_unit(), "save_task", report_body(REPORT, "", readers="learner"))

    assert "Saved for you alone." in answered.data["message"]
    assert not UnitProgress.objects.get(unit_id=WHY).trainers_may_read
    assert REPORT not in Programme().text("evidence")


def test_learner_reads_the_note_and_hands_in_again() -> None:
    """The whole way there and back."""
    block = reviewed_unit()
    block.render("student_view", {})
    first = post(block, "save_task", report_body(REPORT, "", readers="trainers")).data
    placed = Programme()
    report = UnitProgress.objects.get(unit_id=WHY)
    placed.decide("decide_evidence", evidence(report, decision="return", note="Who was <asked>?"))

    page = words_of(document(block.render("student_view", {})))
    again = post(block, "save_task", report_body(REPORT + " The baker.", readers="trainers", version=first["version"]))

    assert "Who was <asked>?" in page
    assert "your trainer has returned your report" in page
    assert "waits for your trainer" in again.data["review"]
    assert "The baker." in placed.text(f"report/{report.pk}")
    assert "A trainer’s note: Who was <asked>?" in placed.text(f"report/{report.pk}")


def test_unit_that_stands_alone_waits_for_nobody() -> None:
    """The screens on which trainers accept evidence are a programme's."""
    course = Course()
    block = course.block(course.add('<csr_unit unit="g-why" evidence-review="trainer"/>'), person("rasa"))
    block.render("student_view", {})

    answered = post(block, "save_task", report_body(REPORT, "", readers="trainers"))

    assert answered.data["is_accepted"]
