"""
What a company can have reached on its way, as far as trainers are told: that it was done, never what was written.

It is taking part (JOURNEY 9.2): everybody counts but staff, by step only. A further milestone is a word here with its
step, a query in results.overview.milestone_store, and its words in presentation.overview.milestone_rows.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.programme.settings import Step


class CompanyMilestone(StrEnum):
    """
    Milestones in the order of the journey.

    RATED: how important a goal is, of at least one goal. RATED_ALL: of every goal. CHOSEN: a goal is confirmed as the
    company's own. PLANNED: an action is more than an idea and was not stopped. DONE: an action is done.
    """

    RATED = "rated"
    RATED_ALL = "rated_all"
    CHOSEN = "chosen"
    PLANNED = "planned"
    DONE = "done"


STEP_OF = {
    CompanyMilestone.RATED: Step.IMPORTANCE,
    CompanyMilestone.RATED_ALL: Step.IMPORTANCE,
    CompanyMilestone.CHOSEN: Step.SCORECARD,
    CompanyMilestone.PLANNED: Step.STRATEGY,
    CompanyMilestone.DONE: Step.STRATEGY,
}
"""The step of the journey to which each milestone belongs: where that is hidden, nobody can reach it."""


@dataclass(frozen=True)
class CompanyTally:
    """Companies by what they have reached. A company counts once, however many learners belong to it."""

    reached: frozenset[CompanyMilestone]
    companies: int


def milestones_in(steps: Collection[Step]) -> tuple[CompanyMilestone, ...]:
    """Return the milestones that companies can reach in a programme with these steps."""
    return tuple(one for one in CompanyMilestone if STEP_OF[one] in steps)
