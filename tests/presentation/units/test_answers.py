"""What the handlers of a unit answer: feedback that teaches, after the try and never before."""

from dataclasses import replace
from typing import Any

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.units.learning_unit import Choice, Question, mark_check
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.units.answers import QuestionFeedback, check_answer, check_feedback, task_answer
from csr_xblock.presentation.units.onward import NextStep, Onward
from tests.presentation.shown_units import DAY, EVIDENCE, REPORT, WHY, done, kept

SINGLE = Question(
    "one",
    "Which?",
    is_multiple=False,
    choices=(Choice("a", "A", "Why not A.", is_correct=False), Choice("b", "B", "Why B.", is_correct=True)),
)
MULTIPLE = Question(
    "many",
    "Which fit?",
    is_multiple=True,
    choices=(
        Choice("a", "A", "A fits.", is_correct=True),
        Choice("b", "B", "B does not.", is_correct=False),
        Choice("c", "C", "C fits.", is_correct=True),
    ),
)
WORK = UnitWork(packaged_units()[WHY], (SINGLE, MULTIPLE))


def feedback(one: str, many: str, tries: int = 2) -> list[QuestionFeedback]:
    """Return the feedback of a try, of which `tries` is the number; each letter is a chosen choice."""
    chosen = {"one": frozenset(one), "many": frozenset(many)}
    return check_feedback(WORK.questions, chosen, mark_check(WORK.questions, chosen), tries=tries)["questions"]


def marks(question: QuestionFeedback) -> list[tuple[str, str, str]]:
    """Return id, mark and feedback of each choice that gets a word."""
    return [(choice["id"], choice["mark"], choice["feedback"]) for choice in question["choices"]]


def test_wrong_choice_is_explained_beside_the_right_one() -> None:
    """A learner learns from why the own answer was wrong and from what would have been right."""
    single = feedback("a", "ac")[0]

    assert (single["is_right"], single["verdict"]) == (False, "Not right yet.")
    assert marks(single) == [
        ("a", "Your choice is not right.", "Why not A."),
        ("b", "This is the right answer.", "Why B."),
    ]


def test_missed_choice_of_several_is_pointed_out() -> None:
    """Half an answer is not right; the learner has to see which half was missing."""
    multiple = feedback("b", "ab")[1]

    assert not multiple["is_right"]
    assert marks(multiple) == [
        ("a", "Your choice is right.", "A fits."),
        ("b", "Your choice is not right.", "B does not."),
        ("c", "You left this out.", "C fits."),
    ]


def test_first_try_gives_hints_and_no_answers() -> None:
    """Who is told at once clicks what is marked, and has learned nothing."""
    single, multiple = feedback("a", "a", tries=1)

    assert marks(single) == [("a", "Your choice is not right.", "Why not A.")]
    assert (multiple["verdict"], marks(multiple)) == (
        "Right so far, but not all.",
        [("a", "Your choice is right.", "A fits.")],
    )


def test_who_has_passed_is_told_everything() -> None:
    """Nothing is left to find out then, and the other question should not stay open."""
    questions = (SINGLE, MULTIPLE, replace(SINGLE, id="another"))
    chosen = {"one": frozenset("b"), "many": frozenset("ac"), "another": frozenset("a")}

    told = check_feedback(questions, chosen, mark_check(questions, chosen), tries=1)

    assert told["passed"]
    assert [choice["id"] for choice in told["questions"][2]["choices"]] == ["a", "b"]


def test_wrong_choice_that_was_not_taken_gets_no_word() -> None:
    """Feedback on what nobody chose is noise."""
    assert [choice["id"] for choice in feedback("b", "ac")[0]["choices"]] == ["b"]


@pytest.mark.parametrize(
    ("one", "many", "tries", "passed", "sentence"),
    [
        ("b", "ac", 1, True, "Passed: 2 of 2 answered rightly, that is 100\u00a0%."),
        ("b", "a", 2, False, "Not passed yet: 1 of 2 answered rightly, that is 50\u00a0%. Read the notes and retry."),
        (
            "b",
            "a",
            1,
            False,
            (
                "Not passed yet: 1 of 2 answered rightly, that is 50\u00a0%. "
                "Read the hints and retry; then you see the answers."
            ),
        ),
        ("a", "b", 2, False, "None of the 2 questions is answered rightly yet. Read the notes and retry."),
    ],
    ids=["passed", "not passed", "not passed at first", "nothing right"],
)
def test_result_is_told_in_a_sentence(one: str, many: str, tries: int, passed: bool, sentence: str) -> None:
    """The sentence gets the focus, so it must say everything by itself."""
    chosen = {"one": frozenset(one), "many": frozenset(many)}

    told = check_feedback(WORK.questions, chosen, mark_check(WORK.questions, chosen), tries=tries)

    assert (told["passed"], told["result"]) == (passed, sentence)


