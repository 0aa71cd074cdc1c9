"""
The trainer's screens inside the programme: overview, learners, their attempts, reports that wait, and documents that
companies have released.

A screen's address is its name with parts behind slashes, such as "learners/answering/2". An address
that leads nowhere (any more) shows the screen above it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from web_fragments.fragment import Fragment

from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.learner_filters import LearnerFilter, address_of
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import links_of, screen_of, search_of
from csr_xblock.openedx.studio import studio_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.units import as_html
from csr_xblock.presentation.document.released_pages import document_to_read, released_page
from csr_xblock.presentation.overview.attempts import attempts_page, decision_page
from csr_xblock.presentation.overview.evidence import evidence_page, report_to_read
from csr_xblock.presentation.overview.learners import learners_page
from csr_xblock.presentation.overview.overview_page import overview_page
from csr_xblock.presentation.overview.overview_words import (
    ATTEMPTS,
    DELETE,
    DOCUMENTS,
    EVIDENCE,
    LEARNERS,
    OVERVIEW,
    READ,
    REOPEN,
    REPORT,
)
from csr_xblock.presentation.overview.report_beside import report_beside
from csr_xblock.presentation.units.unit_words import text_language_words
from csr_xblock.screens.document.document_pages import PRINT_SCRIPTS
from csr_xblock.screens.document.version_screens import STYLES as DOCUMENT_STYLES
from csr_xblock.screens.overview.scene import TrainerScene, may_oversee, trainer_scene
from csr_xblock.services.overview.list_learners import learner_page
from csr_xblock.services.overview.review_evidence import decided_reports, read_report, report_page
from csr_xblock.services.overview.show_attempts import LearnersAttempts, find_attempt_of, show_attempts
from csr_xblock.services.overview.show_documents import documents_page, read_document
from csr_xblock.services.overview.show_learner import learner_picture
from csr_xblock.services.overview.show_overview import show_overview

CSV, XLSX = "csv", "xlsx"
STYLE = "overview/overview.css"
MOST_DIGITS = 10
"""A number with fewer digits fits every column for numbers of rows."""


@dataclass(frozen=True)
class Asked:
    """What the address asks for: the parts behind the screen's name, and the search."""

    scene: TrainerScene
    links: Links
    parts: tuple[str, ...]
    search: str

    def number(self, place: int) -> int:
        """Return a part as a number that fits a database column, 0 if it is none."""
        part = self.parts[place] if place < len(self.parts) else ""
        return int(part) if part.isascii() and part.isdigit() and len(part) < MOST_DIGITS else 0


Shown = tuple[str, object]
"""A template and the page that it renders."""


def trainers_screen_of(
    block: ProgrammeBlock, around: Surroundings, context: Mapping[str, object], *, asks_inside: bool
) -> str:
    """
    Return the trainer's screen to show, '' if the address asks for a learner's or the person is no trainer.

    A trainer who comes without an address lands on the overview. `asks_inside`: it asks for a screen of the assessment.
    """
    screen = screen_of(block, context) or ("" if asks_inside else OVERVIEW)
    return screen if screen.partition("/")[0] in SCREENS and may_oversee(around) else ""


def overview_fragment(
    block: ProgrammeBlock, around: Surroundings, context: Mapping[str, object], screen: str
) -> Fragment:
    """Return one of the trainer's screens. Raises NotAllowed for everybody else. Call it in the learner's language."""
    name, *parts = screen.split("/")
    asked = Asked(trainer_scene(block, around), links_of(block, context), tuple(parts), search_of(block, context))
    template, page = SCREENS[name](asked)
    styles, scripts = ((*DOCUMENT_STYLES, STYLE), PRINT_SCRIPTS) if name == DOCUMENTS else ((STYLE,), ())
    scripts = (*FORM_SCRIPTS, *scripts)
    return page_fragment(block, template, page, language=around.language, styles=styles, scripts=scripts)


def _overview(asked: Asked) -> Shown:
    scene = asked.scene
    page = overview_page(
        show_overview(scene.overseen),
        scene.words,
        scene.titles,
        asked.links,
        left_out=scene.left_out,
        closed=scene.closed,
        studio_url=studio_address(scene.block),
        has_documents=scene.overseen.tells_documents,
    )
    return "overview/overview.html", page


