"""What the plan tells on other pages. Programmes without the step Decide have none."""

from csr_xblock.domain.programme.settings import Step
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.plan.plan_words import saved_for_others
from csr_xblock.services.plan.show_plan import saved_so_far


def saved_in_report(around: Surroundings) -> str:
    """Return what the company's actions have saved so far, '' for nothing and for who may not know."""
    programme = around.programme
    if programme is None or not programme.is_journey or Step.STRATEGY not in programme.steps:
        return ""
    return saved_for_others(saved_so_far(around.key_for(programme.followed)))
