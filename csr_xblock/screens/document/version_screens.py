"""
The screens of versions: all of them, one with its text, and two side by side.

document/versions, document/versions/2, document/versions/compare/1/2 and document/versions/compare/2/today. An address
that leads nowhere (any more) shows all versions.
"""

from secrets import token_hex

from web_fragments.fragment import Fragment

from csr_xblock.domain.document.compared import compare_documents
from csr_xblock.domain.document.kept_version import KeptVersion, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.identity import full_name_of
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.presentation.document.compared_page import compared_page
from csr_xblock.presentation.document.version_page import VersionHandlers, VersionRights, version_page
from csr_xblock.presentation.document.versions_page import COMPARE, TODAY, versions_page
from csr_xblock.screens.document.document_pages import PRINT_SCRIPTS
from csr_xblock.screens.document.document_pages import STYLES as DOCUMENT_STYLES
from csr_xblock.screens.document.files import file_links
from csr_xblock.screens.document.shown_document import shown_document
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.document.show_versions import ShownVersion, may_approve, show_version

STYLES = (*DOCUMENT_STYLES, "document/versions.css")
MOST_DIGITS = 6
"""A number with fewer digits fits every column for numbers of versions."""


def versions_fragment(scene: CompanyScene) -> Fragment:
    """Return the page that the address asks for behind document/versions."""
    asked = scene.parts[1:]
    if len(asked) == 1:
        shown = show_version(scene.access, version_number(asked[0]))
        if shown is not None:
            return _version(scene, shown)
    if len(asked) == 3 and asked[0] == COMPARE:
        return _compared(scene, asked[1], asked[2])
    return _all_versions(scene)


def _all_versions(scene: CompanyScene) -> Fragment:
    shown = shown_document(scene)
    heads, today = shown.facts.versions, shown.document
    newest = show_version(scene.access, heads[0].number) if heads else None
    page = versions_page(
        heads,
        today,
        None if newest is None else compare_documents(newest.kept.document, today),
        scene.links,
        scene.inner,
        _reader(scene),
        keep_url=scene.address("keep_version"),
        form_key=token_hex(16),
    )
    return _fragment(scene, "document/versions.html", page, FORM_SCRIPTS)


def _version(scene: CompanyScene, shown: ShownVersion) -> Fragment:
    handlers = VersionHandlers(
        scene.address("approve_version"), scene.address("release_version"), scene.address("delete_version")
    )
    rights = VersionRights(
        may_approve(scene.access),
        full_name_of(scene.block),
        own_programme(scene.around).followed.results_may_be_seen,
    )
    page = version_page(
        shown.kept,
        shown.heads,
        rights,
        handlers,
        file_links(scene, shown.kept.head.number),
        scene.links,
        _reader(scene),
        scene.around.language,
    )
    return _fragment(scene, "document/version.html", page, (*FORM_SCRIPTS, *PRINT_SCRIPTS))


def _compared(scene: CompanyScene, one: str, other: str) -> Fragment:
    """Return two states side by side, the older first however the address has them; all versions if one is gone."""
    first = show_version(scene.access, version_number(one))
    second = _state(scene, other)
    if first is None or second is None:
        return _all_versions(scene)
    earlier, (later, document) = first.kept, second
    if later is not None and later.number < earlier.head.number:
        earlier, later, document = KeptVersion(later, document), earlier.head, earlier.document
    compared = compare_documents(earlier.document, document)
    page = compared_page(earlier.head, later, compared, scene.links, document.language)
    return _fragment(scene, "document/compared.html", page, ())


def _state(scene: CompanyScene, asked: str) -> tuple[VersionHead | None, StrategyDocument] | None:
    """Return a version, or today's document without one; None for what is not there."""
    if asked == TODAY:
        return None, shown_document(scene).document
    shown = show_version(scene.access, version_number(asked))
    return None if shown is None else (shown.kept.head, shown.kept.document)


def _reader(scene: CompanyScene) -> int:
    assert scene.key is not None  # a company screen is shown to members only
    return scene.key.learner.user_id


def version_number(part: str) -> int:
    """Return a part of an address as a number that fits a version, 0 if it is none."""
    return int(part) if part.isascii() and part.isdigit() and len(part) < MOST_DIGITS else 0


def _fragment(scene: CompanyScene, template: str, page: object, scripts: tuple[str, ...]) -> Fragment:
    language = scene.around.language
    return page_fragment(scene.block, template, page, language=language, styles=STYLES, scripts=scripts)
