"""Puts a step off, so that the start page calls to another one."""

from datetime import date, timedelta

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.journey.steps import NEVER_PUT_OFF, PAUSE_DAYS
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.results.journey.pause_store import keep_pause


def put_off_step(key: AssessmentKey | None, step: Step, today: date) -> None:
    """
    Keep "not now" of a step for 30 days. `today` is the learner's day.

    Raises NotAllowed where nothing is kept, InvalidInput for the step without which no other can be taken, Conflict
    before the first profile.
    """
    if key is None:
        raise NotAllowed("read-only")
    if step in NEVER_PUT_OFF:
        raise InvalidInput("value-invalid", "step")
    keep_pause(key, step, today + timedelta(days=PAUSE_DAYS))
