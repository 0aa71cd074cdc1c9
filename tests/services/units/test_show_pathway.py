"""The learning path of one learner: what the scorecard opens, and that what was open stays open."""

from dataclasses import replace

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import Action, ActionStatus
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import change_progress, mark_started
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.plan.work_on_plan import delete_action
from csr_xblock.services.priorities.choose_priorities import choose_priority, drop_priority
from csr_xblock.services.questions import instruments
from csr_xblock.services.units.show_pathway import LearnerPathway, open_unit_ids, show_pathway
from tests.domain.plan.made_actions import WHOLE
from tests.learners import OWNER, answer_items, assess, company_key_of, core_items, key_of, start
from tests.ratings import keep_importance, rate
from tests.services.instruments import without
from tests.services.plan.planners import write

pytestmark = pytest.mark.django_db

FIRST, SECOND = UnitId("first"), UnitId("second")


def unit(unit_id: str, opens_when: str) -> UnitDescriptor:
    """Return a trainer's unit with a rule."""
    return UnitDescriptor(
        UnitId(unit_id),
        title="",
        promise="",
        level=UnitLevel.FOUNDATION,
        perspective=PerspectiveId("people"),
        opens_when=parse_rule(opens_when),
        recommended_when=None,
        online_minutes=20,
        task_minutes=60,
        span_days=14,
    )


def shown(key: AssessmentKey | None, *units: UnitDescriptor) -> LearnerPathway:
    """Return the path of these units with the packaged instrument."""
    return show_pathway(key, units, packaged_instrument())


def is_open(key: AssessmentKey | None, rule: str) -> bool:
    """Return whether a unit with this rule is open."""
    return bool(open_unit_ids(shown(key, unit("one", rule)).pathway))


def test_a_preview_is_decided_for_somebody_who_has_done_nothing() -> None:
    """Authors see which units are open at the start, and nothing is written."""
    pathway = shown(None, unit("first", "always"), unit("second", "assessment-completed"))

    assert frozenset({FIRST}) == open_unit_ids(pathway.pathway)
    assert ({}, 0) == (pathway.progress, UnitProgress.objects.count())


@pytest.mark.parametrize(
    ("rule", "level", "expected"),
    [
        pytest.param("people below 40", 1, True, id="weak"),
        pytest.param("people below 40", 2, False, id="not-weak"),
        pytest.param("overall at least 50", 2, True, id="company-level"),
        pytest.param("assessment-completed", 0, True, id="any-result"),
    ],
)
def test_the_scorecard_opens_units(rule: str, level: int, expected: bool) -> None:
    """The heart of the programme: the result decides what is learned."""
    assess(key_of(), level)

    assert expected == is_open(key_of(), rule)


def test_a_draft_opens_nothing() -> None:
    """Units follow what was handed in, not what is being tried out."""
    start(key_of())
    answer_items(key_of(), dict.fromkeys(core_items(), 0))

    assert not is_open(key_of(), "people below 40 or assessment-completed")


def test_what_was_open_stays_open() -> None:
    """A better second result must not take away a unit that somebody works on."""
    weak = unit("first", "people below 40")
    assess(key_of(), 1)
    shown(key_of(), weak)
    assess(key_of(), 3)

    assert frozenset({FIRST}) == open_unit_ids(shown(key_of(), weak).pathway)
    assert not is_open(key_of(), "people below 40")


def test_open_units_are_written_once_and_locked_ones_never() -> None:
    """The time at which a unit opened is the first one."""
    units = [unit("first", "always"), unit("second", "assessment-completed")]
    shown(key_of(), *units)
    first = UnitProgress.objects.get()
    shown(key_of(), *units)

    assert (FIRST, first.opened_at) == UnitProgress.objects.values_list("unit_id", "opened_at").get()


def test_a_unit_opens_by_another_one() -> None:
    """Started and completed are different: only the task done opens what builds on it."""
    chain = [
        unit("first", "always"),
        unit("second", "completed first"),
        unit("third", "started first"),
    ]
    shown(key_of(), *chain)
    at_first = open_unit_ids(shown(key_of(), *chain).pathway)
    mark_started(key_of().learner, FIRST)
    when_started = open_unit_ids(shown(key_of(), *chain).pathway)
    change_progress(key_of().learner, FIRST, lambda kept, now: {"completed_at": now})
    when_done = shown(key_of(), *chain).pathway

    assert (1, 2, 3) == (len(at_first), len(when_started), len(open_unit_ids(when_done)))
    assert PathState.COMPLETED == when_done.units[0].state


