"""Takes what people do with goals as a whole: put one away, bring it back, choose by what figures are divided."""

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.goals import goal_writes
from csr_xblock.services.goals.goal_work import work_of_all


def archive_goal(key: AssessmentKey | None, goal_id: int, shown_revision: int) -> None:
    """Put a goal away with its readings, so that it can be brought back."""
    with work_of_all(key) as company:
        goal_writes.archive_goal(company, goal_id, shown_revision)


def bring_goal_back(key: AssessmentKey | None, goal_id: int) -> None:
    """Bring a goal back as it was."""
    with work_of_all(key) as company:
        goal_writes.bring_goal_back(company, goal_id)


def choose_divisor(key: AssessmentKey | None, shown_revision: int, divisor: Divisor) -> None:
    """
    Keep by what the company divides its figures from now on.

    Goals and readings that are there keep what they count by; only new ones follow.
    """
    with work_of_all(key) as company:
        goal_writes.keep_divisor(company, shown_revision, divisor)
