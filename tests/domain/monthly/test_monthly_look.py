"""What is looked at once a month, and what can wait."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from csr_xblock.domain.monthly.monthly_look import MoveReason, is_to_read, why_to_move
from csr_xblock.domain.plan.actions import ActionStatus
from tests.domain.plan.made_actions import WHOLE

TODAY = date(2026, 11, 29)


def in_days(days: int) -> date:
    """Return a day that comes, or has been."""
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("status", "due", "changed", "expected"),
    [
        (ActionStatus.PLANNED, 0, 0, MoveReason.DUE),
        (ActionStatus.RUNNING, -9, 0, MoveReason.DUE),
        (ActionStatus.PLANNED, 1, 0, MoveReason.SOON),
        (ActionStatus.RUNNING, 30, -90, MoveReason.SOON),
        (ActionStatus.RUNNING, 31, -30, MoveReason.QUIET),
        (ActionStatus.RUNNING, None, -30, MoveReason.QUIET),
        (ActionStatus.RUNNING, 31, -29, None),
        (ActionStatus.PLANNED, 31, -90, None),
        (ActionStatus.IDEA, -9, -90, None),
        (ActionStatus.DONE, -9, -90, None),
        (ActionStatus.STOPPED, -9, -90, None),
    ],
)
def test_why_an_action_is_moved(
    status: ActionStatus, due: int | None, changed: int, expected: MoveReason | None
) -> None:
    """Due, due before the next look, or running without a change; ideas and what is over are left alone."""
    action = replace(WHOLE, status=status, due=None if due is None else in_days(due))

    assert expected == why_to_move(action, in_days(changed), TODAY)


def test_figure_is_read_in_the_look_before_its_day() -> None:
    """Who looks once a month would come too late otherwise."""
    assert [True, True, True, False] == [is_to_read(in_days(days), TODAY) for days in (-400, 0, 30, 31)]
