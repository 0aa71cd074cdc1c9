"""Readings: exact, once, within limits, and of two writers the later is told."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.readings import MAX_READINGS
from csr_xblock.domain.people.role import Role
from csr_xblock.results.goals.goal_tables import ReadingRow
from csr_xblock.services.goals.save_reading import delete_reading
from csr_xblock.services.goals.show_goals import IN_A_LIST, show_goal, show_goals
from csr_xblock.services.goals.take_goal import take_goal
from csr_xblock.services.goals.work_on_goals import archive_goal, choose_divisor
from tests.domain.goals.made_goals import ENERGY, LOAVES, TODAY
from tests.queries import queries_of
from tests.services.goals.followers import change_reading, follow, read, shown, with_reading
from tests.services.plan.planners import access, colleague, planner

pytestmark = pytest.mark.django_db

FIGURES = [kpi.id for one in packaged_instrument().objectives for kpi in one.kpis]


def test_a_reading_is_exact() -> None:
    """A tenth stays a tenth."""
    key = planner()

    kept = read(key, follow(key).id, "0.1")

    assert Decimal("0.1") == kept.reading.value == ReadingRow.objects.get().value


def test_sent_twice_it_is_one_reading() -> None:
    """Two of one day by two pages are two."""
    key = planner()
    goal = follow(key).id

    assert read(key, goal, 18, form_key="a").id == read(key, goal, 18, form_key="a").id
    read(key, goal, 18, form_key="b")
    assert 2 == ReadingRow.objects.count()


def test_of_two_who_change_one_reading_the_later_reads_the_others_words() -> None:
    """And nothing is written over."""
    rasa = planner()
    jonas, kept = colleague(rasa), with_reading(rasa)
    change_reading(jonas, kept, note="Counted anew")

    outcome = change_reading(rasa, kept, value=Decimal(17))

    assert (False, "Counted anew") == (outcome.is_mine, outcome.kept.reading.note)
    assert Decimal(18) == ReadingRow.objects.get().value


def test_two_who_read_at_once_both_do() -> None:
    """The unit of conflict is one reading."""
    rasa = planner()
    jonas, goal = colleague(rasa), follow(rasa).id
    read(rasa, goal, 18, date(2026, 3, 1))
    read(jonas, goal, 17, date(2026, 4, 1))

    assert [18, 17] == [one.reading.value for one in shown(rasa).readings[goal]]


def test_a_reading_is_deleted_once_and_not_unread() -> None:
    """One that somebody has changed stays."""
    rasa = planner()
    kept = with_reading(rasa)
    change_reading(rasa, kept, note="Counted anew")

    with pytest.raises(Conflict, match="reading-changed"):
        delete_reading(rasa, kept.goal, kept.id, 0)
    for _press in range(2):
        delete_reading(rasa, kept.goal, kept.id, 1)
    assert not ReadingRow.objects.exists()
    with pytest.raises(Conflict, match="reading-gone"):
        change_reading(rasa, kept, note="x")


def test_what_a_figure_is_divided_by_stays_with_the_reading() -> None:
    """A goal per unit needs a divisor; one without takes it where the company has chosen."""
    key = planner()
    plain = take_goal(key, "kpi-water", packaged_instrument(), TODAY)
    with pytest.raises(InvalidInput, match="value-invalid"):
        read(key, plain.id, 100, divisor=Decimal(4))
    choose_divisor(key, 0, Divisor.PEOPLE)
    per_person = take_goal(key, ENERGY, packaged_instrument(), TODAY)

    with pytest.raises(InvalidInput, match="divisor-missing"):
        read(key, per_person.id, 100)
    kept = read(key, per_person.id, 100, divisor=Decimal(4))
    choose_divisor(key, 1, Divisor.AREA)

    assert (25, Divisor.PEOPLE) == (kept.reading.per_unit, kept.reading.per)
    assert Divisor.PEOPLE is change_reading(key, kept, value=Decimal(99)).kept.reading.per
    assert Divisor.AREA is read(key, plain.id, 100, divisor=Decimal(4)).reading.per


def test_five_hundred_readings_are_as_many_as_there_may_be() -> None:
    """Counted under the goal's lock."""
    key = planner()
    goal = follow(key).id
    many(goal, MAX_READINGS)

    with pytest.raises(Conflict, match="too-many-readings"):
        read(key, goal, 1)


def many(goal: int, count: int) -> None:
    """Keep so many readings of a goal, a day each."""
    days = [TODAY - timedelta(days=number) for number in range(count)]
    ReadingRow.objects.bulk_create(ReadingRow(goal_id=goal, day=day, value=number) for number, day in enumerate(days))


def test_the_list_reads_only_what_it_draws() -> None:
    """Two queries for twenty goals with hundreds of readings; a goal's own page has them all, in three."""
    key = planner()
    goals = [take_goal(key, kpi, packaged_instrument(), TODAY).id for kpi in FIGURES[:20]]
    for goal in goals:
        many(goal, 100)
    place = access(key)

    assert 2 == len(queries_of(lambda: show_goals(place)))
    assert {IN_A_LIST} == {len(found) for found in show_goals(place).readings.values()}
    assert 3 == len(queries_of(lambda: show_goal(place, goals[0])))
    one = show_goal(place, goals[0])
    assert one is not None
    assert (100, TODAY) == (len(one.readings), one.readings[-1].reading.day)


def test_nothing_is_written_to_a_goal_that_is_put_away() -> None:
    """Nor to one of another company, nor by staff."""
    rasa = planner()
    kept = with_reading(rasa)
    for key in (planner("ona"), rasa):
        if key == rasa:
            archive_goal(rasa, kept.goal, 0)
        with pytest.raises(Conflict, match="goal-gone"):
            read(key, kept.goal, 1)
        with pytest.raises(Conflict, match="goal-gone"):
            delete_reading(key, kept.goal, kept.id, 0)
    with pytest.raises(NotAllowed):
        read(colleague(rasa, role=Role.EMPLOYEE), kept.goal, 1)
    with pytest.raises(NotAllowed):
        delete_reading(None, kept.goal, kept.id, 0)
    assert LOAVES == shown(rasa).away[0].goal
