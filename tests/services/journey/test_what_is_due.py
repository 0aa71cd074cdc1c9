"""What of a company's work is due, and for whom it is called."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.services.journey.what_is_due import what_is_due
from csr_xblock.services.plan.work_on_plan import delete_action
from tests.domain.plan.made_actions import WHOLE
from tests.services.plan.planners import access, colleague, planner, rewrite, write

pytestmark = pytest.mark.django_db

ON_ITS_DAY = WHOLE.due
assert ON_ITS_DAY is not None


def test_an_action_is_due_on_its_day() -> None:
    """The evening before it is not; later it waits since that day, for every leader of the company."""
    owner = planner()
    kept = write(owner)
    manager = colleague(owner)

    assert () == what_is_due(access(owner), ON_ITS_DAY - timedelta(days=1))
    for key in (owner, manager):
        (found,) = what_is_due(access(key), ON_ITS_DAY + timedelta(days=3))
        assert (kept.id, WHOLE.title, ON_ITS_DAY) == (found.id, found.title, found.day)


@pytest.mark.parametrize("status", [ActionStatus.IDEA, ActionStatus.DONE, ActionStatus.STOPPED])
def test_what_is_not_to_be_done_is_not_due(status: ActionStatus) -> None:
    """An idea, what is done and what was given up call nobody."""
    owner = planner()
    rewrite(owner, write(owner), status=status)

    assert () == what_is_due(access(owner), ON_ITS_DAY)


def test_what_was_deleted_is_not_due() -> None:
    """It can be brought back, but waits for nobody."""
    owner = planner()
    kept = write(owner)
    delete_action(owner, kept.id, kept.revision)

    assert () == what_is_due(access(owner), ON_ITS_DAY)


def test_others_are_called_to_nothing() -> None:
    """Employees do not see the plan; somebody without a company has none. Another company's plan is not ours."""
    owner = planner()
    write(owner)
    employee, other = colleague(owner, role=Role.EMPLOYEE), planner("ona")

    assert [(), (), ()] == [what_is_due(one, ON_ITS_DAY) for one in (access(employee), access(other), None)]


def test_one_query_however_much_is_due() -> None:
    """Twenty actions cost what one costs."""
    owner = planner()
    for number in range(20):
        write(owner, form_key=f"page-{number}")
    place = access(owner)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = what_is_due(place, ON_ITS_DAY)

    assert (20, 1) == (len(found), len(queries))
