"""
What the handlers of a unit answer: the result of a try at the knowledge check, and of saving the task.

These are the only places where feedback and right answers leave the server, after the learner has answered.
"""

from collections.abc import Iterable, Mapping
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.units.asking import asks_sureness_again, learned_so_far
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.domain.units.knowledge_check import tells_answers
from csr_xblock.domain.units.learning_unit import CheckResult, Choice, Question
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.overview.decision_words import review_words
from csr_xblock.presentation.percents import percent_words
from csr_xblock.presentation.units.learning_words import learned_words
from csr_xblock.presentation.units.onward import Link, Onward, OnwardWords, onward_words
from csr_xblock.presentation.units.unit_words import missing_fields, missing_steps, still_missing

NOWHERE = Onward()
"""While a unit is not done, or outside a programme."""


class ChoiceFeedback(TypedDict):
    """A choice that was chosen, or a right one that was missed. `mark` says which; `feedback` is the text's own."""

    id: str
    is_chosen: bool
    is_right: bool
    mark: str
    feedback: str


class QuestionFeedback(TypedDict):
    """One question of the try: right or not, in words too, and its choices that need a word."""

    id: str
    is_right: bool
    verdict: str
    choices: list[ChoiceFeedback]


class CheckFeedback(TypedDict):
    """One try: `percent` 0..100, and the sentence that sums it up."""

    passed: bool
    percent: int
    result: str
    questions: list[QuestionFeedback]


class Standing(OnwardWords):
    """
    How far the unit is: what is missing in words, and once it is done where the learner goes on.

    `learned` are sentences on what changed, `shows_learned` whether that part of the page has anything in it.
    """

    is_completed: bool
    missing: list[str]
    shows_learned: bool
    learned: list[str]


class CheckAnswer(CheckFeedback, Standing):
    """
    The answer of `submit_check`. The best of all tries is kept: `best_percent`, and `best` as a sentence, '' where this
    try says it. `then` is what comes after a try that is enough, without an address where there is only to wait.
    """

    best_percent: int
    best: str
    then: Link


class TaskAnswer(Standing):
    """
    The answer of `save_task`. `is_accepted` is false while the evidence does not count; `message` says what happened.

    `review` is the sentence about a trainer's decision, `still` what a draft lacks, '' where there is none.
    """

    is_accepted: bool
    message: str
    review: str
    still: str
    version: str


def check_feedback(
    questions: Iterable[Question],
    chosen: Mapping[str, frozenset[str]],
    result: CheckResult,
    *,
    tries: int,
    has_passed: bool = False,
) -> CheckFeedback:
    """
    Return what one try tells: every question in order, with the notes on what was chosen.

    `tries` is its number, from 1 on; `has_passed`: one was enough. The right choices that were
    missed are told only later (knowledge_check).
    """
    is_told = tells_answers(tries, is_passed=result.is_passed)
    questions = tuple(questions)
    sentence = _result(result, len(questions), is_told=is_told, has_passed=has_passed)
    return {
        "passed": result.is_passed,
        "percent": result.percent,
        "result": sentence.format(
            right=len(result.right_questions), count=len(questions), percent=percent_words(result.percent)
        ),
        "questions": [_question(one, chosen.get(one.id, frozenset()), result, is_told=is_told) for one in questions],
    }


def _result(result: CheckResult, count: int, *, is_told: bool, has_passed: bool) -> str:
    """Return the sentence about a try, with places for its numbers; none right is not called nearly right."""
    if result.is_passed:
        return _("Passed: {right} of {count} answered rightly, that is {percent}.")
    if has_passed:
        return _("This time: {right} of {count} answered rightly, that is {percent}.")
    if not result.right_questions:
        sentence = ngettext(
            "The question is not answered rightly yet.", "None of the {count} questions is answered rightly yet.", count
        )
    else:
        sentence = _("Not passed yet: {right} of {count} answered rightly, that is {percent}.")
    onward = _("Read the notes and retry.") if is_told else _("Read the hints and retry; then you see the answers.")
    return f"{sentence} {onward}"


