"""What follows when a learner hands in: the attempt is frozen, units open, and the platform is told of it."""

from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.taking_part import tell_done
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.programme import units_of
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations


def hand_in(block: AssessmentBlock, around: Surroundings, attempt_id: int) -> None:
    """Submit the draft. Raises Conflict if it has been handed in or is gone, InvalidInput if nothing is answered."""
    instrument = block.instrument()
    submit_attempt(around.key, instrument, attempt_id)
    if around.programme is not None:
        units = [placed.descriptor for placed in units_of(around.programme, around.language)]
        keep_recommendations(around.key, units, instrument)
    tell_done(block, around)
