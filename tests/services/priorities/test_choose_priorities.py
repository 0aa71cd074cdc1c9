"""Confirming, changing and taking off, by one member and by two, now and after something was deleted."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed, Refusal
from csr_xblock.domain.identifiers import ObjectiveId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.personal_data import Retirement
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, Outcome, ShownGoal
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.unlocking import opens
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.journey.milestones import milestones_of
from csr_xblock.services.people.export_person import export_person
from csr_xblock.services.people.forget_person import delete_own_data, retire_person
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.priorities.choose_priorities import choose_priority, drop_priority
from csr_xblock.services.units.show_pathway import show_pathway
from tests.counts import counts_of
from tests.learners import BAKERY, OTHER_COURSE, assess, company_key_of, key_of, start
from tests.services.instruments import without
from tests.services.parallel import or_refusal, together

pytestmark = pytest.mark.django_db

GOALS = tuple(objective.id for objective in packaged_instrument().objectives)
CLIMATE, SUPPLY, LOCAL = (ObjectiveId(name) for name in ("env-climate", "pro-supply-chain", "com-local-value"))


def company_of(key: AssessmentKey) -> int:
    """Return the number of a person's company."""
    return company_key_of(key).company_id


def confirm(
    key: AssessmentKey, goal: ObjectiveId = CLIMATE, why: str = "", seen: int = 0, company: int | None = None
) -> Outcome:
    """Confirm a goal as a page does."""
    shown = ShownGoal(company_of(key) if company is None else company, goal, seen)
    return choose_priority(key, packaged_instrument(), shown, why)


def drop(key: AssessmentKey, goal: ObjectiveId = CLIMATE, seen: int = 1) -> Outcome:
    """Take a goal off as a page does."""
    return drop_priority(key, ShownGoal(company_of(key), goal, seen))


def chosen(key: AssessmentKey) -> dict[str, str]:
    """Return the confirmed goals with their sentences, in the order of confirming."""
    return {one.objective: one.why for one in priorities_for(key)}


def only(key: AssessmentKey) -> ConfirmedPriority:
    """Return the one confirmed goal."""
    (one,) = priorities_for(key)
    return one


def rasa() -> AssessmentKey:
    """Return somebody who has handed in."""
    assess(key_of("rasa"))
    return key_of("rasa")


def jonas(role: Role = Role.MANAGER) -> AssessmentKey:
    """Return a colleague of rasa's."""
    key = key_of("jonas")
    join_company(key.learner.user_id, company_of(key_of("rasa")), role)
    return key


def colleagues() -> tuple[AssessmentKey, AssessmentKey]:
    """Return an owner and a manager of one company, who have both handed in."""
    owner = rasa()
    manager = jonas()
    start(manager, profile=Profile(Role.MANAGER, BAKERY))
    assess(manager)
    return owner, manager


def test_a_tap_confirms_and_a_sentence_follows() -> None:
    """Nobody must write before choosing."""
    key = rasa()
    first = confirm(key)
    assert first.kept is not None
    second = confirm(key, why=" Energy is our\nlargest bill. ", seen=first.kept.revision)

    assert (True, True) == (first.is_mine, second.is_mine)
    assert {CLIMATE: "Energy is our largest bill."} == chosen(key)


def test_the_order_is_that_of_confirming() -> None:
    """First, second, third."""
    key = rasa()
    for goal in (LOCAL, CLIMATE, SUPPLY):
        confirm(key, goal)

    assert [LOCAL, CLIMATE, SUPPLY] == list(chosen(key))


def test_a_fourth_goal_is_refused_until_one_is_taken_off() -> None:
    """Three are a choice, ten are a list."""
    key = rasa()
    for goal in GOALS[:3]:
        confirm(key, goal)
    with pytest.raises(Conflict, match="priorities-full"):
        confirm(key, GOALS[3])
    drop(key, GOALS[0])
    confirm(key, GOALS[3])

    assert list(GOALS[1:4]) == list(chosen(key))


