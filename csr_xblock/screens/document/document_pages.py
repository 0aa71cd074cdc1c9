"""The two forms of the strategy document that learners read and print."""

from dataclasses import replace

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import FORM_SCRIPTS, add_assets, page_fragment
from csr_xblock.presentation.document.document_page import (
    DocumentHandlers,
    DocumentPage,
    OwnWords,
    full_page,
    short_page,
)
from csr_xblock.presentation.document.short_form import short_form
from csr_xblock.screens.document.bases import bases_of_changed
from csr_xblock.screens.document.files import file_links
from csr_xblock.screens.document.shown_document import shown_document, shown_two_pages
from csr_xblock.screens.journey.company_scene import CompanyScene

STYLES = (
    "frame/paper.css",
    "frame/sheets.css",
    "frame/table.css",
    "scoring/scorecard.css",
    "strategy/strategy.css",
    "document/document.css",
)
PRINT_SCRIPTS = ("scoring/report.js",)


def short_fragment(scene: CompanyScene) -> Fragment:
    """Return the short form, two sheets at most."""
    page = short_page(short_form(shown_two_pages(scene)), scene.links, scene.inner, handlers_of(scene))
    page = replace(page, files=file_links(scene))
    # Nothing is entered here that could be lost, so nobody is warned that it needs scripts: they only add a button.
    fragment = _fragment(scene, "document/short.html", page, ())
    add_assets(fragment, scene.block, (), PRINT_SCRIPTS)
    return fragment


def full_fragment(scene: CompanyScene) -> Fragment:
    """Return the full document, where each section can be written in own words."""
    shown = shown_document(scene)
    words = OwnWords(shown.own, shown.generated, bases_of_changed(scene, shown))
    page = full_page(shown.document, words, scene.links, scene.inner, handlers_of(scene))
    page = replace(page, files=file_links(scene))
    return _fragment(scene, "document/full.html", page, (*FORM_SCRIPTS, *PRINT_SCRIPTS))


def handlers_of(scene: CompanyScene) -> DocumentHandlers:
    """Return the addresses of the handlers, each '' where nothing may be changed."""
    return DocumentHandlers(
        save=scene.address("save_own_text"),
        keep=scene.address("keep_own_text"),
        take_over=scene.address("take_over_text"),
    )


def _fragment(scene: CompanyScene, template: str, page: DocumentPage, scripts: tuple[str, ...]) -> Fragment:
    return page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=scripts)
