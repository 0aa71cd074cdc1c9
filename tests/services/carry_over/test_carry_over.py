"""Taking a company's work into a new course: all that goes on, once, and nobody else's."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db.models import Model
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KnownHere, known_in
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionNote, ActionStatus, ActionStep
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.results.goals.goal_tables import CompanyDivisor, GoalRow, ReadingRow
from csr_xblock.results.importance.importance_store import importance_of
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.plan.action_store import whole_actions_of
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanNote, PlanStep
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow
from csr_xblock.results.strategy.link_store import links_of
from csr_xblock.results.strategy.link_tables import LinkRow
from csr_xblock.services.carry_over.carry_over import carry_over
from csr_xblock.services.carry_over.show_carry_over import show_carry_over
from csr_xblock.services.goals.take_goal import take_goal
from csr_xblock.services.goals.work_on_goals import archive_goal, choose_divisor
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.priorities.choose_priorities import choose_priority
from csr_xblock.services.stakeholders.change_stakeholders import remove_stakeholder, save_stakeholder
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from csr_xblock.services.strategy.decide_links import change_link
from tests.counts import counts_of
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import WHOLE
from tests.domain.strategy.links import HOSE, SKILLS_SAVE
from tests.learners import OTHER_COURSE, OWNER, company_key_of, key_of
from tests.mapped import CUSTOMERS, group_of, talked, tap
from tests.queries import queries_of
from tests.ratings import CLIMATE, WATER, keep_importance
from tests.services.goals.followers import follow
from tests.services.goals.followers import read as read_figure
from tests.services.plan.planners import access, planner, rewrite, write

pytestmark = pytest.mark.django_db

KNOWN = known_in(packaged_instrument(), packaged_units())
ALL = tuple(CarriedPart)
TABLES: tuple[type[Model], ...] = (
    ImportanceRating, StakeholderRow, TalkRow, LinkRow, CompanyDivisor, GoalRow, ReadingRow,
    PlanAction, PlanItem, PlanStep, PlanNote,
)  # fmt: skip
NOTED = replace(WHOLE, steps=(ActionStep("Hang a list", is_done=True),), notes=(ActionNote("It leaked at night."),))


@pytest.fixture
def before() -> AssessmentKey:
    """Return the owner of a bakery that has worked on everything in a first course."""
    key = planner()
    company = company_key_of(key)
    keep_importance(company, {CLIMATE: Importance(5, 3), WATER: Importance(2, None)})
    tap(key)
    save_stakeholder(key, CUSTOMERS, 1, StakeholderGroup("Customers", "Rye", affected=Strength.HIGH))
    talked(key, "Good: the rye.")
    change_link(key, packaged_instrument(), SKILLS_SAVE, 0, HOSE)
    goal = follow(key, LOAVES)
    for day in range(1, 4):
        read_figure(key, goal.id, day, date(2026, 3, day))
    choose_divisor(key, 0, Divisor.PEOPLE)
    write(key, NOTED)
    choose_priority(key, packaged_instrument(), ShownGoal(company.company_id, CLIMATE), "")
    return key


def here(name: str = "rasa") -> AssessmentKey:
    """Return somebody's key in the new course."""
    key = key_of(name, OTHER_COURSE)
    save_profile(key.learner, OWNER)
    return key


def counted() -> list[int]:
    """Return how many rows each table of a company's work has."""
    return [table._default_manager.count() for table in TABLES]


def offered(key: AssessmentKey, known: KnownHere = KNOWN) -> dict[str, int]:
    """Return how much of each part can be taken over."""
    return {part.value: work.to_carry for part, work in show_carry_over(access(key), ALL, known).items()}


