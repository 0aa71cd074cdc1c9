"""The screen of the report: a submitted attempt for paper, with the company's name if a member gives it."""

from dataclasses import dataclass, replace

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words, interpretation_for
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.identity import full_name_of
from csr_xblock.openedx.screens import handler_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.scoring.report_page import ReportCompany, ReportPage, report_page
from csr_xblock.screens.hunt.hunt_elsewhere import hunt_in_report
from csr_xblock.screens.plan.plan_elsewhere import saved_in_report
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt, score_today

STYLES = (
    "frame/table.css",
    "frame/paper.css",
    "frame/sheets.css",
    "scoring/scorecard.css",
    "scoring/interpretation.css",
    "scoring/report.css",
)
SCRIPTS = (*FORM_SCRIPTS, "scoring/report.js")


@dataclass(frozen=True)
class ReportPlace:
    """Where the report of an earlier attempt stands: the address of its scorecard, and its own."""

    scorecard: str
    report: str


def report_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    state: AssessmentState,
    attempt: Attempt,
    instrument: Instrument,
    links: Links,
) -> Fragment:
    """Return the report of a submitted attempt."""
    page = _page(block, around, state, score_today(attempt, around.key, instrument), links)
    if state.is_for_company(attempt):
        words = instrument_with_words(instrument, around.language)
        page = replace(page, good_things=hunt_in_report(around, words), saved=saved_in_report(around))
    return _fragment(block, around, page)


def past_report_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    state: AssessmentState,
    scored: ScoredAttempt,
    links: Links,
    place: ReportPlace,
) -> Fragment:
    """Return the report of an attempt as it was handed in, without what the company says and has saved today."""
    page = _page(block, around, state, scored, links)
    return _fragment(block, around, replace(page, scorecard_url=place.scorecard, next_url=place.report))


def _page(
    block: AssessmentBlock, around: Surroundings, state: AssessmentState, scored: ScoredAttempt, links: Links
) -> ReportPage:
    return report_page(
        scored,
        instrument_with_words(scored.instrument, around.language),
        links,
        f"csr{links.block}",
        _company(block, around, state, scored.attempt),
        full_name_of(block),
        interpretation_for(scored.instrument, around.language),
    )


def _fragment(block: AssessmentBlock, around: Surroundings, page: ReportPage) -> Fragment:
    return page_fragment(block, "scoring/report.html", page, language=around.language, styles=STYLES, scripts=SCRIPTS)


def _company(block: AssessmentBlock, around: Surroundings, state: AssessmentState, attempt: Attempt) -> ReportCompany:
    """Return the company that the attempt was made for; after the person has left it, one that nobody can name."""
    save_url = handler_address(block, around.learner, "save_company_name")
    if not state.is_for_company(attempt):
        return ReportCompany("", "", may_name=False, save_url="")
    may_name = state.may_edit_company and bool(save_url)
    return ReportCompany(state.company_name, str(state.company_id), may_name, save_url)
