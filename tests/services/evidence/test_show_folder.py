"""The folder as somebody sees it: all that was written, in few queries, and nothing of the company for its staff."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.evidence.piece import EvidenceKind, PieceState
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionNote, ActionStatus
from csr_xblock.domain.questions.answers import Answer, Mark
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.results.goals.goal_tables import ReadingRow
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.evidence.company_evidence import MOST_OF_A_KIND
from csr_xblock.services.evidence.show_folder import ShownFolder, show_folder
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder, save_talk
from tests.domain.plan.made_actions import ENERGY, WHOLE
from tests.hunting import colleague
from tests.hunting import write as find_good_thing
from tests.learners import CORE_ITEM, EMPLOYEE, answer_items, assess, company_key_of, key_of, start
from tests.services.again.answerers import GHG, do, give
from tests.services.goals.followers import follow
from tests.services.goals.followers import read as read_figure
from tests.services.plan.planners import planner, write

pytestmark = pytest.mark.django_db

UNITS = tuple(packaged_units().values())
BILLS = "Bills of two years lie in the green binder."
LIST = "The list of kilowatt hours hangs beside the oven."


def folder(key: AssessmentKey) -> ShownFolder:
    """Return the folder of somebody."""
    return show_folder(key, find_access(key), show_assessment(key), packaged_instrument(), UNITS)


def told(key: AssessmentKey) -> list[tuple[EvidenceKind, str]]:
    """Return kind and text of each piece."""
    return [(one.kind, one.text) for one in folder(key).pieces]


def report(key: AssessmentKey, unit: str, *, who: str = "two bakers") -> None:
    """Keep the report of a task."""
    UnitProgress.objects.create(
        course_key=key.learner.course,
        user_id=key.learner.user_id,
        unit_id=unit,
        task_evidence="We walked through the workshop together.",
        task_who=who,
        task_when=date(2026, 11, 3),
    )


def full(name: str = "rasa") -> AssessmentKey:
    """Return the owner of a company that has something of each kind."""
    key = key_of(name)
    assess(key, {ENERGY: Answer(2, evidence=BILLS), CORE_ITEM: 3})
    done = replace(WHOLE, status=ActionStatus.DONE, items=(), notes=(ActionNote("The hoses are tight."),))
    write(key, done, f"page-{name}")
    read_figure(key, follow(key, form_key=f"loaves-{name}").id, 18, note="Counted by the shift leader")
    find_good_thing(key, "Old flour sacks become cleaning cloths", area="environment")
    add_stakeholder(key, "customers", "Customers")
    today = timezone.localdate()
    save_talk(key, "customers", "talk-1", 0, Talk(today, "two regulars", "They miss a smaller loaf."), today=today)
    report(key, "environment-foundation")
    return key


def test_everything_is_in_it_by_area_and_kind(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """And what belongs to no area at the end."""
    key = full()
    access, state = find_access(key), show_assessment(key)

    with django_assert_num_queries(7):
        shown = show_folder(key, access, state, packaged_instrument(), UNITS)

    assert [
        ("environment", EvidenceKind.NOTE, BILLS),
        ("environment", EvidenceKind.REPORT, "We walked through the workshop together."),
        ("environment", EvidenceKind.ACTION, "The hoses are tight."),
        ("environment", EvidenceKind.READING, "Counted by the shift leader"),
        ("environment", EvidenceKind.GOOD_THING, "Old flour sacks become cleaning cloths"),
    ] == [(one.area, one.kind, one.text) for one in shown.pieces if one.area == "environment"]
    assert [(None, EvidenceKind.TALK)] == [(one.area, one.kind) for one in shown.pieces[5:]]
    assert [CORE_ITEM] == [one.item for one in shown.missing]


def test_staff_find_their_own_notes_and_reports_only(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """What the company has written is not theirs to take away; and what they write, the owner does not see."""
    owner = full()
    jonas = colleague(owner, role=Role.EMPLOYEE)
    start(jonas, profile=EMPLOYEE)
    answer_items(jonas, {"cus-complaints": Answer(2, evidence="The complaint book lies at the till.")})
    report(jonas, "customers-foundation")
    access, state = find_access(jonas), show_assessment(jonas)

    with django_assert_num_queries(1):
        shown = show_folder(jonas, access, state, packaged_instrument(), UNITS)

    assert [
        (EvidenceKind.NOTE, "The complaint book lies at the till.", PieceState.DRAFT),
        (EvidenceKind.REPORT, "We walked through the workshop together.", PieceState.KEPT),
    ] == [(one.kind, one.text, one.state) for one in shown.pieces]
    assert "The complaint book lies at the till." not in str(told(owner))


def test_another_company_is_never_in_it() -> None:
    """Nor another person's notes."""
    full()
    ona = planner("ona")

    assert [] == told(ona)


