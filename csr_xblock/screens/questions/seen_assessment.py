"""A learner's self-assessment as staff see it who look as that learner: the scorecard, or why there is none."""

from collections.abc import Mapping

from web_fragments.fragment import Fragment

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.openedx.screens import links_of
from csr_xblock.openedx.studio import studio_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.message_page import content_fault_page
from csr_xblock.presentation.programme.seen_page import hidden_page, nothing_yet_page
from csr_xblock.screens.people.seen import message
from csr_xblock.screens.scoring.scorecard import ScorecardScene, scorecard_fragment
from csr_xblock.services.people.show_seen import SeenLearner


def seen_assessment(
    block: AssessmentBlock, around: Surroundings, context: Mapping[str, object], seen: SeenLearner
) -> Fragment:
    """Return the scorecard of somebody who shares and has handed in, else a sentence."""
    title = block.shown_title()
    if not seen.shares:
        return message(block, around, hidden_page(title, has_begun=seen.has_begun))
    if seen.state.submitted is None:
        return message(block, around, nothing_yet_page(title))
    try:
        instrument = block.instrument()
    except InvalidContent as fault:
        is_trainer, studio_url = around.identity.is_trainer, studio_address(block)
        page = content_fault_page(len(fault.problems), is_trainer=is_trainer, studio_url=studio_url)
        return message(block, around, page)
    links = links_of(block, context)
    scene = ScorecardScene(block, around, seen.state, instrument, links, shows_answers=False)
    return scorecard_fragment(scene, seen.state.submitted)
