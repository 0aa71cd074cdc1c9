"""
When a unit asks about the learning itself: before the text, after the check, once it is done, and weeks later.

Each is asked once, and nothing depends on the answer. Source: JOURNEY 8.
"""

from datetime import date

from csr_xblock.domain.units.measured_learning import LearnedSoFar
from csr_xblock.domain.units.transfer import is_open
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork


def asks_before(work: UnitWork, kept: KeptProgress) -> bool:
    """
    Return whether the learner is asked what is known already.

    Not without a check, not where the programme does not ask, not in a unit that was entered before units could ask,
    not twice, and not once the check was tried.
    """
    return (
        bool(work.questions)
        and work.asks_before
        and kept.may_ask_before
        and not kept.learning.was_asked_before
        and not kept.check_tries
        and kept.completed_at is None
    )


def asks_sureness_again(kept: KeptProgress) -> bool:
    """Return whether the learner, who said it before, is asked once more how sure: from a passed check on."""
    return kept.check_passed_at is not None and kept.learning.sure_before is not None


def asks_reactions(kept: KeptProgress) -> bool:
    """Return whether the learner may say what the unit was like."""
    return kept.completed_at is not None


def asks_transfer(kept: KeptProgress, done_on: date | None, today: date) -> bool:
    """Return whether the question of some weeks later can be answered today, also anew."""
    return kept.completed_at is not None and done_on is not None and is_open(done_on, today)


def learned_so_far(kept: KeptProgress) -> LearnedSoFar:
    """Return what changed, nothing before the check is passed: who is still trying has another thing to think of."""
    if kept.check_passed_at is None:
        return LearnedSoFar()
    said = kept.learning
    return LearnedSoFar(said.before_percent, kept.check_first_percent, said.sure_before, said.sure_after)
