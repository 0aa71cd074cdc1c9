"""What is read of a company for the sheet that others read, and for whom."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.showing.show_company_work import NO_WORK, show_company_work
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import CLIMATE, WHOLE
from tests.queries import queries_of
from tests.services.goals.followers import follow, read
from tests.services.plan.planners import access, colleague, planner, write

pytestmark = pytest.mark.django_db


def test_it_has_what_is_confirmed_done_and_followed() -> None:
    """Also for a colleague who leads; what was deleted is gone."""
    rasa = planner()
    company = access(rasa).key.company_id
    choose_priority(rasa, packaged_instrument(), ShownGoal(company, CLIMATE), "Our largest bill.")
    write(rasa, replace(WHOLE, status=ActionStatus.DONE), form_key="kept")
    gone = write(rasa, WHOLE, form_key="gone")
    delete_action(rasa, gone.id, gone.revision)
    read(rasa, follow(rasa).id, 18)
    jonas = colleague(rasa)

    work = show_company_work(jonas, access(jonas), with_plan=True)

    assert ["Our largest bill."] == [one.why for one in work.priorities]
    assert [ActionStatus.DONE] == [kept.action.status for kept in work.actions]
    assert 1 == len(work.goals.goals) == len(work.goals.readings)


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_who_does_not_lead_reads_none_of_it(role: Role) -> None:
    """And asks the database nothing."""
    rasa = planner()
    write(rasa)
    jonas = colleague(rasa, role=role)
    place = access(jonas)

    queries = queries_of(lambda: show_company_work(jonas, place, with_plan=True))

    assert ([], NO_WORK) == (queries, show_company_work(jonas, place, with_plan=True))
    assert NO_WORK == show_company_work(jonas, None, with_plan=True)


@pytest.mark.parametrize(("with_plan", "expected"), [(True, 4), (False, 1)])
def test_much_work_is_read_as_quickly_as_little(with_plan: bool, expected: int) -> None:
    """One query for priorities and one for actions, two for goals; none for a plan that is hidden."""
    rasa = planner()
    for number in range(3):
        write(rasa, form_key=f"page-{number}")
        follow(rasa, replace(LOAVES, own=OwnFigure(f"Figure {number}")), f"goal-{number}")
    place = access(rasa)

    assert expected == len(queries_of(lambda: show_company_work(rasa, place, with_plan=with_plan)))
