"""Goals as members of a company write them: once, within limits, and nothing in silence over somebody else's words."""

from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import MAX_GOALS, MeasuredGoal, Rhythm
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import Measure
from csr_xblock.results.goals.goal_tables import GoalRow, ReadingRow
from csr_xblock.services.goals.save_goal import GoalChange, save_goal
from csr_xblock.services.goals.take_goal import keep_figure_of_action, take_goal
from csr_xblock.services.goals.work_on_goals import archive_goal, bring_goal_back, choose_divisor
from tests.counts import counts_of
from tests.domain.goals.made_goals import ENERGY, LOAVES, RENEWABLE, TODAY
from tests.learners import key_of, start
from tests.services.goals.followers import change_goal, follow, shown, with_reading
from tests.services.plan.planners import colleague, planner, rewrite, write

pytestmark = pytest.mark.django_db

PACKAGED = packaged_instrument()
KPIS = [kpi.id for one in PACKAGED.objectives for kpi in one.kpis]


def test_a_goal_is_kept_as_it_was_written() -> None:
    """Exactly; the step Decide counts it."""
    key = planner()

    kept = follow(key)

    assert LOAVES == kept.goal == shown(key).goals[0].goal
    assert 1 == counts_of(key).goals


def test_sent_twice_it_is_one_goal() -> None:
    """The first answer was lost."""
    key = planner()

    assert follow(key).id == follow(key).id
    assert 1 == GoalRow.objects.count()


def test_of_two_who_change_one_goal_the_later_reads_the_others_words() -> None:
    """And nothing is written over; with the newer revision it is."""
    rasa = planner()
    jonas, kept = colleague(rasa), follow(rasa)
    change_goal(jonas, kept, target=Decimal(10))

    outcome = change_goal(rasa, kept, target=Decimal(11))

    assert (False, Decimal(10), 1) == (outcome.is_mine, outcome.kept.goal.target, outcome.kept.revision)
    assert Decimal(10) == GoalRow.objects.get().target
    assert change_goal(rasa, outcome.kept, target=Decimal(11)).is_mine


def test_both_writing_the_same_is_no_conflict() -> None:
    """Both pages were right."""
    rasa = planner()
    jonas, kept = colleague(rasa), follow(rasa)

    assert change_goal(jonas, kept, rhythm=Rhythm.YEARLY).is_mine
    assert change_goal(rasa, kept, rhythm=Rhythm.YEARLY).is_mine


def test_a_figure_is_taken_once() -> None:
    """By tap or by hand; an own name in any case of its letters."""
    key = planner()

    first, second = (take_goal(key, RENEWABLE, PACKAGED, TODAY) for _tap in range(2))

    assert (first.id, MeasuredGoal(RENEWABLE)) == (second.id, first.goal)
    assert 0 == counts_of(key).goals
    follow(key)
    with pytest.raises(Conflict, match="goal-there"):
        follow(key, form_key="another page")
    with pytest.raises(InvalidInput):
        take_goal(key, "kpi-gone", PACKAGED, TODAY)


def test_a_goal_keeps_its_figure_whatever_a_page_sends() -> None:
    """A form of a figure of the questions says no name."""
    key = planner()
    kept = take_goal(key, RENEWABLE, PACKAGED, TODAY)
    sent = GoalChange(MeasuredGoal(rhythm=Rhythm.MONTHLY), kept.id)

    assert RENEWABLE == save_goal(key, sent, PACKAGED, TODAY).kept.goal.kpi == GoalRow.objects.get().kpi


def test_twenty_goals_are_as_many_as_there_may_be() -> None:
    """One that is put away makes room; bringing it back needs room again."""
    key = planner()
    taken = [take_goal(key, kpi, PACKAGED, TODAY) for kpi in KPIS[:MAX_GOALS]]
    with pytest.raises(Conflict, match="too-many-goals"):
        take_goal(key, KPIS[-1], PACKAGED, TODAY)

    archive_goal(key, taken[0].id, 0)
    take_goal(key, KPIS[-1], PACKAGED, TODAY)

    with pytest.raises(Conflict, match="too-many-goals"):
        bring_goal_back(key, taken[0].id)


def test_a_goal_that_is_put_away_comes_back_with_its_readings() -> None:
    """Put away twice, or back twice, is once."""
    key = planner()
    reading = with_reading(key)
    for _press in range(2):
        archive_goal(key, reading.goal, 0)
    away = shown(key)
    for _press in range(2):
        bring_goal_back(key, reading.goal)

    assert ((), [reading.goal], {}) == (away.goals, [one.id for one in away.away], away.readings)
    assert {reading.goal: [reading]} == shown(key).readings