def test_everything_is_there_as_it_was(before: AssessmentKey) -> None:
    """Ratings, groups with talks, links with their own words, goals with readings, actions with ticks and notes."""
    carry_over(here(), ALL, KNOWN)
    old, new = company_key_of(before), company_key_of(here())
    (kept,) = whole_actions_of(new)
    group = group_of(here())

    assert importance_of(old) == importance_of(new)
    assert group_of(before).group == group.group
    assert ["Good: the rye."] == [talk.talk.heard for talk in group.talks]
    assert [HOSE] == [link.words for link in links_of(new)]
    assert [LOAVES.own.name] == list(GoalRow.of(new).values_list("figure_name", flat=True))
    goals = GoalRow.of(new).values("pk")
    assert [1, 2, 3] == [int(row.value) for row in ReadingRow.objects.filter(goal__in=goals).order_by("day")]
    assert [Divisor.PEOPLE.value] == list(CompanyDivisor.of(new).values_list("divisor", flat=True))
    assert whole_actions_of(old)[0].action == kept.action
    assert (True, "It leaked at night.") == (kept.action.steps[0].is_done, kept.action.notes[0].text)


def test_copies_are_rows_of_their_own(before: AssessmentKey) -> None:
    """What is changed here changes nothing there."""
    carry_over(here(), ALL, KNOWN)
    (mine,) = whole_actions_of(company_key_of(here()))
    rewrite(here(), mine, title="Read the meter daily")
    remove_stakeholder(here(), CUSTOMERS, group_of(here()).revision, 1)

    assert [WHOLE.title] == [one.action.title for one in whole_actions_of(company_key_of(before))]
    assert not group_of(before).is_removed


def test_twice_is_once(before: AssessmentKey) -> None:
    """A tap that was repeated after a lost answer, or a colleague's, copies nothing again."""
    first = counted()
    carry_over(here(), ALL, KNOWN)
    once = counted()
    carry_over(here(), ALL, KNOWN)

    assert [2 * number for number in first] == once == counted()
    assert {} == offered(here())
    assert 1 == ChosenPriority.objects.count()


def test_only_what_was_ticked_is_taken(before: AssessmentKey) -> None:
    """The rest can be taken later, until it is begun here."""
    carry_over(here(), [CarriedPart.GOALS], KNOWN)
    rest = offered(here())
    write(here(), replace(WHOLE, items=()))

    assert {"importance": 2, "stakeholders": 1, "links": 1, "actions": 1} == rest
    assert "actions" not in offered(here())
    with pytest.raises(InvalidInput, match="nothing-chosen"):
        carry_over(here(), (), KNOWN)


def test_what_is_over_stays_behind(before: AssessmentKey) -> None:
    """Done, stopped and deleted actions, goals that were put away, groups that were removed."""
    (kept,) = whole_actions_of(company_key_of(before))
    rewrite(before, kept, status=ActionStatus.DONE)
    stopped = write(before, NOTED, "page-2")
    rewrite(before, stopped, status=ActionStatus.STOPPED)
    deleted = write(before, NOTED, "page-3")
    delete_action(before, deleted.id, deleted.revision)
    away = follow(before, replace(LOAVES, own=OwnFigure("Rolls")), "goal-2")
    archive_goal(before, away.id, away.revision)
    remove_stakeholder(before, CUSTOMERS, group_of(before).revision, 1)

    assert {"importance": 2, "links": 1, "goals": 1} == offered(here())
    carry_over(here(), ALL, KNOWN)
    new = company_key_of(here())
    assert ([], 1, 0) == (whole_actions_of(new), GoalRow.of(new).count(), StakeholderRow.of(new).count())


def test_what_another_questionnaire_asks_stays_behind(before: AssessmentKey) -> None:
    """Goals, figures, questions and units that do not exist here are not brought in by the way."""
    take_goal(before, min(KNOWN.figures), packaged_instrument(), date(2026, 11, 29))
    bare = KnownHere(KNOWN.objectives - {CLIMATE}, frozenset(), frozenset(), frozenset())
    assert {"importance": 1, "stakeholders": 1, "goals": 1, "actions": 1} == offered(here(), bare)
    carry_over(here(), ALL, bare)
    (kept,) = whole_actions_of(company_key_of(here()))

    assert [WATER] == list(importance_of(company_key_of(here())))
    assert ("", (), WHOLE.title) == (kept.action.objective, kept.action.items, kept.action.title)


