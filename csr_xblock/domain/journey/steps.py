"""
The state of each of the seven steps, and the one thing to do next. It keeps nothing: states are those of now.

Source: JOURNEY 4. Its parts that a programme or this release does not have are None and do not count; a step without
parts is not there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.settings import Step

PRIORITIES = 3
"""How many goals a company confirms as its own priorities."""

PLANNED_ACTIONS = 3
"""How many actions beyond an idea make a plan."""

WHOLE_GOALS = 1
"""How many goals in figures, with beginning and target, the step Decide asks for."""

DOCUMENT_VERSIONS = 1
"""How many versions of the strategy document the step Decide asks for."""

PAUSE_DAYS = 30
NEVER_PUT_OFF = frozenset({Step.PROFILE})
"""Without a profile no other step can be taken, so nobody is led past it."""


class StepState(StrEnum):
    """How far a step is."""

    NOT_BEGUN = "not-begun"
    PARTLY = "partly"
    DONE = "done"


@dataclass(frozen=True)
class JourneyFacts:
    """
    What is known of a learner and the company. None: there is no such part for this learner.

    `is_staff` for employees and representatives, whose way is shorter. `objectives` is how many goals can be rated.
    `actions` are those that are more than an idea and were not given up. `links_looked_at` of `links` between goals are
    decided, which makes no step done. `goals` are goals in figures that have a beginning and a target, `versions` those
    of the strategy document that are kept. `recommended` and `recommended_done` count units that the latest hand-in
    recommends and the programme holds. `unit_to_begin` is the most needed of them that was never entered.
    `renew_since` says since when a year has passed after the latest hand-in, None before that. `can_carry_over`:
    another course has work of the company that could go on here. `given` counts what the company has given to people
    to learn, which makes no step done.
    """

    has_profile: bool = False
    is_staff: bool = False
    has_opened_beginning: bool | None = None
    hunt_lines: int | None = None
    stakeholder_groups: int | None = None
    rated_objectives: int | None = None
    objectives: int = 0
    has_draft: bool = False
    hand_ins: int = 0
    priorities: int | None = None
    actions: int | None = None
    links_looked_at: int | None = None
    links: int = 0
    goals: int | None = None
    versions: int | None = None
    recommended: int | None = None
    recommended_done: int = 0
    unit_to_begin: UnitId | None = None
    renew_since: date | None = None
    can_carry_over: bool = False
    given: int | None = None

    @property
    def is_renewing(self) -> bool:
        """Whether a draft is begun after a year, so that there is something to go on with."""
        return self.renew_since is not None and self.has_draft


OF_STAFF = frozenset({Step.PROFILE, Step.START, Step.SCORECARD, Step.PATH})
"""The steps of employees and representatives: See, Assess, Understand, Learn."""


def step_states(facts: JourneyFacts, shown: Iterable[Step]) -> dict[Step, StepState]:
    """Return the state of each step that the programme shows and the learner has, in the journey's order."""
    shown = frozenset(shown) & OF_STAFF if facts.is_staff else frozenset(shown)
    parts = _parts(facts)
    return {step: _state(*parts[step]) for step in Step if step in shown and any(_there(parts[step][0]))}


def next_step(
    facts: JourneyFacts, states: Mapping[Step, StepState], put_off: Collection[Step] = frozenset()
) -> Step | None:
    """
    Return the step of the one primary button, None when everything is done or put off.

    It is not the order of the page: what a result needs comes first, and a unit may be begun before a plan is made.
    """
    calls = (step for step in _wanted(facts) if step not in put_off)
    return next((step for step in calls if states.get(step, StepState.DONE) is not StepState.DONE), None)


def _wanted(facts: JourneyFacts) -> Iterable[Step]:
    if not facts.has_profile:
        yield Step.PROFILE
    if facts.is_renewing:
        yield Step.RENEW
    yield from (Step.START, Step.IMPORTANCE, Step.SCORECARD)
    if facts.unit_to_begin is not None:
        yield Step.PATH
    yield from (Step.STRATEGY, Step.PATH, Step.PROFILE)
    if facts.renew_since is None:  # Else it is due, and called to as such.
        yield Step.RENEW


Parts = tuple[bool | None, ...]


def _parts(facts: JourneyFacts) -> dict[Step, tuple[Parts, Parts]]:
    """Return of each step what it needs to be done, and what of it makes it begun."""
    has_handed_in = facts.hand_ins > 0
    return {
        Step.PROFILE: (
            (facts.has_profile, facts.has_opened_beginning),
            (facts.has_profile, _at_least(facts.hunt_lines, 1)),
        ),
        Step.IMPORTANCE: (
            (_at_least(facts.stakeholder_groups, 1), _at_least(facts.rated_objectives, max(1, facts.objectives))),
            (_at_least(facts.stakeholder_groups, 1), _at_least(facts.rated_objectives, 1)),
        ),
        Step.START: ((has_handed_in,), (facts.has_draft,)),
        Step.SCORECARD: (
            # Handing in leads staff straight to their scorecard, and they choose nothing for the company.
            (has_handed_in if facts.is_staff else _at_least(facts.priorities, PRIORITIES),),
            (None if facts.is_staff else _at_least(facts.priorities, 1),),
        ),
        Step.STRATEGY: (
            (
                _at_least(facts.goals, WHOLE_GOALS),
                _at_least(facts.actions, PLANNED_ACTIONS),
                _at_least(facts.versions, DOCUMENT_VERSIONS),
            ),
            (_at_least(facts.goals, 1), _at_least(facts.actions, 1), _at_least(facts.versions, 1)),
        ),
        Step.PATH: (
            # Where a hand-in recommends nothing, nothing is left to do; before it nobody knows.
            (None if facts.recommended is None else has_handed_in and facts.recommended == facts.recommended_done,),
            (facts.recommended_done > 0,),
        ),
        Step.RENEW: ((facts.hand_ins > 1 and facts.renew_since is None,), (facts.is_renewing,)),
    }


def _at_least(number: int | None, least: int) -> bool | None:
    return None if number is None else number >= least


def _there(parts: Parts) -> list[bool]:
    """Return True for each part that there is."""
    return [part is not None for part in parts]


def _state(needed: Parts, begun: Parts) -> StepState:
    if all(part is not False for part in needed):
        return StepState.DONE
    return StepState.PARTLY if any(begun) else StepState.NOT_BEGUN
