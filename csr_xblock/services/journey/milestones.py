"""Reads what a company has reached beyond the assessment: what rules ask about as events (JOURNEY 3 and 5)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.rules.kinds import Event
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.plan.action_store import count_actions
from csr_xblock.results.priorities.priorities_store import has_priorities


@dataclass(frozen=True)
class Milestones:
    """The importance of today, whether a priority is confirmed, and how many actions are more than an idea."""

    importance: Mapping[ObjectiveId, Importance] = field(default_factory=dict)
    has_chosen_priorities: bool = False
    actions: int = 0


def milestones_of(key: AssessmentKey, asked: Collection[Event] = tuple(Event)) -> Milestones:
    """
    Return what the learner's company has reached in the course, for the assessment.

    One query, and one each for priorities and plan if they are among the events that rules ask for.
    """
    return Milestones(
        importance=importance_for(key),
        has_chosen_priorities=Event.PRIORITIES_CHOSEN in asked and has_priorities(key),
        actions=count_actions(key) if Event.ACTIONS in asked else 0,
    )
