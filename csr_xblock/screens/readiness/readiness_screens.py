"""
The screens on questions of banks and customers: all disclosures, one of them, and two letters.

readiness, readiness/B3, readiness/letter/answers/B3-C8, readiness/letter/asks/edit. An address that leads nowhere shows
all disclosures.
"""

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.content.library import european_facts, instrument_with_words
from csr_xblock.content.readiness.disclosure_reader import packaged_standard
from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.evidence.piece_places import PiecePlaces
from csr_xblock.presentation.programme.programme_page import ASSESSMENT
from csr_xblock.presentation.readiness.disclosure_page import FigurePlaces, disclosure_page
from csr_xblock.presentation.readiness.readiness_address import letter_asked
from csr_xblock.presentation.readiness.readiness_page import OMNIBUS, RECOMMENDATION, REGULATION, readiness_page
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.screens.readiness.letter_screens import letter_fragment
from csr_xblock.services.readiness.show_readiness import ShownReadiness, show_readiness

STYLES = ("frame/paper.css", "readiness/readiness.css")


def readiness_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen that the address asks for, for somebody who may change what the company does."""
    shown = _shown(scene)
    letter = letter_asked(scene.parts, [one.disclosure.code for one in shown.disclosures if one.is_tellable])
    if letter is not None:
        return letter_fragment(scene, shown, letter)
    code = scene.parts[0] if scene.parts else ""
    return _disclosure(scene, shown, code) or _list(scene, shown)


def _list(scene: CompanyScene, shown: ShownReadiness) -> Fragment:
    page = readiness_page(
        packaged_standard(),
        shown.disclosures,
        instrument_with_words(shown.instrument, scene.around.language),
        european_facts((OMNIBUS, REGULATION, RECOMMENDATION), scene.around.language),
        scene.links,
        start_url="" if shown.has_answers else scene.inner.to(ASSESSMENT),
        language=scene.around.language,
    )
    return _fragment(scene, "readiness/readiness.html", page)


def _disclosure(scene: CompanyScene, shown: ShownReadiness, code: str) -> Fragment | None:
    found = shown.find(code)
    if found is None:
        return None
    page = disclosure_page(
        found,
        instrument_with_words(shown.instrument, scene.around.language),
        shown.company,
        PiecePlaces(
            scene.links,
            scene.inner,
            scene.steps,
            {},
            shown.drafted,
            shown.again,
            is_first=not shown.has_answers,
        ),
        FigurePlaces(scene.links, shown.goals, Step.STRATEGY in scene.steps),
    )
    return _fragment(scene, "readiness/disclosure.html", page)


def _shown(scene: CompanyScene) -> ShownReadiness:
    assert scene.key is not None  # company_screens shows the start page to others
    assert scene.access is not None
    return show_readiness(
        scene.key,
        scene.access,
        scene.state,
        packaged_standard(),
        scene.instrument,
        [one.descriptor for one in scene.units],
        timezone.localdate(),
        with_plan=Step.STRATEGY in scene.steps,
    )


def _fragment(scene: CompanyScene, template: str, page: object) -> Fragment:
    # Nothing is entered here that could be lost, so nobody is warned that it needs scripts.
    return page_fragment(scene.block, template, page, language=scene.around.language, styles=STYLES, scripts=())
