"""Learning as members of a company give it: once, within limits, and nothing in silence over somebody else's words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, GivenKind, GivenLearning
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.people.company_rows import columns_of
from csr_xblock.services.learning_plan.give_learning import GivenChange, give_learning, take_back, tick_given
from tests.counts import counts_of
from tests.learners import OTHER_COURSE, company_key_of, key_of
from tests.services.learning_plan.givers import (
    DUE,
    ENERGY,
    OFFERED,
    TODAY,
    WALK,
    WITHOUT_TASK,
    a_unit,
    change,
    finish,
    give,
    shown,
)
from tests.services.plan.planners import colleague, planner

pytestmark = pytest.mark.django_db


def fill(key: AssessmentKey, count: int) -> None:
    """Give so many things at once."""
    columns = columns_of(company_key_of(key))
    GivenLearningRow.objects.bulk_create(
        GivenLearningRow(**columns, what="own", task="x", to_name="Ula", form_key=f"filled-{number}")
        for number in range(count)
    )


def test_it_is_kept_as_it_was_written_and_every_leader_sees_it() -> None:
    """Exactly; the start page counts it."""
    rasa = planner()
    jonas = colleague(rasa)

    kept = give(rasa)

    assert WALK == kept.given
    assert (kept,) == shown(rasa).given == shown(jonas).given
    assert 1 == counts_of(rasa).given


def test_sent_twice_it_is_given_once() -> None:
    """The first answer was lost."""
    rasa = planner()

    assert give(rasa).id == give(rasa).id
    assert 1 == GivenLearningRow.objects.count()


def test_of_two_who_change_it_the_later_reads_the_others_words() -> None:
    """And nothing is written over; with the newer revision it is."""
    rasa = planner()
    jonas, kept = colleague(rasa), give(rasa)
    change(jonas, kept, change="Jonas says so")

    late = change(rasa, kept, change="Rasa says so")

    assert (False, "Jonas says so", 1) == (late.is_mine, late.kept.given.change, late.kept.revision)
    assert "Jonas says so" == GivenLearningRow.objects.get().expected_change
    assert change(rasa, late.kept, change="Both").is_mine
    assert "Both" == GivenLearningRow.objects.get().expected_change


def test_both_writing_the_same_is_no_conflict() -> None:
    """Both pages were right."""
    rasa = planner()
    jonas, kept = colleague(rasa), give(rasa)

    assert change(jonas, kept, due=None).is_mine
    assert change(rasa, kept, due=None).is_mine


def test_two_hundred_things_are_as_many_as_there_may_be() -> None:
    """What is taken back makes room."""
    rasa = planner()
    kept = give(rasa)
    fill(rasa, MAX_GIVEN - 1)
    with pytest.raises(Conflict, match="too-many-given"):
        give(rasa, form_key="another page")

    take_back(rasa, kept.id, kept.revision)

    give(rasa, form_key="another page")
    assert MAX_GIVEN == GivenLearningRow.objects.count()


def test_each_course_has_its_own_plan() -> None:
    """What is given in one is not given in the other."""
    rasa = planner()
    give(rasa)

    assert () == shown(AssessmentKey(replace(rasa.learner, course=OTHER_COURSE))).given


def test_a_unit_of_a_member_is_done_when_the_progress_says_so() -> None:
    """Whoever else has done it, and whatever was ticked; nobody can tick it."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    kept = give(rasa, a_unit(jonas))
    finish(rasa)
    assert [None] == [one.done_on for one in shown(rasa).given]

    finish(jonas)

    assert [timezone.localdate()] == [one.done_on for one in shown(rasa).given]
    for key in (rasa, jonas):
        with pytest.raises(Conflict, match="given-changed"):
            tick_given(key, kept.id, kept.revision, is_done=True, today=TODAY)


def test_a_unit_of_a_typed_name_and_a_task_are_ticked_by_hand() -> None:
    """Nothing is known of the first, and the second is done at work. A tick can be taken back; twice is fine."""
    rasa = planner()
    unit = give(rasa, GivenLearning(GivenKind.UNIT, ENERGY, name="Ula"), "page-1")
    task = give(rasa, replace(a_unit(rasa), kind=GivenKind.TASK), "page-2")
    finish(rasa)
    for one in (unit, task):
        for _press in range(2):
            tick_given(rasa, one.id, one.revision, is_done=True, today=TODAY)

    ticked = shown(rasa).given
    tick_given(rasa, unit.id, ticked[0].revision, is_done=False, today=TODAY)

    assert [(TODAY, 1), (TODAY, 1)] == [(one.done_on, one.revision) for one in ticked]
    assert [None, TODAY] == [one.done_on for one in shown(rasa).given]


