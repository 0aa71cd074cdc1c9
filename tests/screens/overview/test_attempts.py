"""A trainer's decisions about attempts: reopened or deleted, with a reason that the learner reads."""

import pytest

from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.questions.attempt_tables import AttemptRow, PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress
from tests.blocks.overseen import Programme, about, refused
from tests.blocks.runtime import person, post
from tests.bodies import answer_body
from tests.learners import OTHER_COURSE, all_items, answer_items, assess, draft_of, key_of, start
from tests.programmes import WHY, attempted, entered, profiled
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db


def test_reopened_attempt_is_a_draft_with_its_answers() -> None:
    """Somebody handed in too early: nothing that was answered is lost, and what was open stays open."""
    assess(key_of("rasa"), dict.fromkeys(all_items(), 1))
    entered([key_of("rasa").learner.user_id])
    attempt = AttemptRow.objects.get()
    Recommendation.objects.create(attempt=attempt, unit_id=WHY, rank=1)
    placed = Programme()

    answered = placed.decide("decide_attempt", about(attempt))

    assert 200 == answered.status
    draft = draft_of(key_of("rasa"))
    assert (attempt.pk, 48) == (draft.id, len(draft.sheet.answers))
    row = AttemptRow.objects.get()
    assert (None, None, "", 1) == (row.submitted_at, row.display_score, row.band, row.draft_slot)
    assert not PerspectiveResult.objects.exists()
    assert not Recommendation.objects.exists()
    assert UnitProgress.objects.filter(unit_id=WHY).exists()


def test_learner_is_told_why_until_going_on() -> None:
    """Answers that moved by themselves would be a riddle; an old message is noise."""
    assess(key_of("rasa"), dict.fromkeys(all_items(), 1))
    placed = Programme()
    placed.decide("decide_attempt", about(AttemptRow.objects.get(), reason="The wrong company, sorry."))
    told = start_screen(placed)
    found_first = str(placed.block(person("rasa")).render("student_view", {}).content)
    block = placed.block(person("rasa")).get_children()[0]
    post(block, "submit_attempt", {"attempt": draft_of(key_of("rasa")).id})

    assert "Your trainer reopened your self-assessment on" in told
    assert "The wrong company, sorry." in told
    assert "The wrong company, sorry." in found_first
    assert "The wrong company" not in start_screen(placed)


def start_screen(placed: Programme) -> str:
    """Return the learner's start screen inside the programme."""
    block = placed.block(person("rasa"))
    inside = PREFIX + short_id(block.get_children()[0])
    return str(block.render("student_view", {inside: "start"}).content)


def test_deleted_attempt_is_gone_with_all_that_hangs_on_it() -> None:
    """The one before it counts again."""
    key = key_of("rasa")
    assess(key, dict.fromkeys(all_items(), 1))
    assess(key, dict.fromkeys(all_items(), 3))
    first, second = AttemptRow.objects.order_by("number")
    placed = Programme()

    answered = placed.decide("decide_attempt", about(second, kind="attempt-deleted"))

    assert 200 == answered.status
    assert [first.pk] == list(AttemptRow.objects.values_list("pk", flat=True))
    assert {first.pk} == set(PerspectiveResult.objects.values_list("attempt_id", flat=True))
    logged = TrainerDecision.objects.get()
    assert ("attempt-deleted", "main/2") == (logged.kind, logged.subject)
    assert "Your trainer deleted your self-assessment" in start_screen(placed)


def test_save_of_a_deleted_draft_is_refused_calmly() -> None:
    """The learner has the page open while the trainer deletes the attempt."""
    draft = start(key_of("rasa"))
    placed = Programme()
    placed.decide("decide_attempt", about(AttemptRow.objects.get(), kind="attempt-deleted"))
    block = placed.block(person("rasa")).get_children()[0]

    saved = post(block, "save_answer", answer_body(draft.id))

    assert (409, "answers-deleted") == refused(saved)


@pytest.mark.parametrize("kind", ["attempt-reopened", "attempt-deleted"])
def test_decision_is_about_the_attempt_as_it_was_shown(kind: str) -> None:
    """A draft that was handed in meanwhile is another thing than the one on the page."""
    start(key_of("rasa"))
    answer_items(key_of("rasa"), {"env-water": 1})
    shown = AttemptRow.objects.get()
    AttemptRow.objects.update(state="draft" if kind == "attempt-reopened" else "submitted")
    before = whole_database()

    answered = Programme().decide("decide_attempt", about(shown, kind=kind, state="draft"))

    assert (409, "attempt-gone") == refused(answered)
    assert before == whole_database()


def test_only_the_latest_is_reopened_and_only_without_a_draft() -> None:
    """A learner has one draft, and the latest result rules the units."""
    ids = profiled(["rasa", "jonas"])
    old = attempted(ids[:1])[0]
    attempted(ids[:1], number=2)
    with_draft = attempted(ids[1:])[0]
    attempted(ids[1:], None, number=2)
    placed = Programme()
    before = whole_database()

    answers = [placed.decide("decide_attempt", about(attempt)) for attempt in (old, with_draft)]

    assert [(409, "attempt-not-latest"), (409, "draft-exists")] == [refused(answer) for answer in answers]
    assert before == whole_database()
    assert "Reopen attempt 1" not in placed.text(f"attempts/{ids[0]}")
    assert "Reopen attempt 2" in placed.text(f"attempts/{ids[0]}")
    assert "Reopen" not in placed.text(f"attempts/{ids[1]}")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"reason": "x" * 501}, "reason"),
        ({"reason": "\ud800"}, "reason"),
        ({"kind": "evidence-accepted"}, "kind"),
        ({"kind": "burn"}, "kind"),
        ({"state": "burnt"}, "state"),
        ({"attempt": None}, "attempt"),
    ],
)
def test_bad_decision_about_an_attempt_changes_nothing(changes: dict[str, object], field: str) -> None:
    """A reason is asked for, because the learner reads it."""
    attempt = attempted(profiled(["rasa"]))[0]
    before = whole_database()

    answered = Programme().decide("decide_attempt", about(attempt, **changes))

    assert (400, field) == (answered.status, answered.data["field"])
    assert before == whole_database()


@pytest.mark.parametrize("kind", ["attempt-reopened", "attempt-deleted"])
def test_attempts_of_other_courses_and_assessments_are_out_of_reach(kind: str) -> None:
    """A trainer of one course guesses the numbers of another's rows."""
    ids = profiled(["rasa"])
    profiled(["elsewhere"], course=OTHER_COURSE)
    others = [*attempted(ids, course=OTHER_COURSE), *attempted(ids, assessment="second")]
    placed = Programme()
    before = whole_database()

    answers = [placed.decide("decide_attempt", about(attempt, kind=kind)) for attempt in others]

    assert [(409, "attempt-gone")] * 2 == [refused(answer) for answer in answers]
    assert before == whole_database()
    assert "Elsewhere" not in placed.text("learners")
    for attempt in others:
        assert "1 learner" in placed.text(f"delete/{attempt.pk}")