def check_answer(
    work: UnitWork,
    chosen: Mapping[str, frozenset[str]],
    result: CheckResult,
    progress: KeptProgress,
    onward: Onward = NOWHERE,
    *,
    prefix: str = "",
) -> CheckAnswer:
    """Return the answer to one try. `prefix` is what the ids of the unit's page begin with."""
    has_passed = progress.check_passed_at is not None
    is_best = result.is_passed or (not has_passed and result.percent >= (progress.check_best_percent or 0))
    return {
        **check_feedback(work.questions, chosen, result, tries=progress.check_tries, has_passed=has_passed),
        **standing(work, progress, onward),
        "best_percent": progress.check_best_percent or 0,
        "best": "" if is_best else best_result(progress),
        "then": _then(work, progress, onward, prefix) if result.is_passed else Link(title="", url=""),
    }


def _then(work: UnitWork, progress: KeptProgress, onward: Onward, prefix: str) -> Link:
    """Return what comes after the check: the report, or what follows the unit once it is done."""
    if progress.completed_at is not None:
        words = onward_words(onward)
        return {"title": words["next_words"], "url": words["next"]["url"]}
    if not work.has_task:
        return {"title": _("Next: {title}").format(title=_("What will you do on Monday?")), "url": f"#{prefix}-monday"}
    if progress.evidence is EvidenceState.WAITING:
        return {"title": _("Your report waits for your trainer."), "url": ""}
    return {"title": _("Next: {title}").format(title=_("What came out of your task?")), "url": f"#{prefix}-report"}


def task_answer(work: UnitWork, progress: KeptProgress, onward: Onward = NOWHERE) -> TaskAnswer:
    """Return the answer to a save."""
    return {
        **standing(work, progress, onward),
        "is_accepted": progress.evidence is EvidenceState.ACCEPTED,
        "message": _saved(progress),
        "review": review_words(work, progress),
        "still": still_missing(work, progress),
        "version": progress.report_version,
    }


def _saved(progress: KeptProgress) -> str:
    if progress.evidence is EvidenceState.ACCEPTED:
        return _("Saved.")
    if progress.evidence is EvidenceState.WAITING:
        return _("Saved and handed in to your trainer.")
    if progress.evidence is EvidenceState.RETURNED:
        return _("Saved. Change the report to hand it in again.")
    if not progress.report.is_complete:
        return _("Saved as a draft. Still missing: {fields}.").format(fields=missing_fields(progress.report))
    return _("Saved for you alone. Trainers now read reports: reload the page and save again to hand it in.")


def standing(work: UnitWork, progress: KeptProgress, onward: Onward = NOWHERE) -> Standing:
    """Return how far the learner is with the unit."""
    return {
        "is_completed": progress.completed_at is not None,
        "missing": list(missing_steps(progress, has_check=bool(work.questions), has_task=work.has_task)),
        "shows_learned": shows_learned(progress),
        "learned": list(learned_words(learned_so_far(progress))),
        **onward_words(onward),
    }


def shows_learned(progress: KeptProgress) -> bool:
    """Return whether there is something to tell, or to ask, about what changed in the unit."""
    return bool(learned_words(learned_so_far(progress))) or asks_sureness_again(progress)


def best_result(progress: KeptProgress) -> str:
    """Return the sentence about the best try, '' before the first."""
    if progress.check_best_percent is None:
        return ""
    best = percent_words(progress.check_best_percent)
    if progress.check_passed_at is not None:
        return _("You have passed this check. Your best result is {best}.").format(best=best)
    return _("Your best result so far is {best}.").format(best=best)


def _question(question: Question, chosen: frozenset[str], result: CheckResult, *, is_told: bool) -> QuestionFeedback:
    is_right = question.id in result.right_questions
    return {
        "id": question.id,
        "is_right": is_right,
        "verdict": _verdict(question, chosen, is_right=is_right),
        "choices": [
            _choice(one, question, is_chosen=one.id in chosen)
            for one in question.choices
            if one.id in chosen or (is_told and one.is_correct)
        ],
    }


def _verdict(question: Question, chosen: frozenset[str], *, is_right: bool) -> str:
    if is_right:
        return _("Right.")
    if not chosen & question.correct_ids:
        return _("Not right yet.")
    return _("Right so far, but not all.") if chosen < question.correct_ids else _("Partly right.")


def _choice(choice: Choice, question: Question, *, is_chosen: bool) -> ChoiceFeedback:
    if is_chosen:
        mark = _("Your choice is right.") if choice.is_correct else _("Your choice is not right.")
    else:
        mark = _("You left this out.") if question.is_multiple else _("This is the right answer.")
    return {
        "id": choice.id,
        "is_chosen": is_chosen,
        "is_right": choice.is_correct,
        "mark": mark,
        "feedback": choice.feedback,
    }
