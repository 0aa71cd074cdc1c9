"""
The door to what a company has written about its work and that can be shown: notes on what is done, readings, talks.

It reads only. Of each kind the newest are returned, and one more than asked, so that a list can say that it is cut.
"""

from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.results.goals.goal_store import goal_in
from csr_xblock.results.goals.goal_tables import GoalRow, ReadingRow
from csr_xblock.results.plan.plan_tables import PlanAction, PlanNote
from csr_xblock.results.stakeholders.stakeholder_tables import TalkRow


@dataclass(frozen=True)
class ActionProof:
    """A note on an action that is done. `objective` is '' where the action serves no goal of the questionnaire."""

    id: int
    title: str
    objective: ObjectiveId
    text: str
    day: date


@dataclass(frozen=True)
class ReadingProof:
    """A reading with a note, and the goal that it belongs to."""

    goal: KeptGoal
    text: str
    day: date


@dataclass(frozen=True)
class TalkProof:
    """A talk, with somebody of which group."""

    group: str
    name: str
    with_whom: str
    text: str
    day: date


def notes_on_done_actions(key: CompanyKey, most: int) -> list[ActionProof]:
    """Return the notes on actions that are done, the newest first. One query."""
    done = PlanAction.of(key).filter(deleted_at=None, status=ActionStatus.DONE.value)
    rows = PlanNote.objects.filter(action__in=done).select_related("action").order_by("-day", "action_id", "place")
    return [
        ActionProof(row.action_id, row.action.title, ObjectiveId(row.action.objective_id), row.text, row.day)
        for row in rows[: most + 1]
    ]


def readings_with_notes(key: CompanyKey, most: int) -> list[ReadingProof]:
    """Return the readings that have a note, of goals that are not put away, the newest first. One query."""
    goals = GoalRow.of(key).filter(archived_at=None).values("pk")
    rows = ReadingRow.objects.filter(goal__in=goals).exclude(note="").select_related("goal").order_by("-day", "-pk")
    return [ReadingProof(goal_in(row.goal), row.note, row.day) for row in rows[: most + 1]]


def talks_held(key: CompanyKey) -> list[TalkProof]:
    """Return the talks that were held, the newest first. One query."""
    rows = TalkRow.of(key).filter(removed_at=None, stakeholder__removed_at=None).select_related("stakeholder")
    return [
        TalkProof(row.stakeholder.slug, row.stakeholder.group_name, row.with_whom, row.heard, row.held_on)
        for row in rows.order_by("-held_on", "-pk")
    ]
