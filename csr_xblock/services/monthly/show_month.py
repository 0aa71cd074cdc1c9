"""Reads what a company looks at in its monthly 20 minutes."""

from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.reading_due import next_reading
from csr_xblock.domain.goals.readings import KeptReading
from csr_xblock.domain.monthly.monthly_look import MoveReason, is_to_read, last_day, quiet_since, why_to_move
from csr_xblock.domain.monthly.question_of_month import question_of_month
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.results.plan.action_store import actions_to_look_at
from csr_xblock.services.again.show_today import scorecard_of_today, show_answers_again
from csr_xblock.services.goals.show_goals import show_goals
from csr_xblock.services.questions.handed_in import day_of
from csr_xblock.services.scoring.show_scorecard import score_today


@dataclass(frozen=True)
class ActionToMove:
    """An action with the reason why it is on the board, the day of its last change, and its next step, '' for none."""

    kept: KeptAction
    reason: MoveReason
    changed_on: date
    next_step: str = ""


@dataclass(frozen=True)
class GoalToRead:
    """A goal whose figure is to be read, with its newest readings."""

    kept: KeptGoal
    readings: tuple[KeptReading, ...]


@dataclass(frozen=True)
class QuestionToTalk:
    """The question of the month, its level of today, and the instrument from which both are."""

    item: Item
    level: int
    instrument: Instrument


def goals_to_read(access: CompanyAccess | None, today: date) -> tuple[GoalToRead, ...]:
    """Return the goals to be read by now or in the next 30 days, the longest waiting first. At most two queries."""
    shown = show_goals(access)
    found = []
    for kept in shown.goals:
        readings = shown.readings.get(kept.id, [])
        day = next_reading(kept, max((one.reading.day for one in readings), default=None))
        if is_to_read(day, today):
            found.append((day, kept.id, GoalToRead(kept, tuple(readings))))
    return tuple(goal for _day, _id, goal in sorted(found, key=lambda row: row[:2]))


def actions_to_move(access: CompanyAccess | None, today: date) -> tuple[ActionToMove, ...]:
    """Return what is due, comes due in the next 30 days, or runs without a change. One query."""
    if access is None:
        return ()
    looked_at = actions_to_look_at(access.key, last_day(today), quiet_since(today))
    reasons = ((one, why_to_move(one.kept.action, one.changed_on, today)) for one in looked_at)
    return tuple(
        ActionToMove(one.kept, reason, one.changed_on, one.next_step) for one, reason in reasons if reason is not None
    )


def question_to_talk_about(
    key: AssessmentKey | None, attempt: Attempt | None, instrument: Instrument, today: date
) -> QuestionToTalk | None:
    """
    Return the question of the month, None before the first hand-in and where nothing can be gained. Three queries.

    It rests on the latest hand-in of whoever looks with what was answered again since, like the plan, and on the
    company's importance of today. A kept instrument of an older hand-in costs one query more.
    """
    if attempt is None or attempt.submitted_at is None:
        return None
    scored = score_today(attempt, key, instrument)
    scorecard = scorecard_of_today(scored, show_answers_again(attempt))
    found = question_of_month(scorecard.improvements, day_of(attempt.submitted_at), today)
    if found is None:
        return None
    return QuestionToTalk(scored.instrument.item(found), scorecard.levels[found], scored.instrument)
