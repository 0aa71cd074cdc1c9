"""The screens of the evidence folder: what is in it, what has no note yet, and what counts for whom."""

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.edge.rendering import add_assets, page_fragment
from csr_xblock.openedx.screens import document_url
from csr_xblock.presentation.evidence.counts_page import counts_page
from csr_xblock.presentation.evidence.folder_address import FolderView, filter_of, view_of
from csr_xblock.presentation.evidence.folder_head import FolderHead, folder_head
from csr_xblock.presentation.evidence.folder_page import folder_page
from csr_xblock.presentation.evidence.missing_page import missing_page
from csr_xblock.presentation.evidence.piece_places import PiecePlaces
from csr_xblock.presentation.evidence.piece_view import FolderWords
from csr_xblock.presentation.programme.programme_page import ASSESSMENT
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.evidence.show_folder import ShownFolder, show_folder

STYLES = ("frame/paper.css", "frame/sheets.css", "frame/choices.css", "evidence/evidence.css")
SCRIPTS = ("evidence/search.js", "scoring/report.js")


def evidence_fragment(scene: CompanyScene) -> Fragment:
    """Return the view that the address asks for."""
    view = view_of(scene.parts)
    shown = _shown(scene)
    head = folder_head(scene.links, view, len(shown.missing), is_own=not _reads_company(scene))
    if view is FolderView.WHAT_COUNTS:
        return _fragment(scene, "evidence/what_counts.html", counts_page(head), ())
    if view is FolderView.NO_NOTE:
        return _missing(scene, shown, head)
    page = folder_page(
        shown,
        filter_of(scene.parts, scene.instrument),
        _words(scene, shown),
        _places(scene, shown),
        head,
        file_url=scene.address("download_evidence"),
        company=scene.state.company_name if _reads_company(scene) else "",
        today=timezone.localdate(),
    )
    return _fragment(scene, "evidence/folder.html", page, SCRIPTS)


def _missing(scene: CompanyScene, shown: ShownFolder, head: FolderHead) -> Fragment:
    page = missing_page(
        shown.missing,
        filter_of(scene.parts, scene.instrument),
        _words(scene, shown),
        _places(scene, shown),
        head,
        start_url=scene.inner.to(ASSESSMENT),
        has_answers=scene.state.submitted_for_company is not None or scene.state.draft is not None,
    )
    return _fragment(scene, "evidence/missing.html", page, SCRIPTS[:1])


def _reads_company(scene: CompanyScene) -> bool:
    return scene.access is not None and scene.access.may_change


def _shown(scene: CompanyScene) -> ShownFolder:
    assert scene.key is not None  # a company screen is shown to members only
    units = [one.descriptor for one in scene.units]
    return show_folder(scene.key, scene.access, scene.state, scene.instrument, units)


def _words(scene: CompanyScene, shown: ShownFolder) -> FolderWords:
    profile = scene.state.profile
    currency = currency_of("" if profile is None else profile.company.country)
    return FolderWords(scene.words, instrument_with_words(shown.questions, scene.around.language), currency)


def _places(scene: CompanyScene, shown: ShownFolder) -> PiecePlaces:
    return PiecePlaces(
        scene.links,
        scene.inner,
        scene.steps,
        {one.descriptor.id: document_url(one.settings.usage_key) for one in scene.units},
        shown.drafted,
        shown.again,
    )


def _fragment(scene: CompanyScene, template: str, page: object, scripts: tuple[str, ...]) -> Fragment:
    # Nothing is entered here that could be lost, so nobody is warned that it needs scripts.
    fragment = page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=())
    add_assets(fragment, scene.block, (), scripts)
    return fragment
