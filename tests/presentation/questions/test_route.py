"""Which screen comes first: learners go on where they stopped, and hand nothing in unread."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.questions.progress import REVIEW
from csr_xblock.presentation.questions.route import CONTINUE, PREVIEW, PROFILE, SCORECARD, START, route
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE, REPORT
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from tests.learners import CORE_ITEM, OWNER, answer_items, assess, key_of, start
from tests.own_questionnaire import own_instrument

pytestmark = pytest.mark.django_db
INSTRUMENT = packaged_instrument()
ALL = {item.id: 2 for item in INSTRUMENT.items}


def screen(asked: str, state: AssessmentState) -> str:
    """Return where a learner gets to who asks for a screen."""
    return route(asked, state, INSTRUMENT, may_save=True)


def test_the_profile_comes_before_everything() -> None:
    """Without a role nobody knows what to ask."""
    assert [PROFILE] * 4 == [screen(asked, AssessmentState()) for asked in ("", SCORECARD, REPORT, "people")]


def test_an_attempt_with_earlier_answers_begins_at_its_first_question() -> None:
    """All is filled in, yet handing it in unread would be a second measurement of the past."""
    assess(key_of(), ALL)
    start(key_of(), prefill=Prefill.PREVIOUS)
    untouched = screen(CONTINUE, show_assessment(key_of()))
    answer_items(key_of(), {item.id: 2 for item in INSTRUMENT.items if item.perspective == "finance"})
    begun = screen(CONTINUE, show_assessment(key_of()))

    answer_items(key_of(), ALL)

    assert ("finance", "customers", REVIEW) == (untouched, begun, screen(CONTINUE, show_assessment(key_of())))


def test_a_draft_goes_on_at_its_first_open_question() -> None:
    """Nobody looks for the place where they stopped."""
    start(key_of())
    answer_items(key_of(), {item.id: 1 for item in INSTRUMENT.items if item.perspective == "finance"})

    assert "customers" == screen("", show_assessment(key_of()))


def test_a_scorecard_is_shown_first_once_there_is_one() -> None:
    """It is what the learner came for; the start stays one click away."""
    assess(key_of(), {CORE_ITEM: 3})
    state = show_assessment(key_of())

    assert (SCORECARD, START, SCORECARD) == (screen("", state), screen(START, state), screen("nonsense", state))


def test_a_preview_shows_questions_only() -> None:
    """Nothing of anybody is there to be shown."""
    seen = [route(asked, AssessmentState(), INSTRUMENT, may_save=False) for asked in ("", "people", REVIEW)]

    assert [PREVIEW, "people", PREVIEW] == seen


def test_the_start_takes_the_place_of_a_hidden_scorecard() -> None:
    """Neither an address nor the way of things leads to what a trainer does not show."""
    assess(key_of(), {CORE_ITEM: 3})
    state = show_assessment(key_of())

    seen = [route(asked, state, INSTRUMENT, may_save=True, has_scorecard=False) for asked in ("", SCORECARD, PROFILE)]

    assert [START, START, PROFILE] == seen


def test_a_draft_that_asks_nothing_any_more_leads_to_the_start() -> None:
    """A quick check whose questions were exchanged would end before an empty list that can never be handed in."""
    start(key_of(), Mode.QUICK)
    state = show_assessment(key_of())

    assert {START} == {route(asked, state, own_instrument(), may_save=True) for asked in ("", CONTINUE, REVIEW)}


@pytest.mark.parametrize("asked", [REPORT, ONE_PAGE])
def test_a_report_needs_a_scorecard_that_is_shown(asked: str) -> None:
    """Before the first hand-in there is nothing to print, and a trainer who hides the scorecard hides the report."""
    begun = AssessmentState(profile=OWNER)
    assess(key_of(), {CORE_ITEM: 3})
    done = show_assessment(key_of())

    assert [START, asked] == [screen(asked, state) for state in (begun, done)]
    assert START == route(asked, done, INSTRUMENT, may_save=True, has_scorecard=False)
