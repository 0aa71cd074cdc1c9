"""The screen of the scorecard: a submitted attempt, scored again with the instrument of its day."""

from dataclasses import replace

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.questions.route import START
from csr_xblock.presentation.scoring.scorecard_page import scorecard_page
from csr_xblock.services.scoring.show_scorecard import score_attempt


def scorecard_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    attempt: Attempt,
    instrument: Instrument,
    links: Links,
    path_url: str,
    *,
    shows_answers: bool = True,
) -> Fragment:
    """
    Return the scorecard of a submitted attempt. `path_url` is '' where the learning path is not shown.

    Without `shows_answers` there are scores only, for somebody who may not read the answers.
    """
    scored = score_attempt(attempt, instrument)
    page = scorecard_page(
        scored,
        instrument_with_words(scored.instrument, around.language),
        links,
        f"csr{links.block}",
        path_url=path_url or None,
        new_attempt_url=links.to(START) if shows_answers else None,
    )
    page = replace(page, shows_answers=shows_answers)
    language = around.language
    return page_fragment(
        block, "scoring/scorecard.html", page, language=language, styles=("scoring/scorecard.css",), scripts=()
    )