def test_removed_things_of_this_course_do_not_stand_in_the_way(before: AssessmentKey) -> None:
    """A group that was removed an hour ago has the same name; a rating that was taken back has the same goal."""
    tap(here())
    remove_stakeholder(here(), CUSTOMERS, group_of(here()).revision, 0)
    keep_importance(company_key_of(here()), {CLIMATE: Importance(3, 3)})
    ImportanceRating.of(company_key_of(here())).update(business=None, impact=None)
    carry_over(here(), ALL, KNOWN)

    assert ["Customers"] == [one.group.name for one in show_stakeholders(here()).kept]
    assert Importance(5, 3) == importance_of(company_key_of(here()))[CLIMATE]


def test_only_who_leads_the_company_takes_its_work_along(before: AssessmentKey) -> None:
    """Neither its employees, nor anybody of another company, nor a page that showed another company."""
    employee, stranger = key_of("ema", OTHER_COURSE), here("jonas")
    join_company(employee.learner.user_id, company_key_of(before).company_id, Role.EMPLOYEE)
    rows = counted()

    assert [{}, {}] == [offered(employee), offered(stranger)]
    with pytest.raises(NotAllowed):
        carry_over(employee, ALL, KNOWN)
    with pytest.raises(NotAllowed):
        carry_over(None, ALL, KNOWN)
    with pytest.raises(Conflict, match="company-changed"):
        carry_over(replace(stranger, page_company=company_key_of(before).company_id), ALL, KNOWN)
    carry_over(stranger, ALL, KNOWN)
    assert rows == counted()


def test_manager_takes_along_what_the_company_has(before: AssessmentKey) -> None:
    """Also from a course in which only the owner was."""
    manager = key_of("jonas", OTHER_COURSE)
    join_company(manager.learner.user_id, company_key_of(before).company_id, Role.MANAGER)
    carry_over(manager, [CarriedPart.ACTIONS], KNOWN)

    assert [WHOLE.title] == [one.action.title for one in whole_actions_of(company_key_of(here()))]


def test_start_page_knows_it_without_another_query(before: AssessmentKey) -> None:
    """The one query that counts the company's work asks for it, too; what is all here is not offered."""
    asked = [counts_of(key, ALL).can_carry_over for key in (before, here())]
    without = counts_of(here()).can_carry_over
    queries = queries_of(lambda: counts_of(here(), ALL))
    carry_over(here(), ALL, KNOWN)

    assert ([False, True], False) == (asked, without)
    assert 1 == sum("csr_xblock_goodthing" in query for query in queries)
    assert not counts_of(here(), ALL).can_carry_over
    assert not counts_of(here(), [CarriedPart.ACTIONS]).can_carry_over


def test_number_of_queries_grows_with_no_readings(
    before: AssessmentKey, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """One query shows it; a hundred readings are copied by as many statements as three."""
    place = access(here())
    with django_assert_num_queries(1):
        show_carry_over(place, ALL, KNOWN)
    few = len(queries_of(lambda: carry_over(here(), ALL, KNOWN)))
    GoalRow.of(company_key_of(here())).delete()
    goal = GoalRow.of(company_key_of(before)).get()
    ReadingRow.objects.bulk_create(
        ReadingRow(goal=goal, day=date(2025, 1, 1) + timedelta(days=number), value=Decimal(number))
        for number in range(100)
    )
    many = len(queries_of(lambda: carry_over(here(), [CarriedPart.GOALS], KNOWN)))

    assert 103 == ReadingRow.objects.filter(goal__in=GoalRow.of(company_key_of(here()))).count()
    assert many < few <= 45
