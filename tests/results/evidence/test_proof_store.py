"""What is read of a company's work: of the company alone, the newest first, one more than asked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.plan.actions import ActionNote, ActionStatus
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.evidence.proof_store import notes_on_done_actions, readings_with_notes, talks_held
from csr_xblock.services.goals.work_on_goals import archive_goal
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder, remove_stakeholder, save_talk
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import WHOLE
from tests.learners import company_key_of
from tests.services.goals.followers import TODAY, follow
from tests.services.goals.followers import read as read_figure
from tests.services.plan.planners import planner, write

pytestmark = pytest.mark.django_db

DONE = replace(WHOLE, status=ActionStatus.DONE, notes=(ActionNote("The list hangs there."), ActionNote("It works.")))


def test_notes_of_actions_that_are_done(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """What runs is no proof yet; a deleted action and another company's are not there."""
    key, other = planner(), planner("ona")
    write(key, DONE, "page-1")
    write(key, replace(DONE, status=ActionStatus.RUNNING), "page-2")
    gone = write(key, DONE, "page-3")
    delete_action(key, gone.id, gone.revision)
    write(other, DONE, "page-4")

    company = company_key_of(key)
    with django_assert_num_queries(1):
        found = notes_on_done_actions(company, 10)

    assert ["The list hangs there.", "It works."] == [one.text for one in found]
    assert {(DONE.title, DONE.objective)} == {(one.title, one.objective) for one in found}
    assert 2 == len(notes_on_done_actions(company, 1))


def test_readings_with_a_note(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The newest first; without a note, and of a goal that is put away, there is nothing to show."""
    key = planner()
    goal, away = follow(key), follow(key, replace(LOAVES, own=OwnFigure("Bread given away")), "page-of-others")
    for days in (3, 1, 2):
        read_figure(key, goal.id, days, TODAY - timedelta(days=days), note=f"Bill {days}")
    read_figure(key, goal.id, 9, TODAY)
    read_figure(key, away.id, 9, TODAY, note="Away")
    archive_goal(key, away.id, away.revision)

    company = company_key_of(key)
    with django_assert_num_queries(1):
        found = readings_with_notes(company, 10)

    assert [("Bill 1", goal.id), ("Bill 2", goal.id), ("Bill 3", goal.id)] == [(one.text, one.goal.id) for one in found]


def test_talks_that_were_held() -> None:
    """Not those of a group that was taken off the map."""
    key, today = planner(), date(2026, 11, 29)
    for slug, name in (("customers", "Customers"), ("neighbours", "Neighbours")):
        add_stakeholder(key, slug, name)
        save_talk(key, slug, f"talk-{slug}", 0, Talk(today, "two regulars", f"Of {name}"), today=today)
    remove_stakeholder(key, "neighbours", 1, 1)

    (found,) = talks_held(company_key_of(key))

    assert ("customers", "Customers", "two regulars", "Of Customers", today) == (
        found.group,
        found.name,
        found.with_whom,
        found.text,
        found.day,
    )
