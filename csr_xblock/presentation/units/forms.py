"""
The two forms of a unit's page: the knowledge check before it is answered, and the report on the task.

Nothing here tells which choice is right (DESIGN section 9). Source: METHODOLOGY 2.5.
"""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import ngettext

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.evidence import MAX_WHAT_CHARACTERS, MAX_WHO_CHARACTERS, MIN_WHAT_CHARACTERS
from csr_xblock.domain.units.knowledge_check import choices_for
from csr_xblock.domain.units.learning_unit import (
    CHECK_PASS_PERCENT,
    Choice,
    Question,
)
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import MAX_MONDAY_CHARACTERS, UnitWork
from csr_xblock.presentation.overview.decision_words import readers_words, review_words
from csr_xblock.presentation.percents import percent_words
from csr_xblock.presentation.units.answers import best_result
from csr_xblock.presentation.units.unit_words import still_missing


@dataclass(frozen=True)
class ChoiceView:
    """A choice as it is offered."""

    id: str
    text: str


@dataclass(frozen=True)
class CheckQuestionView:
    """A question as it is asked. `number` counts from 1."""

    id: str
    number: int
    prompt: str
    is_multiple: bool
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True)
class CheckView:
    """The knowledge check. `best` is the sentence about earlier tries, '' before the first."""

    url: str
    intro: str
    best: str
    is_passed: bool
    questions: tuple[CheckQuestionView, ...]


@dataclass(frozen=True)
class ReportView:
    """
    The report: the task's evidence and the plan for Monday. `evidence_prompt` is '' when no evidence is asked.

    `draft_key` names the learner's unsaved text in the browser, '' where nothing may be kept. `version` is that of the
    saved report. `when` and `today` are days such as 2026-11-29. `readers` tells the server what `readers_line` tells
    the learner: who reads the evidence. `review` is the sentence about a trainer's decision; None where trainers do not
    decide. `still` says what a draft lacks, '' if nothing.
    """

    url: str
    draft_key: str
    version: str
    evidence_prompt: str
    evidence: str
    least_characters: int
    most_characters: int
    who: str
    most_who_characters: int
    when: str
    today: str
    monday_html: str
    monday: str
    most_monday_characters: int
    readers: str
    readers_line: str
    review: str | None
    still: str


def check_view(work: UnitWork, learner: Learner | None, progress: KeptProgress, url: str) -> CheckView | None:
    """Return the check as this learner is asked, None for a unit without questions."""
    questions = work.questions
    if not questions:
        return None
    intro = ngettext(
        "{count} question. You pass with {needed}. Try as often as you like: first come hints, then the answers.",
        "{count} questions. You pass with {needed}. Try as often as you like: first come hints, then the answers.",
        len(questions),
    )
    return CheckView(
        url=url,
        intro=intro.format(count=len(questions), needed=percent_words(CHECK_PASS_PERCENT)),
        best=best_result(progress),
        is_passed=progress.check_passed_at is not None,
        questions=tuple(
            _question(number, one, choices_for(one, work.unit.id, learner))
            for number, one in enumerate(questions, start=1)
        ),
    )


def report_view(
    work: UnitWork, learner: Learner | None, progress: KeptProgress, url: str, *, prompt: str, monday_html: str
) -> ReportView:
    """Return the report with what the learner has saved. Without a `prompt` no evidence is asked."""
    return ReportView(
        url=url,
        draft_key="" if learner is None else f"csr-xblock:{learner.course}:{learner.user_id}:{work.unit.id}",
        version=progress.report_version,
        evidence_prompt=prompt,
        evidence=progress.task_evidence,
        least_characters=MIN_WHAT_CHARACTERS,
        most_characters=max(MAX_WHAT_CHARACTERS, len(progress.task_evidence)),
        who=progress.task_who,
        most_who_characters=MAX_WHO_CHARACTERS,
        when="" if progress.task_when is None else progress.task_when.isoformat(),
        today=timezone.localdate().isoformat(),
        monday_html=monday_html,
        monday=progress.monday_note,
        most_monday_characters=MAX_MONDAY_CHARACTERS,
        readers=work.readers(progress),
        readers_line=readers_words(work.readers(progress)),
        review=review_words(work, progress) if work.is_reviewed else None,
        still=still_missing(work, progress),
    )


def _question(number: int, question: Question, choices: tuple[Choice, ...]) -> CheckQuestionView:
    shown = tuple(ChoiceView(one.id, one.text) for one in choices)
    return CheckQuestionView(question.id, number, question.prompt, question.is_multiple, shown)
