"""The learning plan: which units follow from the answers and how far they are, and who learns what until when."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.learning_plan.given_learning import in_order
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, day_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.sections.writing import paragraph, section_of, table
from csr_xblock.presentation.journey.given_words import OfferedUnit, given_lines
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN
from csr_xblock.services.document.read_facts import AdvisedUnit, DocumentFacts

LEARNING_PATH = "path"


def learning_plan(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the units that the latest hand-in recommends, the most needed first, and what is given to whom."""
    units = [one for one in facts.units if one.id in words.units]
    return section_of(
        SectionId.LEARNING_PLAN,
        (
            paragraph(_lead(units, words)),
            table(_("What we learn"), *_rows(units, words)),
            table(
                _("Who learns what, until when"),
                (_("What"), _("Who"), _("Until when"), _("What shall be different at work"), _("How far it is")),
                _given(facts, words),
            ),
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


def _given(facts: DocumentFacts, words: DocumentWords) -> Iterator[tuple[str, ...]]:
    units = {unit: OfferedUnit(unit, said.title, task=said.task) for unit, said in words.units.items()}
    plan = facts.learning_plan
    for line in given_lines(in_order(plan.given), plan.members, units):
        yield line.what, line.who, line.until or NO_DAY, line.change or NO_DAY, line.state


def _missing(facts: DocumentFacts, units: Sequence[AdvisedUnit]) -> Iterator[MissingPart]:
    if facts.has(Step.PATH) and units and all(one.progress is None or not one.progress.started_at for one in units):
        yield MissingPart(_("Begin with the first unit of your learning path."), LEARNING_PATH)
    if facts.has(Step.PATH) and not facts.learning_plan.given:
        yield MissingPart(_("Say who learns what until when: give somebody a unit or a task."), LEARNING_PLAN)
