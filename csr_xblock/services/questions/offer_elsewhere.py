"""Finds answers from another course with which a first draft may begin."""

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answered_elsewhere import AnsweredElsewhere
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.questions.elsewhere_store import find_elsewhere
from csr_xblock.services.questions.show_assessment import AssessmentState


def offer_elsewhere(
    key: AssessmentKey | None, state: AssessmentState, instrument: Instrument, prefill: Prefill
) -> AnsweredElsewhere | None:
    """
    Return what the first draft may begin with, None for nothing. One query, none once something is begun here.

    Where the author lets every attempt begin empty, nothing is offered: answers are to be given anew.
    """
    is_first = state.draft is None and state.submitted is None
    if key is None or state.company_id is None or not is_first or prefill is Prefill.EMPTY:
        return None
    return find_elsewhere(key.learner, state.company_id, instrument.id)
