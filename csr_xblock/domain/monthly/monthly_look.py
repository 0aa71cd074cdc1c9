"""
What a company looks at once a month: readings and actions whose day has come or is near, and what stands still.

Source: METHODOLOGY 2.1, step 7 (monthly 20 minutes).
"""

from datetime import date, timedelta
from enum import StrEnum

from csr_xblock.domain.plan.actions import Action, ActionStatus

DAYS_AHEAD = 30
"""What comes due before the next look is on the board of this one."""

QUIET_DAYS = 30
"""So long nothing of a running action has changed before it is asked how it goes."""


class MoveReason(StrEnum):
    """Why an action is on the board."""

    DUE = "due"
    SOON = "soon"
    QUIET = "quiet"


def is_to_read(next_reading: date, today: date) -> bool:
    """Return whether a figure is read in this month's look."""
    return next_reading <= last_day(today)


def why_to_move(action: Action, changed_on: date, today: date) -> MoveReason | None:
    """
    Return why an action is to be moved, None for one that can wait.

    `changed_on` is the day of its last change, a ticked step included. Ideas have no day and run into no month.
    """
    if action.is_due(today):
        return MoveReason.DUE
    if action.is_due(last_day(today)):
        return MoveReason.SOON
    is_quiet = action.status is ActionStatus.RUNNING and changed_on <= quiet_since(today)
    return MoveReason.QUIET if is_quiet else None


def last_day(today: date) -> date:
    """Return the last day that this month's look has in sight."""
    return today + timedelta(days=DAYS_AHEAD)


def quiet_since(today: date) -> date:
    """Return the day since which nothing has changed of what stands still."""
    return today - timedelta(days=QUIET_DAYS)
