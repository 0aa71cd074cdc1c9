"""The learning plan: which units follow from the answers, what they ask to be done at work, and how far that is."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, day_words
from csr_xblock.presentation.document.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.writing import paragraph, section_of, table
from csr_xblock.services.document.read_facts import AdvisedUnit, DocumentFacts

LEARNING_PATH = "path"


def learning_plan(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the units that the latest hand-in recommends, the most needed first."""
    units = [one for one in facts.units if one.id in words.units]
    return section_of(
        SectionId.LEARNING_PLAN,
        (
            paragraph(_lead(units, words)),
            table(_("What we learn"), *_rows(units, words)),
        ),
        _missing(facts, units),
    )


def _lead(units: Sequence[AdvisedUnit], words: DocumentWords) -> str:
    if not units:
        return ""
    if not any(words.units[one.id].task for one in units):
        return _("Our answers also show what we still need to learn.")
    return ngettext(
        "Our answers also show what we still need to learn. The learning unit comes with a task, in which we try it "
        "out in the company.",
        "Our answers also show what we still need to learn. Each learning unit comes with a task, in which we try it "
        "out in the company.",
        len(units),
    )


def _rows(units: Sequence[AdvisedUnit], words: DocumentWords) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return heading and rows; without a task in the language there is no column for it."""
    if any(words.units[one.id].task for one in units):
        head: tuple[str, ...] = (_("Learning unit"), _("Task in the company"), _("How far it is"))
        return head, [_row(one, words.units[one.id]) for one in units]
    return (_("Learning unit"), _("How far it is")), [(words.units[one.id].title, _state(one)) for one in units]


def _row(unit: AdvisedUnit, words: UnitWords) -> tuple[str, ...]:
    return (words.title, words.task or NO_DAY, _state(unit))


def _state(unit: AdvisedUnit) -> str:
    progress = unit.progress
    if progress is not None and progress.completed_at is not None:
        return pgettext("learning unit", "done on %(day)s") % {"day": day_words(progress.completed_at)}
    if progress is not None and progress.started_at is not None:
        return pgettext("learning unit", "begun")
    return pgettext("learning unit", "not begun yet")


def _missing(facts: DocumentFacts, units: Sequence[AdvisedUnit]) -> Iterator[MissingPart]:
    if facts.has(Step.PATH) and units and all(one.progress is None or not one.progress.started_at for one in units):
        yield MissingPart(_("Begin with the first unit of your learning path."), LEARNING_PATH)