def test_it_rests_on_the_latest_hand_in_of_whoever_confirms() -> None:
    """Who and when is told; a later hand-in changes nothing of it."""
    key = rasa()
    confirm(key)
    first = AttemptRow.objects.get(user_id=key.learner.user_id)
    assess(key, 3)

    rests_on = only(key).rests_on
    assert (first.pk, first.submitted_at, key.learner.user_id) == (
        rests_on.attempt_id, rests_on.handed_in_at, rests_on.person,
    )  # fmt: skip


def test_a_choice_outlives_the_hand_in_that_it_rests_on() -> None:
    """A colleague who deletes own data takes no goal away from the company."""
    owner, manager = colleagues()
    confirm(manager, why="We want to.")

    delete_own_data(manager.learner, is_everywhere=False)

    assert {CLIMATE: "We want to."} == chosen(owner)
    assert only(owner).rests_on.person is None


def test_before_a_hand_in_there_is_nothing_to_choose_from() -> None:
    """A draft is no result."""
    start(key_of())
    with pytest.raises(Conflict, match="priorities-before-hand-in"):
        confirm(key_of())

    assert not ChosenPriority.objects.exists()


def test_only_goals_of_the_questions_can_be_confirmed() -> None:
    """An id that somebody made up would stand on the page without a name."""
    key = rasa()
    with pytest.raises(InvalidInput, match="objective-unknown"):
        confirm(key, ObjectiveId("env-made-up"))

    assert not ChosenPriority.objects.exists()


def test_a_goal_that_an_author_has_removed_since_can_be_confirmed_and_taken_off() -> None:
    """The page shows the questions of the hand-in."""
    key = rasa()
    reduced = without(*(item.id for item in packaged_instrument().items if item.objective == CLIMATE))
    shown = ShownGoal(company_of(key), CLIMATE)

    assert choose_priority(key, reduced, shown, "").is_mine
    assert drop(key).is_mine
    assert {} == chosen(key)


def test_a_retry_of_a_lost_answer_changes_nothing() -> None:
    """The browser cannot know whether the server has heard it."""
    key = rasa()
    first, again = confirm(key, why="Energy."), confirm(key, why="Energy.")

    assert first == again
    drop(key)
    assert Outcome(None) == drop(key)


def test_of_two_members_the_second_is_told_and_nothing_is_overwritten() -> None:
    """Both see both sentences."""
    owner, manager = colleagues()
    confirm(owner, why="The owner's.")

    late = confirm(manager, why="The manager's.")

    assert (False, {CLIMATE: "The owner's."}) == (late.is_mine, chosen(owner))
    assert late.kept is not None
    assert "The owner's." == late.kept.why
    assert confirm(manager, why="The manager's.", seen=late.kept.revision).is_mine
    assert {CLIMATE: "The manager's."} == chosen(owner)


def test_a_sentence_that_was_changed_since_is_not_taken_off_unread() -> None:
    """Taking off deletes it."""
    owner, manager = colleagues()
    confirm(owner, why="Old.")
    confirm(owner, why="New.", seen=1)

    late = drop(manager, seen=1)

    assert (False, {CLIMATE: "New."}) == (late.is_mine, chosen(owner))


def test_a_changed_sentence_of_a_goal_that_was_taken_off_brings_nothing_back() -> None:
    """The page keeps the sentence, and a second press confirms anew."""
    owner, manager = colleagues()
    confirm(owner, why="Old.")
    drop(manager)
    with pytest.raises(Conflict, match="priority-removed"):
        confirm(owner, why="New.", seen=1)

    assert {} == chosen(owner)
    assert confirm(owner, why="New.").is_mine


def test_a_page_of_another_company_writes_nothing_into_this_one() -> None:
    """Whoever has left and begun anew has the old page still open."""
    key = rasa()
    before = company_of(key)
    leave_company(key.learner, before)
    start(key)
    with pytest.raises(Conflict, match="company-changed"):
        confirm(key, company=before)

    assert not ChosenPriority.objects.exists()


