"""Reads where a learner and the company stand on the seven steps."""

from collections.abc import Collection, Mapping
from datetime import date

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, known_in
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.renewal import RenewalTerms, renewal_since
from csr_xblock.domain.journey.steps import JourneyFacts
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_map import ends_of
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.journey.company_counts import CompanyCounts, company_counts
from csr_xblock.results.journey.pause_store import paused_steps
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.units.recommendation_store import recommended_with
from csr_xblock.services.questions.show_assessment import AssessmentState

BEGINNING = UnitId("g-why")
"""The unit with which the step See begins."""


def access_of(key: AssessmentKey | None, state: AssessmentState | None = None) -> CompanyAccess | None:
    """
    Return the person's place in a company, None without one and where nothing may be kept.

    One query, and none where the person's `state` was read before and holds a profile.
    """
    if key is None:
        return None
    if state is None or state.profile is None or state.company_id is None:
        return find_access(key)
    company = CompanyKey(state.company_id, key.learner.course, key.assessment)
    return CompanyAccess(company, state.profile.role, state.was_shared)


def put_off_by(key: AssessmentKey | None, today: date) -> dict[Step, date]:
    """Return the steps that the learner has put off, each with the day on which it is called to again. One query."""
    return {} if key is None else paused_steps(key, today)


def show_journey(
    key: AssessmentKey | None,
    access: CompanyAccess | None,
    state: AssessmentState,
    units: Collection[UnitId],
    instrument: Instrument,
    progress: Mapping[UnitId, KeptProgress],
    terms: RenewalTerms,
    carried: Collection[CarriedPart] = (),
) -> JourneyFacts:
    """
    Return what the seven steps ask. `units` are those that the programme holds. At most two queries.

    `access` is the person's place in a company, `state` where the person stands with the assessment, and `progress` how
    far with units, which were read already. `terms` say when answering again is called to, `carried` which parts of the
    work could be taken over from another course; those who may change nothing are not asked.
    """
    if key is None:
        return JourneyFacts(objectives=len(instrument.objectives))
    known, proposed = known_in(instrument, units), [ends_of(link) for link in instrument.links]
    asked = carried if access is not None and access.may_change else ()
    counts = CompanyCounts() if access is None else company_counts(access.key, known, proposed, asked)
    profile = state.profile
    role = _role(access, state)
    wanted = _recommended(state, units)
    started = {unit for unit, kept in progress.items() if kept.started_at}
    return JourneyFacts(
        has_profile=profile is not None,
        is_staff=role is not None and role.is_staff_view,
        has_opened_beginning=BEGINNING in started if BEGINNING in units else None,
        hunt_lines=counts.hunt_lines if access is None or access.may_change else None,
        stakeholder_groups=counts.stakeholder_groups,
        rated_objectives=counts.rated_objectives,
        objectives=len(instrument.objectives),
        has_draft=state.draft is not None,
        hand_ins=len(state.handed_in),
        actions=counts.actions,
        links_looked_at=counts.links_looked_at if proposed else None,
        links=len(proposed),
        goals=counts.goals,
        versions=counts.versions,
        priorities=counts.priorities,
        recommended=len(wanted) if units else None,
        recommended_done=sum(1 for unit in wanted if unit in progress and progress[unit].completed_at),
        unit_to_begin=next((unit for unit in wanted if unit not in started), None),
        renew_since=renewal_since(state.handed_in, terms),
        can_carry_over=counts.can_carry_over,
        given=counts.given if access is not None and access.may_change else None,
    )


def _role(access: CompanyAccess | None, state: AssessmentState) -> Role | None:
    """Return the person's role: that of the profile, before it the one in which the company has taken them in."""
    if state.profile is not None:
        return state.profile.role
    return None if access is None else access.role


def _recommended(state: AssessmentState, units: Collection[UnitId]) -> list[UnitId]:
    """Return the units that the latest hand-in recommends and the programme holds, the most needed first."""
    if state.submitted is None:
        return []
    return [unit for unit in recommended_with(state.submitted.id) if unit in units]
