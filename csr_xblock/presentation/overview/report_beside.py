"""What stands beside a report: the task, what was asked about it, the result of the check, and the learner's line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import told_check
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.reports import ReadableReport
from csr_xblock.domain.units.evidence import MIN_WHAT_CHARACTERS
from csr_xblock.domain.units.learning_unit import UnitText, WorkTask
from csr_xblock.presentation.overview.overview_words import LEARNERS
from csr_xblock.presentation.shown_task import sanitised_task, usual_prompt


@dataclass(frozen=True)
class ReportBeside:
    """
    The task as the learner has read it, in `language`: `task`, or `own_task_html` of plain text; both may be empty.

    `other_language` says that this is not the trainer's language, '' otherwise. `prompt` is the author's question about
    the task, '' without one; `criteria` are what else was asked of the report, in the trainer's language.
    `check` tells the best try, '' where the unit has no check.
    `learner_url` leads to the learner's line in the list, '' for somebody who does not share results.
    """

    language: str
    other_language: str
    task: WorkTask | None
    own_task_html: str
    prompt: str
    criteria: tuple[str, ...]
    check: str
    learner_url: str


def report_beside(
    report: ReadableReport,
    overseen: Overseen,
    text: UnitText | None,
    own_task_html: str,
    language: str,
    links: Links,
    *,
    own_language: str = "",
    other_language: str = "",
) -> ReportBeside:
    """
    Return what stands beside a report. `text` is the unit's, None for one of plain text, whose task is then HTML.

    `language` is the trainer's; a text that does not exist in it says its own, `other_language` then names it. That of
    plain text is `own_language`, '' while nobody has said.
    """
    task = None if text is None or not text.task.is_given else sanitised_task(text.task)
    prompt = "" if task is None else task.evidence_prompt
    return ReportBeside(
        language=(own_language if text is None else text.language) or language,
        other_language=other_language if task is not None or text is None else "",
        task=task,
        own_task_html=sanitise_html(own_task_html) if text is None else "",
        prompt=prompt,
        criteria=_criteria() if prompt else (usual_prompt(), *_criteria()),
        check=_check(report, overseen) if text is not None and text.questions else "",
        learner_url=links.to(LEARNERS, report.person.username) if report.shares else "",
    )


def _criteria() -> tuple[str, ...]:
    least = MIN_WHAT_CHARACTERS
    words = ngettext(
        "It counts once it says what was done, in {count} character or more, who took part and when.",
        "It counts once it says what was done, in {count} characters or more, who took part and when.",
        least,
    )
    return (words.format(count=least),)


def _check(report: ReadableReport, overseen: Overseen) -> str:
    """The result of a check is one of the learner's results, and told with the consent to those."""
    best = told_check(overseen, report.progress.check_best_percent, shares=report.shares)
    if best is not None:
        return _("Knowledge check: {percent} of 100 in the best try.").format(percent=best)
    if report.shares:
        return _("Knowledge check: not tried yet.")
    return _("Knowledge check: the learner does not share results.")