def test_somebody_who_has_left_changes_nothing() -> None:
    """Asked in the UPDATE that locks."""
    owner, manager = colleagues()
    company = company_of(manager)
    leave_company(manager.learner, company)
    with pytest.raises(Conflict, match="profile-missing"):
        confirm(manager, company=company)

    assert {} == chosen(owner)


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_who_does_not_answer_for_the_company_chooses_nothing(role: Role) -> None:
    """Staff read what the company releases."""
    owner = rasa()
    colleague = jonas()
    start(colleague, profile=Profile(Role.MANAGER, BAKERY))
    assess(colleague)
    confirm(owner)
    jonas(role)
    for act in (lambda: confirm(colleague, SUPPLY), lambda: drop(colleague)):
        with pytest.raises(NotAllowed, match="company-of-management"):
            act()

    assert {CLIMATE: ""} == chosen(owner)


def test_a_preview_keeps_nothing() -> None:
    """There is nobody whose company it would be."""
    with pytest.raises(NotAllowed, match="read-only"):
        choose_priority(None, packaged_instrument(), ShownGoal(1, CLIMATE), "")
    with pytest.raises(NotAllowed, match="read-only"):
        drop_priority(None, ShownGoal(1, CLIMATE))


def test_courses_and_assessments_are_apart() -> None:
    """JOURNEY 1: what a company does is kept per course and assessment."""
    key, elsewhere, other = rasa(), key_of(course=OTHER_COURSE), key_of(assessment="other")
    confirm(key)

    assert [1, 0, 0] == [counts_of(one).priorities for one in (key, elsewhere, other)]


def test_rules_ask_whether_one_is_chosen() -> None:
    """`priorities_chosen` fires from one confirmed, and ends with the last one taken off (JOURNEY 3, 4)."""
    key = rasa()
    rule = parse_rule("assessment-completed and priorities-chosen")
    waiting = packaged_units()[UnitId("g-strategy")]

    def is_open() -> bool:
        return opens(rule, show_pathway(key, [waiting], packaged_instrument()).situation)

    before = is_open()
    confirm(key)
    during = is_open()
    drop(key)

    assert (False, True, False) == (before, during, is_open())
    assert milestones_of(key).has_chosen_priorities is False


def test_deletion_takes_the_goals_of_whoever_is_alone() -> None:
    """In the course, and everywhere."""
    key = rasa()
    confirm(key)
    delete_own_data(key.learner, is_everywhere=False)
    assert not ChosenPriority.objects.exists()

    assess(key)
    confirm(key)
    retire_person(key.learner.user_id, Retirement.DELETE)
    assert not ChosenPriority.objects.exists()


def test_an_export_gives_the_goals_with_their_sentences() -> None:
    """They are the company's, and the person belongs to it."""
    key = rasa()
    confirm(key, why="Energy is our largest bill.")

    tables = {given.table.name: given.rows for given in export_person(key.learner.user_id).tables}

    [row] = tables["csr_xblock_chosenpriority"]
    assert ("env-climate", "Energy is our largest bill.") == (row["objective_id"], row["why"])


def test_reading_costs_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The page asks for much else."""
    key = rasa()
    confirm(key)
    with django_assert_num_queries(1):
        priorities_for(key)


@pytest.mark.django_db(transaction=True)
def test_of_parallel_taps_never_more_than_three_are_kept() -> None:
    """Six goals at the same moment, from two members."""
    owner, manager = colleagues()
    company = company_of(owner)
    tasks = [
        or_refusal(lambda who=who, goal=goal: confirm(who, goal, company=company))
        for who, goal in zip((owner, manager) * 3, GOALS, strict=False)
    ]

    results = together(tasks)

    refused = [one for one in results if isinstance(one, Refusal)]
    assert ["priorities-full"] * 3 == [one.code for one in refused]
    assert 3 == counts_of(owner).priorities


@pytest.mark.django_db(transaction=True)
def test_of_parallel_sentences_one_is_kept_and_the_other_is_told() -> None:
    """Whoever comes second, not both."""
    owner, manager = colleagues()
    company = company_of(owner)

    results = together(
        [
            lambda: confirm(owner, why="The owner's.", company=company),
            lambda: confirm(manager, why="The manager's.", company=company),
        ]
    )

    assert sorted(one.is_mine for one in results) == [False, True]
    assert {one.kept.why for one in results if one.kept} == {only(owner).why}
