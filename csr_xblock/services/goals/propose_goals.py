"""Reads which figures a company might follow, from what comes first for it."""

from csr_xblock.domain.goals.proposed_goals import proposed_figures
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.priorities.first_moves import by_rank
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument, Kpi
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.services.scoring.show_scorecard import score_today


def propose_goals(key: AssessmentKey | None, attempt: Attempt | None, instrument: Instrument) -> tuple[Kpi, ...]:
    """
    Return the proposed figures, also those that are taken already. At most three queries.

    `attempt` is the person's latest hand-in, which was read already; the ranking is that of today's importance.
    """
    if key is None:
        return proposed_figures(instrument)
    confirmed = [one.objective for one in priorities_for(key)]
    ranked = () if attempt is None else by_rank(score_today(attempt, key, instrument).scorecard)
    return proposed_figures(instrument, confirmed, ranked)
