"""The screen of the report: a submitted attempt for paper, with the company's name if a member gives it."""

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
from csr_xblock.presentation.scoring.report_page import ReportCompany, report_page
from csr_xblock.screens.hunt.hunt_elsewhere import hunt_in_report
from csr_xblock.screens.plan.plan_elsewhere import saved_in_report
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.scoring.show_scorecard import score_today

STYLES = (
    "frame/table.css",
    "frame/paper.css",
    "scoring/scorecard.css",
    "scoring/interpretation.css",
    "scoring/report.css",
)
SCRIPTS = (*FORM_SCRIPTS, "scoring/report.js")


def report_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    state: AssessmentState,
    attempt: Attempt,
    instrument: Instrument,
    links: Links,
) -> Fragment:
    """Return the report of a submitted attempt."""
    scored = score_today(attempt, around.key, instrument)
    words = instrument_with_words(scored.instrument, around.language)
    is_of_today = attempt.company_id == state.company_id
    page = report_page(
        scored,
        words,
        links,
        f"csr{links.block}",
        _company(block, around, state, attempt),
        full_name_of(block),
        interpretation_for(scored.instrument, around.language),
        good_things=hunt_in_report(around, words) if is_of_today else (),
        saved=saved_in_report(around) if is_of_today else "",
    )
    return page_fragment(block, "scoring/report.html", page, language=around.language, styles=STYLES, scripts=SCRIPTS)


def _company(block: AssessmentBlock, around: Surroundings, state: AssessmentState, attempt: Attempt) -> ReportCompany:
    """Return the company that the attempt was made for; after the person has left it, one that nobody can name."""
    save_url = handler_address(block, around.learner, "save_company_name")
    if state.company_id is None or attempt.company_id != state.company_id:
        return ReportCompany("", "", may_name=False, save_url="")
    may_name = state.may_edit_company and bool(save_url)
    return ReportCompany(state.company_name, str(state.company_id), may_name, save_url)