def _learners(asked: Asked) -> Shown:
    scene = asked.scene
    chosen = LearnerFilter(scene.group_named(asked.parts[0] if asked.parts else ""), asked.search)
    listed = learner_page(scene.overseen, chosen, scene.names, asked.number(1))
    page = learners_page(
        listed,
        chosen,
        scene.words,
        scene.titles,
        asked.links,
        csv_url=_download(scene, CSV, chosen),
        xlsx_url=_download(scene, XLSX, chosen),
        has_documents=scene.overseen.tells_documents,
    )
    return "overview/learners.html", page


def _evidence(asked: Asked) -> Shown:
    scene = asked.scene
    overseen, decided_now = scene.overseen, asked.number(1)
    return "overview/evidence.html", evidence_page(
        report_page(overseen, scene.names, asked.number(0)),
        scene.titles,
        asked.links,
        is_reviewed=scene.has_review,
        decided=decided_reports(overseen, scene.names),
        told=read_report(overseen, scene.names, decided_now) if decided_now else None,
        has_documents=scene.overseen.tells_documents,
    )


def _report(asked: Asked) -> Shown:
    scene = asked.scene
    report = read_report(scene.overseen, scene.names, asked.number(0))
    if report is None:
        return _evidence(asked)
    title = scene.titles[report.progress.unit]
    decide_url = scene.address("decide_evidence")
    placed, language = scene.placed(report.progress.unit), scene.around.language
    own_task = as_html(placed.settings.task)
    own_language = placed.settings.written_in
    text_language = own_language if placed.text is None else placed.text.language
    beside = report_beside(
        report,
        scene.overseen,
        placed.text,
        own_task,
        language,
        asked.links,
        own_language=own_language,
        other_language=text_language_words(text_language, language) if text_language else "",
    )
    return "overview/report.html", report_to_read(
        report, title, beside, asked.links, decide_url=decide_url, has_documents=scene.overseen.tells_documents
    )


def _attempts(asked: Asked) -> Shown:
    scene = asked.scene
    shown = show_attempts(scene.overseen, scene.names, asked.number(0))
    if shown is None:
        return _learners(asked)
    return _one_learner(asked, shown)


def _one_learner(asked: Asked, shown: LearnersAttempts) -> Shown:
    scene = asked.scene
    picture = learner_picture(scene.overseen, shown, scene.words)
    return "overview/attempts.html", attempts_page(
        shown, picture, scene.words, scene.titles, asked.links, has_documents=scene.overseen.tells_documents
    )


def _reopen(asked: Asked) -> Shown:
    return _decision(asked, DecisionKind.ATTEMPT_REOPENED)


def _delete(asked: Asked) -> Shown:
    return _decision(asked, DecisionKind.ATTEMPT_DELETED)


def _decision(asked: Asked, kind: DecisionKind) -> Shown:
    scene = asked.scene
    found = find_attempt_of(scene.overseen, scene.names, asked.number(0))
    if found is None:
        return _learners(asked)
    shown, attempt = found
    if kind is DecisionKind.ATTEMPT_REOPENED and attempt.id != shown.reopenable:
        return _one_learner(asked, shown)
    decide_url = scene.address("decide_attempt")
    return "overview/decision.html", decision_page(
        shown,
        attempt,
        kind,
        scene.words,
        asked.links,
        decide_url=decide_url,
        has_documents=scene.overseen.tells_documents,
    )


def _documents(asked: Asked) -> Shown:
    """Return a page of the released documents; as documents/read/7 one of them, while it is released."""
    overseen = asked.scene.overseen
    if asked.parts[:1] == (READ,):
        released = read_document(overseen, asked.number(1))
        if released is not None:
            return "overview/document.html", document_to_read(released, asked.links)
    listed = documents_page(overseen, asked.number(0))
    page = released_page(listed, asked.links, may_be_released=overseen.tells_documents)
    return "overview/documents.html", page


def _download(scene: TrainerScene, kind: str, chosen: LearnerFilter) -> str:
    group = address_of(chosen.group) if chosen.group else ""
    return scene.address("download_learners", form=kind, group=group, search=chosen.search)


SCREENS: dict[str, Callable[[Asked], Shown]] = {
    OVERVIEW: _overview,
    LEARNERS: _learners,
    EVIDENCE: _evidence,
    REPORT: _report,
    ATTEMPTS: _attempts,
    REOPEN: _reopen,
    DELETE: _delete,
    DOCUMENTS: _documents,
}
