"""The learning plan: which units follow from the answers and how far they are, and who learns what until when."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.learning_plan.given_learning import in_order
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, day_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.sections.writing import section_of, table
from csr_xblock.presentation.journey.given_words import OfferedUnit, given_lines
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN
from csr_xblock.services.document.read_facts import AdvisedUnit, DocumentFacts

LEARNING_PATH = "path"


def learning_plan(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return what is given to whom, then the units that the hand-in recommends besides, the most needed first."""
    units = [one for one in facts.units if one.id in words.units]
    given = {one.given.unit for one in facts.learning_plan.given}
    others = [one for one in units if one.id not in given]
    return section_of(
        SectionId.LEARNING_PLAN,
        (
            table(
                _("Who learns what, until when"),
                (
                    pgettext("learning plan", "What"),
                    pgettext("learning plan", "Who"),
                    _("Until when"),
                    _("What will be different at work"),
                    _("Status"),
                ),
                _given(facts, words),
            ),
            table(_others_caption(others, units), *_rows(others, words)),
        ),
        _missing(facts, units),
    )


def _others_caption(others: Sequence[AdvisedUnit], units: Sequence[AdvisedUnit]) -> str:
    if len(others) < len(units):
        return _("Further learning that our answers suggest")
    return _("Learning that our answers suggest")


def _rows(units: Sequence[AdvisedUnit], words: DocumentWords) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return heading and rows; without a task in the language there is no column for it."""
    if any(words.units[one.id].task for one in units):
        head: tuple[str, ...] = (_("Learning unit"), _("Task in the company"), _("Status"))
        return head, [_row(one, words.units[one.id]) for one in units]
    return (_("Learning unit"), _("Status")), [(words.units[one.id].title, _state(one)) for one in units]


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
