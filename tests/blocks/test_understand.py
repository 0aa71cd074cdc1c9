"""The step Understand in a programme: who sees it when, what its handlers do, how to get there, what it costs."""

from typing import Any

import pytest
from lxml import html as lxml_html
from web_fragments.fragment import Fragment

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import NOBODY, Person, masquerade, person, post
from tests.blocks.test_program_block import Placed, programme
from tests.blocks.test_start_page import calls_of, states_of
from tests.learners import (
    BAKERY,
    COURSE,
    EMPLOYEE,
    OWNER,
    answer_items,
    assess,
    company_key_of,
    core_items,
    draft_of,
    key_of,
    start,
)
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

BUDGET_QUERIES = 8
BUDGET_BYTES = 60 * 1024
UNDERSTAND = "understand"
GOALS = ("env-climate", "env-nature", "fin-resilience", "cus-trust")


def placed(version: str = "2", units: int = 2, **attributes: str) -> Placed:
    """Return a programme with a start page."""
    return Placed(programme(units, **{"programme-version": version, **attributes}))


def document_of(fragment: Fragment) -> lxml_html.HtmlElement:
    """Return the page as a tree."""
    return lxml_html.fromstring(f"<div>{fragment.content}</div>")


def is_shown(fragment: Fragment) -> bool:
    """Return whether it is the screen of this step."""
    return bool(document_of(fragment).xpath("//article[contains(@class, 'csr-understand')]"))


def cards_of(fragment: Fragment) -> dict[str, tuple[str, str]]:
    """Return revision and sentence of each goal's form."""
    forms = document_of(fragment).xpath("//form[@data-csr-objective]")
    return {
        form.get("data-csr-objective"): (form.get("data-csr-revision"), form.xpath("string(.//textarea)"))
        for form in forms
    }


def main_links(fragment: Fragment) -> list[str]:
    """Return the words of the filled buttons that are links."""
    quiet = "contains(concat(' ', @class, ' '), ' csr-button--quiet ')"
    found = document_of(fragment).xpath(f"//a[contains(@class, 'csr-button') and not({quiet})]")
    return [one.text_content() for one in found]


def confirm(place: Placed, goal: str, who: Person | None = None, **changes: Any) -> Any:
    """Confirm a goal through the handler."""
    company = company_key_of(key_of()).company_id
    body = {"company": company, "objective": goal, "revision": 0, "why": "", **changes}
    return post(place.block(who or person()), "confirm_priority", body)


def test_before_a_hand_in_the_address_leads_to_the_start_page() -> None:
    """There is nothing to understand yet."""
    save_profile(key_of().learner, OWNER)
    start(key_of())
    answer_items(key_of(), dict.fromkeys(core_items(), 1))

    assert not is_shown(placed().view(person(), UNDERSTAND))


def test_who_has_handed_in_sees_three_proposals_and_confirms_them() -> None:
    """The page shows what is kept; the start page counts, and its button leads here."""
    assess(key_of())
    place = placed()
    proposals = list(cards_of(place.view(person(), UNDERSTAND)))
    before = calls_of(place.view(person()))[0]
    for goal in proposals:
        assert confirm(place, goal, why=f"Why {goal}.").data["is_mine"]
    page = place.view(person(), UNDERSTAND)

    assert 3 == len(proposals)
    assert {goal: ("1", f"Why {goal}.") for goal in proposals} == cards_of(page)
    assert ["To all steps"] == main_links(page)
    assert "done" == states_of(place.view(person()))["Understand"]
    assert before == "Rate the goals"


def test_the_start_page_leads_here_once_importance_is_rated() -> None:
    """In a programme that does not ask for importance it is what comes after the hand-in."""
    assess(key_of())
    place = placed(steps="profile start scorecard path")
    before = calls_of(place.view(person()))[0]
    confirm(place, "env-climate")

    page = document_of(place.view(person()))
    assert before == "Choose what comes first"
    assert "1 of 3 chosen" in page.text_content()
    assert "begun" == states_of(place.view(person()))["Understand"]


def test_another_goal_is_confirmed_changed_and_taken_off() -> None:
    """The company knows better than the ranking."""
    assess(key_of())
    place = placed()
    first = confirm(place, "fin-resilience", why="Our bank asks.")
    second = confirm(place, "fin-resilience", why="Our bank asks us.", revision=first.data["revision"])
    body = {"company": company_key_of(key_of()).company_id, "objective": "fin-resilience"}
    gone = post(place.block(person()), "remove_priority", {**body, "revision": second.data["revision"]})

    assert [(True, 1), (True, 2), (True, 0)] == [
        (one.data["is_mine"], one.data["revision"]) for one in (first, second, gone)
    ]
    assert () == priorities_for(key_of())


