"""The screen of the one-page report: a submitted attempt and the company's work on one sheet, for others to read."""

from typing import cast

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.protocols import AssessmentBlock, CsrBlockProtocol
from csr_xblock.edge.rendering import add_assets, page_fragment
from csr_xblock.openedx.children import nearest_programme
from csr_xblock.openedx.surroundings import Surroundings, programme_home
from csr_xblock.presentation.journey.screen_names import DOCUMENT
from csr_xblock.presentation.showing.one_page import one_page
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.scoring.show_scorecard import score_today
from csr_xblock.services.showing.show_company_work import NO_WORK, CompanyWork, show_company_work

STYLES = ("frame/paper.css", "scoring/scorecard.css", "showing/one_page.css")
SCRIPTS = ("scoring/report.js",)


def one_page_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    state: AssessmentState,
    attempt: Attempt,
    instrument: Instrument,
    links: Links,
) -> Fragment:
    """Return the sheet of a submitted attempt."""
    scored = score_today(attempt, around.key, instrument)
    # After the person has left the company of the attempt, nothing may be told of either company.
    is_of_today = state.is_for_company(attempt)
    page = one_page(
        scored,
        instrument_with_words(scored.instrument, around.language),
        links,
        f"csr{links.block}",
        name=state.company_name if is_of_today else "",
        programme=cast("CsrBlockProtocol", nearest_programme(block) or block).shown_title(),
        today=timezone.localdate(),
        work=_work(around, state) if is_of_today else NO_WORK,
        currency=currency_of("" if state.profile is None else state.profile.company.country),
        document_url=_document_url(around, state) if is_of_today else "",
    )
    # Nothing is entered here that could be lost, so nobody is warned that it needs scripts: they only add a button.
    fragment = page_fragment(block, "showing/one_page.html", page, language=around.language, styles=STYLES, scripts=())
    add_assets(fragment, block, (), SCRIPTS)
    return fragment


def _work(around: Surroundings, state: AssessmentState) -> CompanyWork:
    """Return what the company does; nothing in programmes without company work, and outside of one."""
    programme = around.programme
    if programme is None or not programme.is_journey:
        return NO_WORK
    key = around.key_for(programme.followed)
    if key is None:
        return NO_WORK
    return show_company_work(key, access_of(key, state), with_plan=Step.STRATEGY in programme.steps)


def _document_url(around: Surroundings, state: AssessmentState) -> str:
    """Return where the company's strategy is read, '' for whoever may not. No query."""
    programme = around.programme
    if programme is None or not programme.is_journey or Step.STRATEGY not in programme.steps:
        return ""
    access = access_of(around.key_for(programme.followed), state)
    return programme_home(programme, DOCUMENT) if access is not None and access.may_change else ""
