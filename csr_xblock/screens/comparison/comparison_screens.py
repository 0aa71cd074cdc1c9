"""The screens of two attempts: beside each other, and looking back at one area."""

from collections.abc import Sequence

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.screens import handler_address
from csr_xblock.placed.programme import unit_titles, units_of
from csr_xblock.presentation.comparison.comparison_page import (
    ComparisonPage,
    ComparisonWords,
    comparison_page,
    no_comparison_page,
)
from csr_xblock.presentation.comparison.look_back_page import look_back_areas, look_back_page
from csr_xblock.presentation.scoring.earlier_attempts import number_in
from csr_xblock.screens.scoring.scorecard import ScorecardScene
from csr_xblock.services.comparison.show_comparison import ShownComparison, ShownPair, show_comparison
from csr_xblock.services.journey.show_journey import access_of

STYLES = ("frame/table.css", "scoring/scorecard.css", "comparison/comparison.css")
LOOK_BACK_STYLES = ("questions/assessment.css", "comparison/comparison.css")


def comparison_fragment(scene: ScorecardScene, asked: str) -> Fragment:
    """Return two attempts beside each other, or an area of them to look back at; without numbers the latest two."""
    parts = asked.split("/")[1:]
    numbers, access = _numbers(parts), _access(scene)
    if parts[2:]:
        found = show_comparison(scene.around.key, numbers, scene.instrument, access, with_between=False).shown
        area = PerspectiveId(parts[2])
        if found is not None and area in look_back_areas(found):
            return _look_back(scene, found, area)
    among = show_comparison(scene.around.key, numbers, scene.instrument, access)
    return page_fragment(
        scene.block,
        "comparison/comparison.html",
        _page(scene, among, numbers),
        language=scene.around.language,
        styles=STYLES,
        scripts=(),
    )


def _access(scene: ScorecardScene) -> CompanyAccess | None:
    """Return the person's place in a company, None where the programme has no step in which a company plans."""
    return access_of(scene.around.key, scene.state) if Step.STRATEGY in scene.around.steps else None


def _numbers(parts: Sequence[str]) -> tuple[int, int] | None:
    """Return the numbers of two attempts in an address, None for an address without any; a lost one is 0."""
    if not parts:
        return None
    return number_in(parts, 0) or 0, number_in(parts, 1) or 0


def _page(scene: ScorecardScene, among: ShownComparison, numbers: tuple[int, int] | None) -> ComparisonPage:
    prefix = f"csr{scene.links.block}"
    if among.shown is None:
        return no_comparison_page(among, numbers, scene.links, prefix)
    first, second = _words(scene, among.shown)
    placed = units_of(scene.around.programme, scene.around.language)
    words = ComparisonWords(
        first,
        second,
        unit_titles((one.descriptor for one in placed), scene.around.language),
        currency_of("" if scene.state.profile is None else scene.state.profile.company.country),
    )
    return comparison_page(among.shown, among, words, scene.links, prefix)


def _look_back(scene: ScorecardScene, shown: ShownPair, area: PerspectiveId) -> Fragment:
    page = look_back_page(
        shown,
        area,
        *_words(scene, shown),
        scene.links,
        f"csr{scene.links.block}",
        save_url=handler_address(scene.block, scene.around.learner, "look_back"),
    )
    return page_fragment(
        scene.block,
        "comparison/look_back.html",
        page,
        language=scene.around.language,
        styles=LOOK_BACK_STYLES,
        scripts=("comparison/looking_back.js",),
    )


def _words(scene: ScorecardScene, shown: ShownPair) -> tuple[Instrument, Instrument]:
    language = scene.around.language
    return (
        instrument_with_words(shown.first.instrument, language),
        instrument_with_words(shown.second.instrument, language),
    )
