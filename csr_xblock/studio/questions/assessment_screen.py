"""
What the screens of the questions share: they read the questions first, and show the faults of stored ones.
"""

from dataclasses import dataclass

from csr_xblock.content.leaving_out import FaultyChange, faulty_changes
from csr_xblock.content.library import instrument_in
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.questions.stored_fault_words import left_out_words, names_in, stored_fault_words
from csr_xblock.studio.frame.downloads import XML_TYPE, File, download_url, file_name
from csr_xblock.studio.frame.editor import Outcome, Saved, Sent, Shown, ShownAs, View
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, read_scene

FAULTS_TEMPLATE = "studio/questions/faults.html"
STORED = "stored-questions"
"""The name of the download of the questions as they are kept."""


LEAVE_OUT = "leave-out"


@dataclass(frozen=True)
class StoredFault:
    """A fault as a sentence. `intent` leaves out the change behind it, '' where no single change is."""

    sentence: str
    intent: str


@dataclass(frozen=True)
class FaultsPage:
    """Stored questions that cannot be used: each fault with its way out."""

    faults: tuple[StoredFault, ...]
    download_url: str
    version: str
    conflict: bool = False


class QuestionsScreen:
    """A screen about the questions. Subclasses show and submit with a scene."""

    def show(self, block: AssessmentBlock, argument: str) -> View:
        """Return the screen, or the faults of the stored questions."""
        try:
            scene = read_scene(block)
        except InvalidContent as fault:
            return faults_view(block, fault)
        return self.shown(scene, argument)

    def submit(self, block: AssessmentBlock, argument: str, sent: Sent) -> Outcome:
        """Take what was sent; while the stored questions have faults, only what mends them is taken."""
        try:
            scene = read_scene(block)
        except InvalidContent as fault:
            return _mended(block, fault, sent)
        return self.submitted(scene, argument, sent)

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the screen."""
        raise NotImplementedError

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Take what was sent."""
        raise NotImplementedError


def faults_view(block: AssessmentBlock, fault: InvalidContent) -> View:
    """Return the screen that lists what is wrong with the stored questions."""
    return _view(block, _changes(block, fault))


def _view(block: AssessmentBlock, changes: tuple[FaultyChange, ...], *, conflict: bool = False) -> View:
    names = names_in(instrument_in(block.language_code()))
    faults = tuple(
        StoredFault(stored_fault_words(one, names), "" if one.without is None else str(Intent(LEAVE_OUT, str(place))))
        for place, one in enumerate(changes)
    )
    page = FaultsPage(faults, download_url(block, STORED), version_of(block.instrument_xml or ""), conflict)
    return View(FAULTS_TEMPLATE, page)


def _mended(block: AssessmentBlock, fault: InvalidContent, sent: Sent) -> Outcome:
    """Leave one change out of the stored questions, and say what it was: `leave-out:0`. The rest is kept."""
    changes, intent = _changes(block, fault), Intent.read(sent.intent)
    chosen = {str(place): one for place, one in enumerate(changes)}.get(intent.name)
    if intent.action != LEAVE_OUT or chosen is None or chosen.without is None:
        return Shown(_view(block, changes))
    if is_outdated(sent, version_of(block.instrument_xml or "")):
        return Shown(_view(block, changes, conflict=True), ShownAs.CONFLICT)
    block.instrument_xml = chosen.without
    return Saved(left_out_words(chosen, names_in(instrument_in(block.language_code()))))


def _changes(block: AssessmentBlock, fault: InvalidContent) -> tuple[FaultyChange, ...]:
    return faulty_changes(block.instrument_xml or "", fault.problems)


def questions_file_name(block: AssessmentBlock, kind: str, ending: str) -> str:
    """Return a file's name with that under which answers are kept, so that files of two self-assessments differ."""
    return file_name(kind, block.surroundings().settings.assessment_name, ending)


def stored_questions(block: AssessmentBlock) -> File:
    """Return the questions as they are kept, faults and all."""
    return File(questions_file_name(block, "questions", "xml"), XML_TYPE, (block.instrument_xml or "").encode("utf-8"))
