"""Reads how ready a company is for each disclosure: today's answers for it, and the readings of its goals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from csr_xblock.domain.again.answer_again import sheet_with
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, FiguresKept, readiness_of
from csr_xblock.domain.readiness.standard import Standard
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.vsme_file.known import newest_figures, year_figures
from csr_xblock.services.again.show_asked_again import DoneSince, ShownAgain, show_asked_again
from csr_xblock.services.goals.show_goals import whole_goals
from csr_xblock.services.questions.instruments import instrument_by_hash
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.units.show_pathway import known_progress


@dataclass(frozen=True)
class ShownReadiness:
    """
    The disclosures in the order of the standard.

    `instrument` is that of the latest hand-in for the company, `has_answers` whether there is one. `goals` are the
    numbers of the goals that follow a figure, by its id; `again` are questions that may be answered again now,
    `drafted` those that a draft asks.
    """

    disclosures: tuple[DisclosureReadiness, ...]
    instrument: Instrument
    company: CompanyFacts
    has_answers: bool = False
    goals: Mapping[str, int] = field(default_factory=dict)
    again: frozenset[ItemId] = frozenset()
    drafted: frozenset[ItemId] = frozenset()

    def find(self, code: str) -> DisclosureReadiness | None:
        """Return a disclosure, None for a code that the standard does not have."""
        return next((one for one in self.disclosures if one.disclosure.code == code), None)


def show_readiness(
    key: AssessmentKey,
    access: CompanyAccess,
    state: AssessmentState,
    standard: Standard,
    instrument: Instrument,
    units: Sequence[UnitDescriptor],
    today: date,
    *,
    with_plan: bool,
) -> ShownReadiness:
    """
    Return it for somebody who may change what the company does. At most five queries, two more for kept questions.

    `state` was read before; what was answered for another company is not told of this one. Without `with_plan` there
    are no figures, as in a programme that hides the step Decide.
    """
    attempt = state.submitted_for_company
    again = _again(key, access, attempt, instrument, units)
    goals, readings = whole_goals(access) if with_plan else ([], [])
    company = CompanyFacts() if state.profile is None else state.profile.company
    found = readiness_of(
        standard.disclosures,
        again.instrument,
        AnswerSheet({}) if attempt is None else sheet_with(attempt.sheet, again.given),
        FiguresKept(newest_figures(goals, readings, today), year_figures(goals, readings, today), _targets(goals)),
        has_profile=company.employees is not None or bool(company.country),
    )
    return ShownReadiness(
        found,
        again.instrument,
        company,
        has_answers=attempt is not None,
        goals={one.goal.kpi: one.id for one in goals if one.goal.kpi},
        again=frozenset(item.id for one in again.asked for item in one.items),
        drafted=_drafted(state, instrument),
    )


def _again(
    key: AssessmentKey,
    access: CompanyAccess,
    attempt: Attempt | None,
    instrument: Instrument,
    units: Sequence[UnitDescriptor],
) -> ShownAgain:
    if attempt is None:
        return ShownAgain(instrument)
    return show_asked_again(attempt, instrument, DoneSince(units, known_progress(key), access))


def _targets(goals: Sequence[KeptGoal]) -> frozenset[str]:
    return frozenset(one.goal.kpi for one in goals if one.goal.kpi and one.goal.target is not None)


def _drafted(state: AssessmentState, instrument: Instrument) -> frozenset[ItemId]:
    draft = state.draft
    if draft is None:
        return frozenset()
    used = instrument_by_hash(draft.instrument_hash, instrument)
    return frozenset(item.id for item in draft.sheet.asked_items(used))