def test_what_is_given_to_somebody_else_is_not_done_any_more() -> None:
    """Another day changes nothing of the tick."""
    rasa = planner()
    kept = give(rasa)
    tick_given(rasa, kept.id, kept.revision, is_done=True, today=TODAY)
    later = change(rasa, shown(rasa).given[0], due=DUE + timedelta(days=9)).kept
    assert TODAY == later.done_on == shown(rasa).given[0].done_on

    assert change(rasa, later, name="Ona").kept.done_on is None
    assert shown(rasa).given[0].done_on is None


def test_nobody_ticks_what_has_been_changed_since_the_page_was_made() -> None:
    """It may be another task by now."""
    rasa = planner()
    kept = give(rasa)
    change(rasa, kept, task="Something else")

    with pytest.raises(Conflict, match="given-changed"):
        tick_given(rasa, kept.id, kept.revision, is_done=True, today=TODAY)


def test_taken_back_it_is_gone_and_a_second_time_is_fine() -> None:
    """Of a change meanwhile the person is told; a change of what is gone is refused."""
    rasa = planner()
    kept = give(rasa)
    newer = change(rasa, kept, due=None).kept
    with pytest.raises(Conflict, match="given-changed"):
        take_back(rasa, kept.id, kept.revision)

    for _press in range(2):
        take_back(rasa, newer.id, newer.revision)

    assert () == shown(rasa).given
    with pytest.raises(Conflict, match="given-gone"):
        change(rasa, newer, due=DUE)
    with pytest.raises(Conflict, match="given-gone"):
        tick_given(rasa, kept.id, newer.revision, is_done=True, today=TODAY)


def test_employees_tick_what_is_theirs_and_nothing_else() -> None:
    """They neither give nor take back."""
    rasa = planner()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    theirs = give(rasa, replace(WALK, member=jonas.learner.user_id, name=""), "page-1")
    other = give(rasa, WALK, "page-2")

    tick_given(jonas, theirs.id, theirs.revision, is_done=True, today=TODAY)

    assert [TODAY, None] == [one.done_on for one in shown(rasa).given]
    for refused in (
        lambda: tick_given(jonas, other.id, other.revision, is_done=True, today=TODAY),
        lambda: tick_given(jonas, 0, 0, is_done=True, today=TODAY),
        lambda: give(jonas, form_key="page-3"),
        lambda: take_back(jonas, theirs.id, 1),
    ):
        with pytest.raises(NotAllowed, match="company-of-management"):
            refused()


def test_another_companys_plan_is_out_of_reach() -> None:
    """By whatever number, and its members are not ours."""
    rasa, ona = planner(), planner("ona")
    kept = give(rasa)

    for refused in (
        lambda: change(ona, kept, due=None),
        lambda: tick_given(ona, kept.id, kept.revision, is_done=True, today=TODAY),
    ):
        with pytest.raises(Conflict, match="given-gone"):
            refused()
    take_back(ona, kept.id, kept.revision)
    with pytest.raises(InvalidInput, match="given-member-gone"):
        give(ona, a_unit(rasa))

    assert (kept,) == shown(rasa).given


def test_where_nothing_may_be_kept_nothing_is_given() -> None:
    """Previews and masquerading have no key."""
    for refused in (
        lambda: give_learning(None, GivenChange(WALK, form_key="x"), OFFERED),
        lambda: tick_given(None, 1, 0, is_done=True, today=TODAY),
        lambda: take_back(None, 1, 0),
    ):
        with pytest.raises(NotAllowed, match="read-only"):
            refused()


def test_a_unit_without_a_task_is_given_as_a_whole() -> None:
    """There is nothing else to do."""
    rasa = planner()

    with pytest.raises(InvalidInput, match="given-unit-without-task"):
        give(rasa, replace(a_unit(rasa, WITHOUT_TASK), kind=GivenKind.TASK))
    give(rasa, a_unit(rasa, WITHOUT_TASK))


def test_the_page_of_another_company_gives_nothing_here() -> None:
    """Somebody has joined another company in a second window."""
    rasa, ona = planner(), planner("ona")

    with pytest.raises(Conflict, match="company-changed"):
        give(replace(rasa, page_company=company_key_of(ona).company_id))

    assert key_of() == rasa
