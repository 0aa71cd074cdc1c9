"""
What the screens of the questions share: they read the questions first, and show the faults of stored ones.
"""

from dataclasses import dataclass

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.problem_words import placed_problem_words
from csr_xblock.studio.frame.downloads import XML_TYPE, File, download_url, file_name
from csr_xblock.studio.frame.editor import Outcome, Sent, Shown, View
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, read_scene

FAULTS_TEMPLATE = "studio/questions/faults.html"
STORED = "stored-questions"
"""The name of the download of the questions as they are kept."""


@dataclass(frozen=True)
class FaultsPage:
    """Stored questions that cannot be used: each fault as a sentence with its line."""

    faults: tuple[str, ...]
    download_url: str


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
        """Take what was sent; nothing is taken while the stored questions have faults."""
        try:
            scene = read_scene(block)
        except InvalidContent as fault:
            return Shown(faults_view(block, fault))
        return self.submitted(scene, argument, sent)

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the screen."""
        raise NotImplementedError

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Take what was sent."""
        raise NotImplementedError


def faults_view(block: AssessmentBlock, fault: InvalidContent) -> View:
    """Return the screen that lists what is wrong with the stored questions."""
    faults = [placed_problem_words(problem) for problem in fault.problems]
    return View(FAULTS_TEMPLATE, FaultsPage(tuple(faults), download_url(block, STORED)))


def questions_file_name(block: AssessmentBlock, kind: str, ending: str) -> str:
    """Return a file's name with that under which answers are kept, so that files of two self-assessments differ."""
    return file_name(kind, block.surroundings().settings.assessment_name, ending)


def stored_questions(block: AssessmentBlock) -> File:
    """Return the questions as they are kept, faults and all."""
    return File(questions_file_name(block, "questions", "xml"), XML_TYPE, (block.instrument_xml or "").encode("utf-8"))