def test_a_fourth_goal_is_refused_in_words() -> None:
    """And what is there stays."""
    assess(key_of())
    place = placed()
    answers = [confirm(place, goal) for goal in GOALS]

    assert [200, 200, 200, 409] == [one.status for one in answers]
    assert ("priorities-full", True) == (answers[3].data["code"], "Three goals" in answers[3].data["message"])
    assert 3 == len(priorities_for(key_of()))


def test_a_second_member_is_told_and_both_sentences_are_there() -> None:
    """Answered as a value, so that the page can show them beside each other."""
    assess(key_of())
    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.MANAGER)
    start(key_of("jonas"), profile=Profile(Role.MANAGER, BAKERY))
    assess(key_of("jonas"))
    place = placed()
    confirm(place, "env-climate", why="Rasa's.")

    late = confirm(place, "env-climate", person("jonas"), why="Jonas's.")

    assert (200, False, "Rasa's.", 1) == (late.status, late.data["is_mine"], late.data["why"], late.data["revision"])
    page = document_of(place.view(person("jonas"), UNDERSTAND))
    assert "colleague's self-assessment" in page.text_content()


@pytest.mark.parametrize("is_alone", [True, False])
def test_staff_have_their_scorecard_and_not_this_screen(is_alone: bool) -> None:
    """They choose nothing for the company (JOURNEY 4)."""
    if not is_alone:
        save_profile(key_of("jonas").learner, OWNER)
        join_company(key_of().learner.user_id, company_key_of(key_of("jonas")).company_id, Role.EMPLOYEE)
    start(key_of(), profile=EMPLOYEE)
    answer_items(key_of(), {"cus-complaints": 2})
    place = placed()
    submit = place.block(person()).get_children()[0]
    post(submit, "submit_attempt", {"attempt": draft_of(key_of()).id})

    assert not is_shown(place.view(person(), UNDERSTAND))
    assert UNDERSTAND not in place.view(person(), inside="scorecard").content


@pytest.mark.parametrize("who", [None, NOBODY], ids=["Studio", "nobody"])
def test_who_may_keep_nothing_reads_the_start_page(who: Person | None) -> None:
    """A preview has no company."""
    assert not is_shown(placed().view(who, UNDERSTAND))


def test_staff_of_the_course_see_no_companys_goals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking as a learner in general, and as one by name."""
    assess(key_of())
    confirm(placed(), "env-climate", why="A secret reason.")
    masquerade(monkeypatch, COURSE)
    general = placed().view(person("laima", role="staff"), UNDERSTAND)
    masquerade(monkeypatch, COURSE, user_name="rasa")
    named = placed().view(person("rasa", role="student"), UNDERSTAND)

    assert not [page for page in (general, named) if is_shown(page) or "A secret reason." in page.content]


def test_a_programme_that_hides_the_scorecard_hides_what_follows_from_it() -> None:
    """A trainer's choice holds for the address, too."""
    assess(key_of())

    assert not is_shown(placed(steps="profile start path").view(person(), UNDERSTAND))


def test_the_scorecard_leads_here_with_one_main_button() -> None:
    """The path stands beside it; programmes of before lead to the path as they did."""
    assess(key_of())
    new, old = placed(), Placed(programme(2), key="course-v1:CSR+303+2026")
    assess(key_of(course="course-v1:CSR+303+2026"))

    assert ["What it means, and what comes first"] == main_links(new.view(person(), inside="scorecard"))
    assert "Go to the learning path" in new.view(person(), inside="scorecard").content
    assert ["Go to the learning path"] == main_links(old.view(person(), inside="scorecard"))


@pytest.mark.parametrize("units", [2, 24])
def test_the_screen_asks_the_database_little_and_stays_small(units: int) -> None:
    """Nothing on it grows with the programme."""
    assess(key_of())
    place = placed(units=units)
    for goal in GOALS[:3]:
        confirm(place, goal, why="x" * 300)
    block = place.block(person())
    page = place.view(person(), UNDERSTAND)

    queries = queries_of(lambda: block.render("student_view", {_own(block): UNDERSTAND}))

    assert is_shown(page)
    assert "What this means" in page.content
    assert len(queries) <= BUDGET_QUERIES, "\n".join(queries)
    assert len(page.content.encode()) <= BUDGET_BYTES


def test_the_scorecard_of_a_programme_with_many_units_stays_within_its_budget() -> None:
    """It asks besides whether there is something to choose."""
    assess(key_of())
    block = placed(units=24).block(person())
    inner = block.get_children()[0]

    queries = queries_of(lambda: block.render("student_view", {_own(inner): "scorecard"}))

    assert len(queries) <= BUDGET_QUERIES, "\n".join(queries)


def _own(block: Any) -> str:
    return PREFIX + short_id(block)
