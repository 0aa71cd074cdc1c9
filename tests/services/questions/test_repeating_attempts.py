"""Starting again as often, and as late, as the trainer has set: what is kept decides, and the day of the site."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.overview.decisions import NewDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import ANY_TIME, Hindrance, RepeatRule
from csr_xblock.results.overview.attempt_decision_store import reopen_attempt
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.questions.start_attempt import hindrances, start_attempt
from tests.learners import CORE_ITEM, answer_items, assess, draft_of, key_of, learner_of, start, submit

pytestmark = pytest.mark.django_db

ONCE = RepeatRule(limit=1)
AFTER_A_MONTH = RepeatRule(after_days=30)
BOTH_MODES = (Mode.QUICK, Mode.FULL)


def start_again(rule: RepeatRule, mode: Mode = Mode.FULL) -> None:
    """Start Rasa's next attempt."""
    start_attempt(key_of(), packaged_instrument(), mode, Prefill.PREVIOUS, rule)


def hand_in(mode: Mode = Mode.FULL, at: datetime | None = None) -> None:
    """Hand in an attempt with one answer, perhaps at another time than now."""
    attempt = assess(key_of(), {CORE_ITEM: 2}, mode)
    if at is not None:
        AttemptRow.objects.filter(pk=attempt.id).update(submitted_at=at)


def let_it_be(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Set the clock."""
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_limit_ends_with_a_refusal() -> None:
    """The screen offers nothing any more; a request that comes all the same changes nothing."""
    hand_in()

    with pytest.raises(Conflict) as refusal:
        start_again(ONCE)

    assert ("repeat-limit", None) == (refusal.value.code, refusal.value.day)
    assert find_draft(key_of()) is None


def test_quick_check_grows_though_it_was_the_only_one() -> None:
    """Growing is not repeating; another quick check would be."""
    hand_in(Mode.QUICK)

    assert {Mode.QUICK: Hindrance()} == hindrances(key_of(), BOTH_MODES, ONCE)
    start_again(ONCE, Mode.FULL)

    assert Mode.FULL is draft_of(key_of()).sheet.mode


def test_draft_that_is_there_goes_on() -> None:
    """A limit that a trainer sets later takes nothing away that was begun."""
    hand_in()
    start_again(ANY_TIME)

    start_again(ONCE)

    assert 2 == draft_of(key_of()).number


def test_reopened_attempt_counts_once() -> None:
    """What a trainer gave back is handed in again, not another one."""
    key = key_of()
    hand_in()
    trainer = learner_of("laima").user_id
    decision = NewDecision(trainer, key.learner, DecisionKind.ATTEMPT_REOPENED, "main/1", "Please look again.")
    reopen_attempt(key, AttemptRow.objects.get().pk, decision)

    assert {} == hindrances(key, BOTH_MODES, ONCE)
    submit(key)

    assert set(BOTH_MODES) == set(hindrances(key, BOTH_MODES, ONCE))
    assert {} == hindrances(key, BOTH_MODES, RepeatRule(limit=2))


@pytest.mark.parametrize(
    ("handed_in_at", "now", "from_day"),
    [
        pytest.param("2026-11-03T12:00", "2026-12-02T21:59", date(2026, 12, 3), id="last minute of the day before"),
        pytest.param("2026-11-03T12:00", "2026-12-02T22:00", None, id="first minute of the day"),
        pytest.param("2026-11-03T21:59", "2026-12-02T22:00", None, id="handed in before midnight there"),
        pytest.param("2026-11-03T22:00", "2026-12-02T22:00", date(2026, 12, 4), id="handed in after midnight there"),
    ],
)
def test_days_begin_at_midnight_where_the_learner_is(
    handed_in_at: str, now: str, from_day: date | None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Vilnius winter days begin at 22:00 of the database's clock, wherever the site is."""
    settings.TIME_ZONE = "Pacific/Auckland"
    hand_in(at=datetime.fromisoformat(handed_in_at).replace(tzinfo=UTC))
    let_it_be(monkeypatch, datetime.fromisoformat(now).replace(tzinfo=UTC))
    expected = {} if from_day is None else {Mode.FULL: Hindrance(from_day)}

    with timezone.override(ZoneInfo("Europe/Vilnius")):
        assert expected == hindrances(key_of(), [Mode.FULL], AFTER_A_MONTH)


def test_refusal_says_from_which_day_on_it_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """'Not now' without a day makes learners come back in vain."""
    hand_in(at=datetime(2026, 11, 3, 12, tzinfo=UTC))
    let_it_be(monkeypatch, datetime(2026, 11, 20, 12, tzinfo=UTC))

    with pytest.raises(Conflict) as refusal:
        start_again(AFTER_A_MONTH)

    assert ("repeat-later", date(2026, 12, 3)) == (refusal.value.code, refusal.value.day)


def test_rule_is_each_learners_own() -> None:
    """Neither another learner nor another assessment uses up one's turn."""
    assess(key_of("jonas"))
    assess(key_of(assessment="second"))

    assert {} == hindrances(key_of(), BOTH_MODES, RepeatRule(1, 30))


def test_without_a_rule_nothing_is_asked(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Most programmes have none, and a class starts at the same moment."""
    key = key_of()
    start(key)

    with django_assert_num_queries(0):
        assert {} == hindrances(key, BOTH_MODES, ANY_TIME)
    with django_assert_num_queries(0):
        assert {} == hindrances(None, BOTH_MODES, ONCE)
    with django_assert_num_queries(1):
        hindrances(key, BOTH_MODES, ONCE)


def test_answers_of_a_repeated_one_can_be_handed_in() -> None:
    """The second of two goes all the way."""
    hand_in()
    start_again(RepeatRule(limit=2))

    answer_items(key_of(), {CORE_ITEM: 3})

    assert 2 == submit(key_of()).number
