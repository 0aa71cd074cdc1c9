"""What of a company's work is due, and for whom it is called."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.learning_plan.given_learning import GivenKind, Receiver
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.units.learning_unit import NO_UNIT
from csr_xblock.domain.units.measured_learning import MeasuredLearning
from csr_xblock.domain.units.transfer import Transfer, TransferAnswer
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.services.goals.take_goal import take_goal
from csr_xblock.services.goals.work_on_goals import archive_goal
from csr_xblock.services.journey.what_is_due import WhatWaits, what_is_due, what_waits
from csr_xblock.services.learning_plan.give_learning import tick_given
from csr_xblock.services.plan.work_on_plan import delete_action
from tests.domain.goals.made_goals import LOAVES, TODAY
from tests.domain.plan.made_actions import WHOLE
from tests.services.goals.followers import with_reading
from tests.services.learning_plan.givers import a_unit, give
from tests.services.plan.planners import access, colleague, planner, rewrite, write

pytestmark = pytest.mark.django_db

FAR = date(2030, 1, 1)
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

    assert (20, 2) == (len(found), len(queries))


def test_a_reading_is_due_by_its_rhythm() -> None:
    """After the newest one; it is called by the figure's name, an action of the same day before it."""
    owner = planner()
    kept = with_reading(owner)
    action = rewrite(owner, write(owner), start=LOAVES.baseline_day, due=date(2026, 3, 28))
    words = packaged_instrument()

    assert () == what_is_due(access(owner), date(2026, 3, 27), words)
    found = what_is_due(access(owner), date(2026, 3, 28), words)

    assert [(DueKind.ACTION, action.id), (DueKind.READING, kept.goal)] == [(one.kind, one.id) for one in found]
    assert ["Loaves left over"] == [one.title for one in found if one.kind is DueKind.READING]
    archive_goal(owner, kept.goal, 0)
    assert [DueKind.ACTION] == [one.kind for one in what_is_due(access(owner), date(2026, 3, 28), words)]


def test_a_figure_that_nobody_knows_any_more_is_due_without_a_name() -> None:
    """The author has taken it away; the page calls it a goal in figures."""
    owner = planner()
    take_goal(owner, "kpi-water", packaged_instrument(), TODAY)
    bare = replace(packaged_instrument(), objectives=())

    assert ["Water use per unit"] == [one.title for one in what_is_due(access(owner), FAR, packaged_instrument())]
    assert [""] == [one.title for one in what_is_due(access(owner), FAR, bare)]


UNIT = packaged_units()[UnitId("g-why")]
DONE_AT = datetime(2026, 9, 1, 12, tzinfo=UTC)


def progress_of_done_unit(**learning: Any) -> dict[UnitId, KeptProgress]:
    """Return the progress of somebody who has done a unit on the first of September."""
    kept = KeptProgress(UNIT.id, started_at=DONE_AT, completed_at=DONE_AT, learning=MeasuredLearning(**learning))
    return {UNIT.id: kept}


@pytest.mark.parametrize("who", ["owner", "employee", "nobody"])
def test_what_came_of_a_unit_is_asked_of_whoever_has_done_it(who: str) -> None:
    """It is the person's own, also for staff and for somebody without a company."""
    owner = planner()
    places = {"owner": access(owner), "employee": access(colleague(owner, role=Role.EMPLOYEE)), "nobody": None}
    place = places[who]
    first = date(2026, 10, 13)

    found = {
        day: what_is_due(place, day, units=[UNIT], progress=progress_of_done_unit())
        for day in (first - timedelta(days=1), first, first + timedelta(days=60), first + timedelta(days=61))
    }

    asked = DueThing(DueKind.TRANSFER, 0, UNIT.title, first, UNIT.id)
    assert [(), (asked,), (asked,), ()] == list(found.values())


def test_what_was_answered_or_is_not_in_the_programme_is_not_asked() -> None:
    """Once is enough, and a unit that is gone cannot be opened."""
    day, answered = date(2026, 10, 20), progress_of_done_unit(transfer=TransferAnswer(Transfer.NO))

    assert () == what_is_due(None, day, units=[UNIT], progress=answered)
    assert () == what_is_due(None, day, units=[], progress=progress_of_done_unit())
    assert () == what_is_due(None, day, units=[UNIT], progress={UNIT.id: KeptProgress(UNIT.id, started_at=DONE_AT)})


def test_what_the_company_has_given_is_due_on_its_day_until_it_is_done() -> None:
    """A unit by its progress, a task by its tick; also for somebody who leads nothing. Without a day nothing is due."""
    owner = planner()
    jonas = colleague(owner, role=Role.EMPLOYEE)
    whole = a_unit(jonas, UNIT.id, due=ON_ITS_DAY)
    give(owner, whole, "page-1")
    task = give(owner, replace(whole, kind=GivenKind.TASK, change="Less heat"), "page-2")
    give(owner, replace(whole, kind=GivenKind.OWN, unit=NO_UNIT, task="Walk", due=None), "page-3")
    receiver = Receiver(access(owner).key, jonas.learner.user_id)

    def waiting(day: date, progress: dict[UnitId, KeptProgress] | None = None) -> WhatWaits:
        return what_waits(access(jonas), day, units=[UNIT], progress=progress or {}, receiver=receiver)

    assert ((), 3) == (waiting(ON_ITS_DAY - timedelta(days=1)).due, len(waiting(ON_ITS_DAY).given))
    assert [DueKind.GIVEN] * 2 == [one.kind for one in waiting(ON_ITS_DAY).due]
    assert [UNIT.title] * 2 == [one.title for one in waiting(ON_ITS_DAY).due]
    assert [task.id] == [
        one.id for one in waiting(ON_ITS_DAY, progress_of_done_unit()).due if one.kind is DueKind.GIVEN
    ]
    tick_given(jonas, task.id, task.revision, is_done=True, today=ON_ITS_DAY)
    assert ["Walk"] == [one.task for one in waiting(ON_ITS_DAY, progress_of_done_unit()).given]


def test_a_unit_that_is_not_in_the_programme_waits_for_nobody() -> None:
    """Nobody could open it; whoever leads the company sees it on the learning plan."""
    owner = planner()
    give(owner, a_unit(owner, UNIT.id, due=ON_ITS_DAY))
    receiver = Receiver(access(owner).key, owner.learner.user_id)

    assert WhatWaits() == what_waits(access(owner), ON_ITS_DAY, units=[], receiver=receiver)
    assert 1 == len(what_is_due(access(owner), ON_ITS_DAY, units=[UNIT], receiver=receiver))
