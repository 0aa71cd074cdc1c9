"""Reads what is known of a company that the official VSME file asks for."""

from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.vsme_file.known import Known, practices_in, year_figures
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.services.goals.show_goals import whole_goals
from csr_xblock.services.plan.plan_today import read_today
from csr_xblock.services.plan.show_plan import show_plan_to_order
from csr_xblock.services.questions.show_assessment import AssessmentState


@dataclass(frozen=True)
class ReadKnown:
    """What is known, with the instrument of the hand-in from which practices come."""

    known: Known
    instrument: Instrument


def read_known(
    key: AssessmentKey,
    access: CompanyAccess,
    state: AssessmentState,
    instrument: Instrument,
    today: date,
    *,
    with_plan: bool,
) -> ReadKnown:
    """
    Return it for somebody who may change what the company does, by today's answers for it. At most nine queries.

    `state` was read before. Without `with_plan` there are neither actions nor goals, as in a programme that hides the
    step Decide.
    """
    answers = read_today(key, state.submitted_for_company, instrument)
    goals, readings = whole_goals(access) if with_plan else ([], [])
    known = Known(
        company=CompanyFacts() if state.profile is None else state.profile.company,
        practices=practices_in(answers.instrument, answers.sheet),
        figures=year_figures(goals, readings, today),
        priorities=priorities_for(key),
        actions=show_plan_to_order(access).actions if with_plan else (),
        goals=tuple(goals),
    )
    return ReadKnown(known, answers.instrument)