def test_what_was_said_of_a_company_that_was_left_is_not_in_the_folder_of_the_next() -> None:
    """The file goes to a bank or a customer of the new one; neither notes nor missing ones are of it."""
    key = key_of()
    assess(key, {GHG: Answer(1, evidence=BILLS), CORE_ITEM: 3})
    do(key)
    give(key, Answer(2, evidence=LIST))
    leave_company(key.learner, company_key_of(key).company_id)
    start(key, prefill=Prefill.EMPTY)
    answer_items(key, {CORE_ITEM: Answer(2, evidence="The new shop has a complaint book.")})

    shown = folder(key)

    assert ["The new shop has a complaint book."] == [one.text for one in shown.pieces]
    assert ((), frozenset()) == (shown.missing, shown.again)


def test_answers_taken_over_from_a_company_that_was_left_count_once_they_are_looked_at() -> None:
    """A new draft begins with them; only the person knows what is true of the new company."""
    key = key_of()
    assess(key, {GHG: Answer(1, evidence=BILLS), CORE_ITEM: Answer(3, evidence=LIST)})
    leave_company(key.learner, company_key_of(key).company_id)
    start(key, prefill=Prefill.PREVIOUS)
    before = told(key)
    answer_items(key, {GHG: Answer(1, evidence=BILLS, mark=Mark.CONFIRMED)})

    assert [] == before
    assert [(EvidenceKind.NOTE, BILLS)] == told(key)


def test_a_draft_goes_on_with_the_next_company() -> None:
    """So does what stands in it: it will be handed in for that one, and can be changed until then."""
    key = key_of()
    start(key)
    answer_items(key, {CORE_ITEM: Answer(2, evidence=BILLS)})
    leave_company(key.learner, company_key_of(key).company_id)
    start(key)

    assert [(EvidenceKind.NOTE, BILLS)] == told(key)


def test_what_was_answered_again_stands_beside_what_was_handed_in() -> None:
    """Both are proof of their day."""
    key = key_of()
    assess(key, {GHG: Answer(1, evidence=BILLS)})
    do(key)
    give(key, Answer(2, evidence=LIST))

    shown = folder(key)

    assert [(LIST, PieceState.AGAIN), (BILLS, PieceState.HANDED_IN)] == [(one.text, one.state) for one in shown.pieces]
    assert {GHG} == shown.again


def test_a_new_draft_repeats_no_note() -> None:
    """It is filled with the answers of last time; what is new in it says that it is not handed in."""
    key = key_of()
    assess(key, {ENERGY: Answer(2, evidence=BILLS), CORE_ITEM: 3})
    start(key, prefill=Prefill.PREVIOUS)
    answer_items(key, {CORE_ITEM: Answer(3, evidence=LIST)})

    shown = folder(key)

    assert [(LIST, PieceState.DRAFT), (BILLS, PieceState.HANDED_IN)] == [(one.text, one.state) for one in shown.pieces]
    assert () == shown.missing
    assert {ENERGY, CORE_ITEM} <= shown.drafted


def test_reports_say_whether_they_count_and_stay_when_the_unit_is_gone() -> None:
    """A unit may be taken out of the programme; what was done in it was done."""
    key = planner()
    report(key, "environment-foundation", who="")
    report(key, "our-own-unit-of-last-year")

    shown = folder(key)

    assert [
        (UnitId("environment-foundation"), "environment", PieceState.INCOMPLETE),
        (UnitId("our-own-unit-of-last-year"), None, PieceState.KEPT),
    ] == [(one.about, one.area, one.state) for one in shown.pieces]


def test_a_very_long_folder_says_that_it_is_cut() -> None:
    """The newest are shown; no page grows with the years."""
    key = planner()
    goal = follow(key)
    first = date(2020, 1, 1)
    ReadingRow.objects.bulk_create(
        ReadingRow(goal_id=goal.id, day=first + timedelta(days=number), value=1, note=f"Bill {number}")
        for number in range(MOST_OF_A_KIND + 1)
    )

    shown = folder(key)

    assert shown.is_cut
    assert MOST_OF_A_KIND == len(shown.pieces)
    assert "Bill 0" not in [one.text for one in shown.pieces]


def test_before_the_first_answer_it_is_empty() -> None:
    """Also without a draft."""
    key = full("ona")
    start(key_of("new"))

    assert folder(key).pieces
    assert ShownFolder(packaged_instrument()).pieces == folder(key_of("new")).pieces
