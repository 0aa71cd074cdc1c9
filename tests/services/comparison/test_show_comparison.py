"""Two attempts on the real database: like for like, each with its own day, and with what was done between them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.comparison.comparison import HowCounted
from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.questions.attempt_tables import AttemptRow, InstrumentVersion
from csr_xblock.results.units.unit_store import change_progress, mark_opened
from csr_xblock.services.comparison.show_comparison import show_comparison
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.plan.work_on_plan import move_action
from csr_xblock.services.questions import instruments
from tests.domain.plan.made_actions import WHOLE
from tests.learners import BAKERY, assess, company_key_of, key_of
from tests.queries import queries_of
from tests.ratings import CLIMATE, keep_importance
from tests.services.comparison.years import CHANGED, a_year_ago, assess_again, compared, shown, two_years
from tests.services.goals.followers import follow, read
from tests.services.instruments import with_new_item, without
from tests.services.plan.planners import PROGRAMME, TODAY, access, write

pytestmark = pytest.mark.django_db
MOST_QUERIES = 6
CHANGED_AREA = PerspectiveId("environment")


def test_only_what_was_looked_at_counts() -> None:
    """47 answers of last year would hide the one that has changed."""
    comparison = shown(two_years()).comparison

    assert comparison is not None
    assert (1, 50) == (comparison.areas[CHANGED_AREA].common_items, comparison.areas[CHANGED_AREA].change)
    assert (1, 47) == (comparison.number_of(HowCounted.COMPARED), comparison.number_of(HowCounted.NOT_LOOKED_AT))


def test_without_two_of_a_mode_there_is_nothing_to_compare() -> None:
    """Nobody without a key, nobody new, and no quick check beside a full self-assessment."""
    key = key_of()
    nothing = compared(None)
    assess(key, 1, Mode.QUICK)
    one = compared(key)
    assess(key, 1)

    assert () == nothing.hand_ins
    assert (1, None) == (len(one.hand_ins), one.shown)
    assert (2, None) == (len(compared(key).hand_ins), compared(key).shown)
    assert compared(key, (1, 2)).shown is None


def test_any_two_of_a_mode_can_be_chosen() -> None:
    """The first with the third, in whatever order they are asked for."""
    key = key_of()
    for level in (0, 1, 3):
        assess(key, level)

    pair = shown(key, (3, 1)).pair

    assert (1, 3) == (pair.first.number, pair.second.number)
    assert (2, 3) == (shown(key).pair.first.number, shown(key).pair.second.number)


def test_nobody_elses_attempt_is_compared() -> None:
    """Numbers count each person's own attempts."""
    two_years("rasa")
    assess(key_of("elena"), 1)

    assert compared(key_of("elena"), (1, 2)).shown is None


def test_both_are_scored_with_the_importance_of_their_day() -> None:
    """What matters today says nothing of how the first attempt was."""
    key = two_years()
    keep_importance(company_key_of(key), {CLIMATE: Importance(5, 5)})
    assess_again(key, {CHANGED: 3})

    pair = shown(key)

    assert [3, 5] == [one.scorecard.objectives[ObjectiveId(CLIMATE)].importance for one in (pair.first, pair.second)]


def test_a_new_version_of_the_questions_shows_headlines_only() -> None:
    """Its questions may mean something else. A smaller change of the questions stays comparable."""
    key = key_of()
    assess(key, 1)
    attempt = assess(key, 2)
    smaller = with_new_item("own-extra", CHANGED)
    own_version(attempt.id, smaller)
    after_a_smaller_change = shown(key)

    own_version(attempt.id, replace(without(CHANGED), version="2.0.0"))

    assert after_a_smaller_change.comparison is not None
    assert shown(key).comparison is None
    assert shown(key).second.scorecard.overall.display is not None


def own_version(attempt_id: int, instrument: Instrument) -> None:
    """Let an attempt have been made with another instrument."""
    number = instruments.kept_version_id(instrument)
    assert InstrumentVersion.objects.filter(pk=number).exists()
    AttemptRow.objects.filter(pk=attempt_id).update(instrument_version=number)


def test_what_the_company_did_between_stands_beside_it() -> None:
    """Actions with their day, and figures with the first and last reading of the time; nothing from before or after."""
    key = two_years()
    handed_in_on(1, TODAY - timedelta(days=365))
    handed_in_on(2, TODAY - timedelta(days=1))
    for title, day in (("Early", 365), ("Late", 1), ("Too late", 0)):
        kept = write(key, replace(WHOLE, title=title), title)
        done = TODAY - timedelta(days=day)
        move_action(key, kept.id, kept.revision, ActionStatus.DONE, PROGRAMME.instrument, done)
    goal = follow(key)
    for value, day in ((24, 500), (20, 300), (18, 200), (15, 100), (12, 0)):
        read(key, goal.id, value, TODAY - timedelta(days=day))

    between = shown(key).between

    assert ["Early", "Late"] == [one.title for one in between.actions]
    assert [(20, 15)] == [(one.first.figure, one.last.figure) for one in between.figures]


def handed_in_on(number: int, day: date) -> None:
    """Let an attempt have been handed in at noon of a day."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    AttemptRow.objects.filter(number=number).update(submitted_at=noon)


def test_units_done_between_are_told() -> None:
    """Each with its day; what is open still is not."""
    key = two_years()
    mark_opened(key.learner, {UnitId("g-why"): False, UnitId("g-measure"): False})
    change_progress(key.learner, UnitId("g-why"), lambda _kept, now: {"completed_at": now})

    assert [UnitId("g-why")] == [one.unit for one in shown(key).between.units]


def test_the_companys_work_is_shown_to_those_who_may_read_it() -> None:
    """An employee of a shared company sees own units and no plan; nor does somebody who has moved on."""
    rasa, jonas = two_years("rasa"), two_years("jonas")
    kept = write(rasa)
    move_action(rasa, kept.id, kept.revision, ActionStatus.DONE, PROGRAMME.instrument, timezone.localdate())
    assert shown(rasa).between.actions
    join_company(jonas.learner.user_id, access(rasa).key.company_id, Role.MANAGER)
    of_another_company = shown(jonas).between
    save_profile(rasa.learner, Profile(Role.EMPLOYEE, BAKERY))

    assert () == of_another_company.actions
    assert () == shown(rasa).between.actions


def test_queries_stay_few_however_many_attempts_there_are() -> None:
    """The page of somebody with ten years of attempts is as quick as that of two."""
    key = two_years()
    place, current = access(key), packaged_instrument()
    few = queries_of(lambda: show_comparison(key, None, current, place))
    for level in range(4):
        a_year_ago(assess(key, level))

    many = queries_of(lambda: show_comparison(key, None, current, place))

    assert len(few) == len(many) <= MOST_QUERIES
