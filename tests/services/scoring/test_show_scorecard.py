"""A result is always computed from the answers, with the instrument it was made with."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_store import find_attempt
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions import instruments
from csr_xblock.services.scoring.show_scorecard import score_attempt, show_scorecard
from tests.learners import (
    CORE_ITEM,
    answer_items,
    assess,
    company_key_of,
    core_items,
    key_of,
    start,
    submit,
)
from tests.ratings import keep_importance
from tests.services.instruments import with_changed_item, without

pytestmark = pytest.mark.django_db

CLIMATE = ObjectiveId("env-climate")


def rate_climate(importance: Importance) -> None:
    """Let Rasa's company rate an objective."""
    keep_importance(company_key_of(key_of()), {CLIMATE: importance})


def test_there_is_no_scorecard_before_the_first_submit() -> None:
    """Neither in a preview nor for a draft, however complete."""
    start(key_of(), Mode.QUICK)
    answer_items(key_of(), dict.fromkeys(core_items(), 3))

    assert show_scorecard(None, packaged_instrument()) is None
    assert show_scorecard(key_of(), packaged_instrument()) is None


@pytest.mark.parametrize("mode", list(Mode))
def test_the_latest_submitted_attempt_is_shown(mode: Mode) -> None:
    """Quick or full: the newest counts, and a draft after it does not."""
    assess(key_of(), 0)
    assess(key_of(), 2, mode)
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 4})

    scored = show_scorecard(key_of(), packaged_instrument())

    assert scored is not None
    assert (2, mode, 50) == (scored.attempt.number, scored.attempt.sheet.mode, scored.scorecard.overall.display)


def test_an_old_attempt_is_shown_with_its_old_instrument() -> None:
    """Authors change weights, words and items afterwards; the result and its questions stay what they were."""
    old = with_changed_item(CORE_ITEM, weight=3, text="How was it asked then?")
    start(key_of(), Mode.QUICK, instrument=old)
    answer_items(key_of(), {item: 4 if item == CORE_ITEM else 0 for item in core_items()})
    submit(key_of(), old)
    instruments._kept_instrument.cache_clear()

    scored = show_scorecard(key_of(), without(CORE_ITEM))

    assert scored is not None
    assert old == scored.instrument
    assert 4 == scored.scorecard.levels[CORE_ITEM]
    # The item has weight 3 of 6 now, so level 4 of it and 0 of the others give 50; with today's weight 2 it were 40.
    assert 50 == scored.scorecard.perspectives[old.perspectives[0].id].display


def test_what_the_company_changes_later_alters_no_result() -> None:
    """The number of employees, which leaves out items, is that of the hand-in."""
    save_profile(key_of().learner, Profile(Role.OWNER, CompanyFacts(24)))
    assess(key_of(), 1)
    before = show_scorecard(key_of(), packaged_instrument())

    save_profile(key_of().learner, Profile(Role.OWNER, CompanyFacts(0, "BG", "A")))
    after = show_scorecard(key_of(), packaged_instrument())

    assert before is not None
    assert before == after


def test_what_comes_first_follows_the_importance_of_today() -> None:
    """That of the hand-in counts only where an attempt is shown as it was handed in (JOURNEY 3)."""
    save_profile(key_of().learner, Profile(Role.OWNER, CompanyFacts(24)))
    rate_climate(Importance(5, None))
    attempt = assess(key_of(), 1)
    rate_climate(Importance(1, 1))

    today = show_scorecard(key_of(), packaged_instrument())
    as_handed_in = score_attempt(attempt, packaged_instrument())

    assert today is not None
    assert (1, 5) == (
        today.scorecard.objectives[CLIMATE].importance,
        as_handed_in.scorecard.objectives[CLIMATE].importance,
    )
    assert {CLIMATE: Importance(1, 1)} == today.importance
    assert today.scorecard.overall == as_handed_in.scorecard.overall


def test_an_earlier_attempt_can_be_scored_again() -> None:
    """Comparing two attempts needs both."""
    assess(key_of(), 1)
    assess(key_of(), 3)
    first = find_attempt(key_of(), 1)
    assert first is not None

    assert 25 == score_attempt(first, packaged_instrument()).scorecard.overall.display


@pytest.mark.parametrize("is_old", [False, True], ids=["current-instrument", "kept-instrument"])
def test_the_scorecard_needs_four_queries_at_most(
    is_old: bool, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Attempt, answers, importance of today, and at times the instrument of then."""
    key = key_of()
    for _ in range(3):
        assess(key, 1)
    current = without("fin-savings") if is_old else packaged_instrument()
    instruments._kept_instrument.cache_clear()

    with django_assert_num_queries(4 if is_old else 3):
        show_scorecard(key, current)
