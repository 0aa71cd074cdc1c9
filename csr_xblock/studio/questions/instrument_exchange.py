"""The questions of an assessment as files: fetched as workbook or XML, edited by a colleague, checked and applied."""

from dataclasses import replace

from django.utils.translation import gettext as _

from csr_xblock.content.library import INSTRUMENT_FILE, instrument_with_words, packaged_instrument
from csr_xblock.content.questions.instrument_reader import is_adaptation, read_adapted_instrument
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import EntryChange, Subject, changes_between, effects_on_answers
from csr_xblock.domain.questions.settled_order import in_base_order
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.openedx.identity import course_key_of
from csr_xblock.presentation.questions.change_words import change_rows
from csr_xblock.presentation.questions.effect_words import thoughtful_effects
from csr_xblock.services.questions.touched_answers import TouchedAnswers
from csr_xblock.studio.frame.downloads import XML_TYPE, Download, File, download_url
from csr_xblock.studio.frame.exchange import (
    ChangeLine,
    DownloadLink,
    ExchangeScreen,
    Incoming,
    is_xml,
    xml_as_text,
)
from csr_xblock.studio.frame.versions import version_of
from csr_xblock.studio.questions.assessment_scene import builds_on_package, written
from csr_xblock.studio.questions.assessment_screen import STORED, questions_file_name, stored_questions
from csr_xblock.studio.rules.rule_scene import programme_scene
from csr_xblock.studio.rules.unfit_units import asked_otherwise, unfit_units

WORKBOOK, COMPLETE = "questions-workbook", "questions-complete"


class QuestionsExchangeScreen(ExchangeScreen[AssessmentBlock]):
    """The screen of a csr_assessment."""

    def about(self) -> str:
        """Return what a trainer should know before editing a file."""
        return _(
            "A workbook holds every question with its answers, weights and marks, the areas, goals and figures, and "
            "the numbers of the calculation. Packaged words stand in it in English: those that you leave as they are "
            "stay translated, those that you change are shown in every language as you write them."
        )

    def downloads(self, block: AssessmentBlock) -> tuple[DownloadLink, ...]:
        """Return the files; while the stored questions have faults, only these."""
        stored = DownloadLink(
            download_url(block, STORED), _("Your changes as XML"), _("What differs from the packaged questions.")
        )
        kept = (stored,) if (block.instrument_xml or "").strip() else ()
        if _stored_instrument(block) is None:
            return kept
        return (
            DownloadLink(download_url(block, WORKBOOK), _("Workbook (.xlsx)"), _("To edit in a spreadsheet program.")),
            DownloadLink(download_url(block, COMPLETE), _("All questions as XML"), _("Complete, for archives.")),
            *kept,
        )

    def version(self, block: AssessmentBlock) -> str:
        """Return the version of the stored questions."""
        return version_of(block.instrument_xml or "")

    def read(self, block: AssessmentBlock, data: bytes) -> Incoming:
        """Return what a file would change. Raises InvalidContent with every fault that was found."""
        stored_form, edited = _read_xml(data) if is_xml(data) else _read_workbook(data)
        stored = _stored_instrument(block)

        def apply() -> None:
            block.instrument_xml = stored_form

        lines = _lines(block, stored or packaged_instrument(), edited)
        return Incoming(lines, apply, is_same=stored == edited, notes=_notes(block, edited))


def workbook_of_questions(block: AssessmentBlock) -> File:
    """Return the questions as a workbook. Raises InvalidContent if the stored ones have faults."""
    content = write_instrument_workbook(block.instrument(), packaged_instrument())
    return File(questions_file_name(block, "questions", "xlsx"), XLSX_TYPE, content)


def complete_questions(block: AssessmentBlock) -> File:
    """Return all questions as XML. Raises InvalidContent if the stored ones have faults."""
    return File(
        questions_file_name(block, "all-questions", "xml"),
        XML_TYPE,
        write_instrument(block.instrument()).encode("utf-8"),
    )


DOWNLOADS: dict[str, Download] = {
    STORED: stored_questions,
    WORKBOOK: workbook_of_questions,
    COMPLETE: complete_questions,
}


def _stored_instrument(block: AssessmentBlock) -> Instrument | None:
    """Return the block's questions, None while they have faults, which a file may mend."""
    try:
        instrument: Instrument = block.instrument()
    except InvalidContent:
        return None
    return instrument


def _read_workbook(data: bytes) -> tuple[str, Instrument]:
    return _settled(read_instrument_workbook(data, packaged_instrument()))


def _read_xml(data: bytes) -> tuple[str, Instrument]:
    """Return the form in which a document is kept, and its instrument: differences and own ones stay as written."""
    edited = read_adapted_instrument(data, INSTRUMENT_FILE.read_bytes())
    if is_adaptation(parse_xml(data)) or not builds_on_package(edited):
        return xml_as_text(data), edited
    return _settled(edited)


def _settled(edited: Instrument) -> tuple[str, Instrument]:
    """Return the form in which a complete instrument is kept: as differences if it is the packaged one's."""
    if not builds_on_package(edited):
        return write_instrument(edited), edited
    settled = in_base_order(edited, packaged_instrument())
    try:
        return written(settled), settled
    except InvalidContent as invalid:
        # Lines of differences that nobody has written lead nowhere.
        raise InvalidContent([replace(one, line=None) for one in invalid.problems]) from invalid


def _notes(block: AssessmentBlock, edited: Instrument) -> tuple[str, ...]:
    """Return what the programme around the questions has to be changed for: units that do not fit them."""
    if block.surroundings().programme is None:
        return ()
    return tuple(unfit.sentence for unfit in unfit_units(asked_otherwise(programme_scene(block), edited)))


def _lines(block: AssessmentBlock, stored: Instrument, edited: Instrument) -> tuple[ChangeLine, ...]:
    language = block.language_code()
    changes = changes_between(stored, edited)
    rows = change_rows(changes, instrument_with_words(stored, language), instrument_with_words(edited, language))
    answers = TouchedAnswers(course_key_of(block), block.surroundings().settings.assessment_name)
    return tuple(
        ChangeLine(row.subject, row.title, row.state, row.parts, _effects(change, stored, edited, answers))
        for change, row in zip(changes, rows, strict=True)
    )


def _effects(change: EntryChange, stored: Instrument, edited: Instrument, answers: TouchedAnswers) -> tuple[str, ...]:
    """Return what a changed question means for answers that are there, if that needs thought."""
    item = ItemId(change.id)
    if change.subject is not Subject.ITEM or not stored.has_item(item) or not answers.has(item):
        return ()
    after = edited.item(item) if edited.has_item(item) else None
    return thoughtful_effects(effects_on_answers(stored.item(item), after))
