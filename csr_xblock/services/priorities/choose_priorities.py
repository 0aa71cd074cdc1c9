"""Keeps which goals a company puts first: confirms one with its sentence, or takes one off."""

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.priorities.confirmed_priority import HandIn, Outcome, ShownGoal, checked_why
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.priorities.priorities_store import keep_priority, remove_priority
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.questions.instruments import instrument_by_hash


def choose_priority(key: AssessmentKey | None, instrument: Instrument, shown: ShownGoal, why: str) -> Outcome:
    """
    Confirm a goal, or change the sentence of a confirmed one. It rests on the person's latest hand-in.

    Returns what is kept then: a retry finds its own, and who comes second finds what another page has written.
    Raises InvalidInput for a goal that the questions do not have and for a sentence that is too long; Conflict before
    the first hand-in and as `keep_priority`; NotAllowed for somebody who may not change what the company does, and
    where nothing is kept.
    """
    if key is None:
        raise NotAllowed("read-only")
    why = checked_why(why)
    attempt = find_submitted(key)
    if attempt is None or attempt.submitted_at is None:
        raise Conflict("priorities-before-hand-in")
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    if shown.objective not in {objective.id for objective in used.objectives}:
        raise InvalidInput("objective-unknown", "objective")
    return keep_priority(key, shown, why, HandIn(attempt.id, attempt.submitted_at))


def drop_priority(key: AssessmentKey | None, shown: ShownGoal) -> Outcome:
    """
    Take a goal off, whatever the questions are by now. Returns what is kept if another page has changed it since.

    Raises Conflict and NotAllowed as `choose_priority`.
    """
    if key is None:
        raise NotAllowed("read-only")
    return remove_priority(key, shown)
