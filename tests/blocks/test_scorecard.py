"""The scorecard in its place: how open questions are answered, and which units it links to."""

from dataclasses import replace

import pytest

from csr_xblock.domain.people.role import Role
from csr_xblock.openedx.screens import document_url
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.placed_programme import ASSESSMENT, Programme
from tests.blocks.runtime import post
from tests.learners import OWNER, STAFF_ITEM, answer_items, draft_of, key_of, start, submit

pytestmark = pytest.mark.django_db

FOUNDATION = '<csr_unit url_name="start" unit="customers-foundation"/>'
LOCKED = '<csr_unit url_name="start" unit="customers-foundation" opens-when="overall at least 99"/>'
START = "/answer_open_questions"


def handed_in(level: int = 0) -> None:
    """Let rasa answer one question about customers and hand in, so that every area lacks answers."""
    start(key_of())
    answer_items(key_of(), {STAFF_ITEM: level})
    submit(key_of())


def scorecard(settings: str = "", units: str = FOUNDATION) -> tuple[Programme, str]:
    """Return a programme with rasa's scorecard in it."""
    programme = Programme(settings, ASSESSMENT + units)
    return programme, programme.page(inside="scorecard")


def test_card_starts_a_draft_with_the_same_answers() -> None:
    """The button's handler is on the page, and does what it says."""
    handed_in()
    programme, page = scorecard('prefill="empty"')

    assert START in page
    assert "frame/form.js" in str(programme.block("a").render("student_view", {}).resources)
    assert post(programme.block("a"), "answer_open_questions", {}).status == 200
    assert {STAFF_ITEM} == draft_of(key_of()).sheet.answers.keys()


def test_with_a_draft_the_questions_are_links() -> None:
    """Nothing is started twice."""
    handed_in()
    start(key_of())

    _, page = scorecard()

    assert START not in page
    assert "-cus-honest-claims" in page


def test_trainers_limit_is_told_instead_of_a_button_that_fails() -> None:
    """'Answer these questions' must not be refused."""
    handed_in()

    _, page = scorecard('repeat-limit="1"')

    assert START not in page
    assert "as often as your trainer has planned" in page


def test_consultant_of_today_is_offered_nothing() -> None:
    """Whoever only reads now cannot answer the questions of before."""
    handed_in()
    _, as_owner = scorecard()
    start_as_consultant()

    page = Programme("", ASSESSMENT).page(inside="scorecard")

    assert START in as_owner
    assert START not in page


def start_as_consultant() -> None:
    """Let rasa choose the consultant's role in the profile."""
    save_profile(key_of().learner, replace(OWNER, role=Role.CONSULTANT))


def test_open_unit_leads_to_its_page() -> None:
    """From insight to action in one click."""
    handed_in()
    programme, page = scorecard()

    assert document_url(programme.block("start").scope_ids.usage_id) in page
    assert "still locked" not in page


def test_locked_unit_leads_to_the_path_or_to_its_page_where_the_path_is_hidden() -> None:
    """Both tell how it opens."""
    handed_in()
    programme, page = scorecard(units=LOCKED)
    hidden, without_path = scorecard('steps="profile start scorecard"', LOCKED)

    assert document_url(programme.block("start").scope_ids.usage_id) not in page
    assert "still locked" in page
    assert document_url(hidden.block("start").scope_ids.usage_id) in without_path


def test_path_has_the_card_beside_what_it_recommends() -> None:
    """Whoever reads the path only must not miss the biggest gap; the card recommends nothing."""
    programme = Programme("", ASSESSMENT + FOUNDATION)
    assert "Find out first" not in programme.page("path")
    handed_in()

    page = programme.page("path")

    assert "Find out first" in page
    assert START in page
    assert page.index("Find out first") > page.index("Your learning path")


def test_assessment_that_stands_alone_links_to_no_unit() -> None:
    """Without a programme there are no units."""
    handed_in()

    _, page = scorecard(units="")

    assert "Learn this:" not in page
    assert "Find out first" in page
