"""
The words that the learning path and a unit's page share: states, times, and what is missing until a unit is done.

It says them; what a unit's state is, was decided before.
"""

from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.units.evidence import (
    MIN_WHAT_CHARACTERS,
    NOTHING_REPORTED,
    EvidenceField,
    EvidenceState,
    TaskEvidence,
)
from csr_xblock.domain.units.learning_unit import CHECK_PASS_PERCENT, UnitDescriptor
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.percents import percent_words


def state_label(state: PathState) -> str:
    """Return the word for a unit's state."""
    match state:
        case PathState.RECOMMENDED:
            return _("Recommended")
        case PathState.OPEN:
            return _("Open")
        case PathState.LOCKED:
            return _("Locked")
        case PathState.COMPLETED:
            return _("Done")


def online_words(unit: UnitDescriptor) -> str:
    """Return how long the reading and the check take, '' if the unit does not say."""
    return _("{minutes} min online").format(minutes=unit.online_minutes) if unit.online_minutes else ""


def task_words(unit: UnitDescriptor) -> str:
    """Return how long the task in the company takes, '' if there is none."""
    return _("{minutes} min in your company").format(minutes=unit.task_minutes) if unit.task_minutes else ""


def times_words(unit: UnitDescriptor) -> str:
    """Return both times in one line, '' if the unit says neither."""
    return ", ".join(words for words in (online_words(unit), task_words(unit)) if words)


def span_words(unit: UnitDescriptor) -> str:
    """Return the usual time from start to evidence, '' if the unit does not say."""
    if not unit.span_days:
        return ""
    sentence = ngettext("usually done within {days} day", "usually done within {days} days", unit.span_days)
    return sentence.format(days=unit.span_days)


def text_language_words(text_language: str, language: str) -> str:
    """Return in which language a text is when it is not the reader's, '' when it is, or when nobody has said."""
    if text_language in ("", language):
        return ""
    if text_language == ENGLISH:
        return _("Text in English")
    return _("Language of the text: {language}").format(language=language_name(text_language))


def language_name(code: str) -> str:
    """Return a language's name in the language of the page."""
    return str(get_language_info(code)["name_translated"])


def done_on(progress: KeptProgress) -> str:
    """Return the sentence on which day the unit was done, '' before that."""
    if progress.completed_at is None:
        return ""
    day = day_words(progress.completed_at)
    return _("Done on {date}").format(date=day)


def steps_done(progress: KeptProgress, *, has_check: bool) -> str:
    """Return how many of a unit's steps are done: the check, if it has one, and the task or the reading."""
    steps = [progress.task_accepted_at is not None, *([progress.check_passed_at is not None] if has_check else [])]
    words = ngettext("{done} of {all} step done", "{done} of {all} steps done", len(steps))
    return words.format(done=sum(steps), all=len(steps))


def missing_steps(progress: KeptProgress, *, has_check: bool, has_task: bool) -> tuple[str, ...]:
    """Return a sentence for each step that is missing until the unit is done; none when it is done."""
    if progress.completed_at is not None:
        return ()
    sentences = []
    if has_check and progress.check_passed_at is None:
        sentences.append(_missing_check(progress))
    if progress.task_accepted_at is None:
        sentences.append(_missing_task(progress) if has_task else _("Save the unit once you have worked through it."))
    return tuple(sentences)


def _missing_check(progress: KeptProgress) -> str:
    needed = percent_words(CHECK_PASS_PERCENT)
    if progress.check_best_percent is None:
        return _("Knowledge check: answer the questions and reach {needed}.").format(needed=needed)
    return _("Knowledge check: your best result is {best}, you need {needed}.").format(
        best=percent_words(progress.check_best_percent), needed=needed
    )


def _missing_task(progress: KeptProgress) -> str:
    if progress.evidence is EvidenceState.WAITING:
        return _("Task: your report waits for your trainer.")
    if progress.evidence is EvidenceState.RETURNED:
        return _("Task: your trainer has returned your report. Change it and save it again.")
    if progress.report.is_complete:
        return _("Task: save your report again, so that it counts.")
    if progress.report == NOTHING_REPORTED:
        return _("Task: write down what was done, who took part and when.")
    return _("Task: your report is a draft. Still missing: {fields}.").format(fields=missing_fields(progress.report))


def still_missing(work: UnitWork, progress: KeptProgress) -> str:
    """Return the sentence beside the report about what a draft lacks, '' where nothing was written or it counts."""
    is_draft = work.has_task and progress.task_accepted_at is None and progress.report != NOTHING_REPORTED
    if not is_draft or progress.report.is_complete:
        return ""
    return _("Still missing: {fields}.").format(fields=missing_fields(progress.report))


def missing_fields(report: TaskEvidence) -> str:
    """Return everything that a report lacks before it counts, in a row."""
    words = {
        EvidenceField.WHAT: ngettext(
            "what was done ({least} character or more)",
            "what was done ({least} characters or more)",
            MIN_WHAT_CHARACTERS,
        ).format(least=MIN_WHAT_CHARACTERS),
        EvidenceField.WHO: _("who took part"),
        EvidenceField.WHEN: _("when it was"),
    }
    return ", ".join(words[field] for field in report.missing)
