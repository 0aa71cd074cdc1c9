"""The start page of a programme of version 2: seven steps, one primary button, and what it costs."""

import pytest
from lxml import html as lxml_html
from web_fragments.fragment import Fragment

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import NOBODY, Person, masquerade, person, post
from tests.blocks.test_program_block import Placed, links_of, programme, steps_of
from tests.learners import (
    BAKERY,
    COURSE,
    EMPLOYEE,
    OTHER_COURSE,
    OWNER,
    all_items,
    answer_items,
    company_key_of,
    draft_of,
    key_of,
    start,
)
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

BUDGET_QUERIES = 12
"""Issue 10's limit for the start page of a company with much behind it."""


def journey(**attributes: str) -> Placed:
    """Return a programme with a start page."""
    return Placed(programme(**{"programme-version": "2", **attributes}))


HOME = "//div[contains(@class, 'csr-home')]"


def document_of(fragment: Fragment) -> lxml_html.HtmlElement:
    """Return the page as a tree."""
    return lxml_html.fromstring(f"<div>{fragment.content}</div>")


def calls_of(fragment: Fragment) -> list[str]:
    """Return the words of every button of the start page."""
    found = document_of(fragment).xpath(f"{HOME}//a[contains(@class, 'csr-button')] | {HOME}//button")
    return [one.text_content() for one in found]


def states_of(fragment: Fragment) -> dict[str, str]:
    """Return the state of each step in words, by its title."""
    return {
        " ".join(heading.xpath("text()")).strip(): heading.xpath("span[contains(@class, 'state')]/text()")[0]
        for heading in document_of(fragment).xpath("//li/h4")
    }


def place_of(fragment: Fragment) -> str:
    """Return which step the head says this is, '' on a page that says none."""
    found = document_of(fragment).xpath("//p[@class='csr-programme-place']/span/text()")
    return str(found[0]) if found else ""


def test_one_button_says_what_comes_next() -> None:
    """A newcomer fills in the profile, then answers; who has handed in goes on from there."""
    placed = journey()
    new = calls_of(placed.view(person()))
    save_profile(key_of().learner, OWNER)
    known = calls_of(placed.view(person()))
    start(key_of())
    begun = calls_of(placed.view(person()))
    answer_items(key_of(), dict.fromkeys(all_items(), 2))
    post(placed.block(person()).get_children()[0], "submit_attempt", {"attempt": draft_of(key_of()).id})

    assert ["Fill in the profile"] == new
    assert [["Begin the self-assessment", "Not now"], ["Go on answering", "Not now"]] == [known, begun]
    assert 2 == len(calls_of(placed.view(person())))


def test_step_is_put_off_with_one_tap() -> None:
    """Something else is proposed then, the day is told, and the step stays open to whoever wants it."""
    save_profile(key_of().learner, OWNER)
    placed = journey()

    answer = post(placed.block(person()), "put_off_step", {"step": "start"})

    page = placed.view(person())
    assert answer.status == 200
    assert calls_of(page)[0] == "Rate the goals"
    assert states_of(page)["Assess"].startswith("put off until")
    assert any("=start" in link for link in links_of(page))


def test_old_line_of_steps_is_only_in_programmes_of_before() -> None:
    """Running programmes change only when their trainer says so."""
    assert {} == steps_of(journey().view(person()))
    assert 4 == len(steps_of(Placed(programme(), key=OTHER_COURSE).view(person())))


@pytest.mark.parametrize(
    ("inside", "screen", "expected"),
    [
        ("profile", "", "See"),
        ("start", "", "Assess"),
        ("", "path", "Learn and do"),
        ("", "home", ""),
        ("", "privacy", ""),
        ("", "nonsense", ""),
    ],
)
def test_every_screen_says_which_step_it_is_of(inside: str, screen: str, expected: str) -> None:
    """And leads back to all of them."""
    save_profile(key_of().learner, OWNER)
    placed = journey()

    fragment = placed.view(person(), screen, inside)

    place = place_of(fragment)
    assert place.rpartition(": ")[2] == expected
    assert any("=home" in link for link in links_of(fragment)) == (screen not in ("home", "nonsense"))


def test_page_follows_what_was_done() -> None:
    """States are words, not colours alone."""
    placed = journey()
    save_profile(key_of().learner, OWNER)

    states = states_of(placed.view(person()))

    assert {"See": "begun", "Ask": "not begun", "Assess": "not begun"}.items() <= states.items()
    assert states["Decide"] == "not begun"


def test_hidden_steps_are_left_out() -> None:
    """A trainer who hides the path has a programme without it."""
    placed = journey(steps="profile start scorecard")

    assert {"See", "Assess"} <= states_of(placed.view(person())).keys()
    assert not {"Ask", "Learn and do", "Show and renew"} & states_of(placed.view(person())).keys()


def test_staff_see_their_own_way() -> None:
    """Importance and priorities are for those who lead the company."""
    save_profile(key_of().learner, EMPLOYEE)

    states = states_of(journey().view(person()))

    assert {"See", "Assess", "Understand", "Learn and do"} >= states.keys() >= {"See", "Assess"}


@pytest.mark.parametrize("who", [None, NOBODY], ids=["Studio", "nobody"])
def test_page_can_be_read_by_whoever_may_save_nothing(who: Person | None) -> None:
    """They see the way as a newcomer does."""
    assert calls_of(journey().view(who)) == ["Fill in the profile"]


def test_staff_who_look_as_a_learner_in_general_read_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform names no learner then."""
    masquerade(monkeypatch, COURSE)

    assert calls_of(journey().view(person(role="staff"))) == ["Fill in the profile"]


def test_company_screens_are_closed_to_staff_of_a_shared_company() -> None:
    """The address alone opens nothing."""
    save_profile(key_of("jonas").learner, OWNER)
    join_company(key_of().learner.user_id, company_key_of(key_of("jonas")).company_id, Role.EMPLOYEE)
    save_profile(key_of().learner, Profile(Role.EMPLOYEE, BAKERY))
    placed = journey()

    for screen in ("hunt", "stakeholders", "importance", "understand", "strategy-map", "plan"):
        assert states_of(placed.view(person(), screen)).keys() >= {"See", "Assess"}


def test_start_page_asks_the_database_little() -> None:
    """It is the page that is opened most often."""
    start(key_of())
    answer_items(key_of(), dict.fromkeys(all_items(), 2))
    placed = journey()
    post(placed.block(person()).get_children()[0], "submit_attempt", {"attempt": draft_of(key_of()).id})
    block = placed.block(person())

    queries = queries_of(lambda: block.render("student_view", {}))

    assert len(queries) <= BUDGET_QUERIES, "\n".join(queries)