@pytest.mark.parametrize("when", ["before", "after"])
def test_importance_opens_units_whenever_it_was_rated(when: str) -> None:
    """Rated before the assessment or after it, the event has happened."""
    save_profile(key_of().learner, OWNER)
    rating = {ObjectiveId("env-climate"): Importance(5, 5)}
    if when == "before":
        keep_importance(company_key_of(key_of()), rating)
    assess(key_of(), 1)
    if when == "after":
        assert not is_open(key_of(), "importance-rated")
        keep_importance(company_key_of(key_of()), rating)

    assert is_open(key_of(), "importance-rated")


def test_the_packaged_strategy_unit_opens_by_a_confirmed_priority() -> None:
    """Until there were priorities it could never open; once open it stays so."""
    strategy = packaged_units()[UnitId("g-strategy")]
    assess(key_of(), 1)
    before = shown(key_of(), strategy).pathway
    goal = ShownGoal(company_key_of(key_of()).company_id, ObjectiveId("env-climate"))
    choose_priority(key_of(), packaged_instrument(), goal, "")
    chosen = shown(key_of(), strategy).pathway
    drop_priority(key_of(), replace(goal, revision=1))

    after = shown(key_of(), strategy).pathway

    assert [PathState.LOCKED, PathState.RECOMMENDED, PathState.OPEN] == [
        path.units[0].state for path in (before, chosen, after)
    ]


def test_a_rating_ends_the_recommendation_of_what_helps_to_rate() -> None:
    """`g-stakeholders` is recommended for its question, or while nothing is rated; one rated goal is enough."""
    unit_id = UnitId("g-stakeholders")
    units = [packaged_units()[unit_id]]

    def state() -> PathState:
        return show_pathway(key_of(), units, packaged_instrument()).pathway.units[0].state

    assess(key_of(), 2)
    unrated = state()
    rate(key_of(), impact=1)
    rated = state()
    rate(key_of(), base=1)
    taken_back = state()
    rate(key_of(), impact=1, base=2)
    assess(key_of(), {"com-stakeholder-map": 1})

    assert [PathState.RECOMMENDED, PathState.OPEN, PathState.RECOMMENDED] == [unrated, rated, taken_back]
    assert PathState.RECOMMENDED == state()


def test_the_path_is_decided_with_the_instrument_of_the_attempt() -> None:
    """An item that authors have removed since still opens what it opened."""
    assess(key_of(), 0)
    removed = unit("first", "level fin-savings at most 1")

    pathway = show_pathway(key_of(), [removed], without("fin-savings"))

    assert frozenset({FIRST}) == open_unit_ids(pathway.pathway)
    assert pathway.situation.scorecard is not None
    assert 0 == pathway.situation.scorecard.levels[ItemId("fin-savings")]


def test_the_packaged_units_follow_the_first_result() -> None:
    """The catalogue itself: a weak company gets recommendations, and every perspective has an open unit."""
    assess(key_of(), 1)

    pathway = show_pathway(key_of(), list(packaged_units().values()), packaged_instrument()).pathway

    states = {one.unit.id: one.state for one in pathway.units}
    assert 3 + 1 == list(states.values()).count(PathState.RECOMMENDED)
    assert all(
        states[UnitId(f"{perspective.id}-foundation")] in (PathState.RECOMMENDED, PathState.OPEN)
        for perspective in packaged_instrument().perspectives
    )


@pytest.mark.parametrize("visit", ["first", "next"])
@pytest.mark.parametrize("units", [1, 44])
def test_the_path_needs_as_many_statements_for_many_units(
    units: int, visit: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """However many units: the worst case is an older instrument and units that open at this very visit."""
    key = key_of()
    assess(key, 1)
    one = unit("first", "assessment-completed")
    path = [replace(one, id=UnitId(f"u{number}")) for number in range(units)]
    current = without("fin-savings")
    if visit == "next":
        show_pathway(key, path, current)
    instruments._kept_instrument.cache_clear()

    with django_assert_num_queries(9 if visit == "first" else 5):
        pathway = show_pathway(key, path, current)

    assert units == len(open_unit_ids(pathway.pathway))


def test_the_unit_about_measuring_opens_with_the_third_action_of_the_plan() -> None:
    """Ideas do not count, and a unit that was once open stays so when actions are given up."""
    key = key_of()
    assess(key)
    measure = packaged_units()[UnitId("g-measure")]
    states = []

    for number in range(3):
        write(key, Action("Ask the bank", ActionStatus.IDEA, currency="EUR"), form_key=f"idea-{number}")
        kept = write(key, replace(WHOLE, items=()), form_key=f"plan-{number}")
        states.append(shown(key, measure).pathway.units[0].state)
    delete_action(key, kept.id, kept.revision)

    assert states == [PathState.LOCKED, PathState.LOCKED, PathState.RECOMMENDED]
    assert not is_open(key, "actions at least 3")
    assert is_open(key, "actions at least 2")
    assert shown(key, measure).pathway.units[0].state is not PathState.LOCKED