@pytest.mark.parametrize(
    ("many", "verdict"), [("b", "Not right yet."), ("ab", "Partly right."), ("a", "Right so far, but not all.")]
)
def test_verdict_tells_how_much_is_right(many: str, verdict: str) -> None:
    """Who has nothing right and reads 'not quite' learns that the words mean nothing."""
    assert feedback("b", many)[1]["verdict"] == verdict


@pytest.mark.parametrize(
    ("progress", "then"),
    [
        ({"check_passed_at": DAY}, ("Next: What came out of your task?", "#csr1-report")),
        (
            {"check_passed_at": DAY, "task_evidence": EVIDENCE, "evidence_handed_in_at": DAY},
            ("Your report waits for your trainer.", ""),
        ),
        ({"check_passed_at": DAY, "completed_at": DAY}, ("Next: See it (20 min online)", "/xblock/3")),
        ({}, ("", "")),
    ],
    ids=["report", "trainer", "next unit", "not passed"],
)
def test_passed_check_says_what_comes_next(progress: dict[str, Any], then: tuple[str, str]) -> None:
    """At the moment of success the page fell silent; and the pass stood there twice."""
    chosen = {"one": frozenset("b"), "many": frozenset("ac")} if progress else {}
    onward = Onward(next_step=NextStep("See it", "/xblock/3", "20 min online"))
    best = {"check_tries": 1, "check_best_percent": 100 if progress else 0}

    answer = check_answer(
        WORK, chosen, mark_check(WORK.questions, chosen), kept(**best, **progress), onward, prefix="csr1"
    )

    assert (answer["then"]["title"], answer["then"]["url"]) == then
    assert answer["best"] == ""


def test_worse_try_keeps_the_best_result() -> None:
    """Trying again for practice must never cost anything."""
    chosen: dict[str, frozenset[str]] = {}
    progress = kept(check_best_percent=100, check_passed_at=DAY)

    answer = check_answer(WORK, chosen, mark_check(WORK.questions, chosen), progress)

    assert (answer["percent"], answer["best_percent"]) == (0, 100)
    assert answer["best"] == "You have passed this check. Your best result is 100\u00a0%."
    assert answer["result"] == "This time: 0 of 2 answered rightly, that is 0\u00a0%."
    assert answer["missing"] == ["Task: write down what was done, who took part and when."]


def test_last_step_tells_what_was_opened() -> None:
    """The page shows the next units at once, without a reload."""
    answer = task_answer(
        WORK,
        done(),
        Onward(
            (("Who matters", "/xblock/2"),),
            NextStep("See it", "/xblock/3", "20 min online"),
            3,
            12,
            "/xblock/?csr=again",
        ),
    )

    assert answer == {
        "is_completed": True,
        "missing": [],
        "shows_learned": False,
        "learned": [],
        "opened": [{"title": "Who matters", "url": "/xblock/2"}],
        "milestone": "3 of 12 units done.",
        "next_words": "Next: See it (20 min online)",
        "next": {"title": "See it", "url": "/xblock/3"},
        "again_url": "/xblock/?csr=again",
        "is_accepted": True,
        "message": "Saved.",
        "review": "",
        "still": "",
        "version": done().report_version,
    }


@pytest.mark.parametrize(
    ("columns", "is_accepted", "message"),
    [
        (
            {"task_evidence": "Short."},
            False,
            "Saved as a draft. Still missing: what was done (20 characters or more), who took part, when it was.",
        ),
        ({"task_evidence": EVIDENCE, "task_accepted_at": DAY}, True, "Saved."),
        ({"task_evidence": EVIDENCE, "evidence_handed_in_at": DAY}, False, "Saved and handed in to your trainer."),
        (
            {"task_evidence": EVIDENCE, "evidence_handed_in_at": DAY, "evidence_returned_at": DAY},
            False,
            "Saved. Change the report to hand it in again.",
        ),
        (
            REPORT,
            False,
            "Saved for you alone. Trainers now read reports: reload the page and save again to hand it in.",
        ),
    ],
    ids=["draft", "accepted", "waiting", "returned", "private"],
)
def test_save_says_whether_the_evidence_counts(columns: dict[str, Any], is_accepted: bool, message: str) -> None:
    """A short text is safe but does not count; who is not told so waits for a unit that never gets done."""
    answer = task_answer(WORK, kept(**columns))

    assert (answer["is_accepted"], answer["message"], answer["is_completed"]) == (is_accepted, message, False)
