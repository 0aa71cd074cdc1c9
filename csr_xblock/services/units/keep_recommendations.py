"""Opens what a submitted attempt opens in a programme, and keeps what it recommends."""

from collections.abc import Sequence

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.results.units.recommendation_store import keep_recommended
from csr_xblock.services.units.show_pathway import pathway_after


def keep_recommendations(key: AssessmentKey | None, units: Sequence[UnitDescriptor], instrument: Instrument) -> None:
    """
    Decide the programme's pathway after a submit: write what is open now, and what was recommended with the attempt.

    Call it after the submit's own transaction. Without a key or a submitted attempt nothing is kept.
    """
    attempt = None if key is None else find_submitted(key)
    if attempt is None:
        return
    shown = pathway_after(attempt, key, units, instrument)
    keep_recommended(attempt.id, shown.pathway.recommended)