def test_only_twenty_lie_away_and_the_oldest_goes() -> None:
    """With its readings; what the page says beside it."""
    key = planner()
    with_reading(key)
    for kpi in KPIS[:MAX_GOALS]:
        archive_goal(key, shown(key).goals[0].id, 0)
        take_goal(key, kpi, PACKAGED, TODAY)
    assert ReadingRow.objects.exists()
    archive_goal(key, shown(key).goals[0].id, 0)

    assert MAX_GOALS == len(shown(key).away)
    assert not ReadingRow.objects.exists()


def test_one_that_was_changed_is_not_put_away_unread() -> None:
    """Nor one of another company."""
    rasa = planner()
    kept = follow(rasa)
    change_goal(rasa, kept, target=Decimal(10))

    with pytest.raises(Conflict, match="goal-changed"):
        archive_goal(rasa, kept.id, 0)
    with pytest.raises(Conflict, match="goal-gone"):
        archive_goal(planner("ona"), kept.id, 1)


def test_one_figure_has_one_goal_also_after_coming_back() -> None:
    """Another was begun meanwhile."""
    key = planner()
    old = take_goal(key, RENEWABLE, PACKAGED, TODAY)
    archive_goal(key, old.id, 0)
    take_goal(key, RENEWABLE, PACKAGED, TODAY)

    with pytest.raises(Conflict, match="goal-there"):
        bring_goal_back(key, old.id)


def test_the_figure_of_an_action_becomes_one_goal() -> None:
    """However often it is tapped, and where there is one already."""
    key = planner()
    action = rewrite(key, write(key), measure=Measure(ENERGY, "", Decimal(60), Decimal(50)))
    choose_divisor(key, 0, Divisor.PEOPLE)

    first, second = (keep_figure_of_action(key, action.id, PACKAGED, TODAY) for _tap in range(2))

    assert first == second
    assert (Decimal(60), Decimal(50), Divisor.PEOPLE) == (first.goal.baseline, first.goal.target, first.goal.per)


def test_an_action_without_numbers_gives_no_goal() -> None:
    """They were taken out after the page was shown; or the action is somebody else's."""
    key = planner()
    action = write(key)

    with pytest.raises(Conflict, match="action-without-figure"):
        keep_figure_of_action(key, action.id, PACKAGED, TODAY)
    with pytest.raises(Conflict, match="action-gone"):
        keep_figure_of_action(planner("ona"), action.id, PACKAGED, TODAY)


def test_choosing_another_divisor_changes_nothing_that_is_there() -> None:
    """Only new goals follow; whoever chooses on an old page is told."""
    key = planner()
    choose_divisor(key, 0, Divisor.PEOPLE)
    old = take_goal(key, ENERGY, PACKAGED, TODAY)
    choose_divisor(key, 1, Divisor.AREA)
    new = take_goal(key, "kpi-water", PACKAGED, TODAY)

    assert [Divisor.PEOPLE, Divisor.AREA] == [shown(key).goals[0].goal.per, new.goal.per]
    assert old.goal == shown(key).goals[0].goal
    choose_divisor(key, 0, Divisor.AREA)
    with pytest.raises(Conflict, match="divisor-changed"):
        choose_divisor(key, 1, Divisor.PIECES)


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_only_management_writes(role: Role) -> None:
    """Asked under the lock; a preview writes nothing either."""
    rasa = planner()
    kept, other = follow(rasa), colleague(rasa, role=role)
    calls = [
        lambda key: follow(key, form_key="x"),
        lambda key: take_goal(key, RENEWABLE, PACKAGED, TODAY),
        lambda key: archive_goal(key, kept.id, 0),
        lambda key: bring_goal_back(key, kept.id),
        lambda key: choose_divisor(key, 0, Divisor.AREA),
        lambda key: keep_figure_of_action(key, 1, PACKAGED, TODAY),
    ]

    for call in calls:
        for key in (other, None):
            with pytest.raises(NotAllowed):
                call(key)  # type: ignore[no-untyped-call]


def test_days_of_readings_are_those_of_the_company_alone() -> None:
    """Another company, course or assessment sees none of it."""
    follow(planner())
    start(key_of("ona"))

    assert () == shown(key_of("ona")).goals
    assert () == shown(key_of("rasa", "course-v1:CSR+202+2026")).goals
    assert date(2026, 11, 29) == GoalRow.objects.get().created_on
