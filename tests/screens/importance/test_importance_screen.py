"""The importance screen of a programme: who sees it, what its handlers tell, and what it costs."""

from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.role import Role
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import NOBODY, masquerade, person, post
from tests.blocks.test_program_block import BUDGET_BYTES, BUDGET_QUERIES, Placed, links_of, programme
from tests.blocks.test_start_page import document_of, journey, place_of
from tests.learners import COURSE, OWNER, assess, company_key_of, key_of
from tests.queries import queries_of
from tests.ratings import CLIMATE, rate

pytestmark = pytest.mark.django_db

TITLE = "How important the goals are"


def body(**changes: Any) -> dict[str, Any]:
    """Return a tap, from a page that was opened before anything was rated."""
    page = {"company": company_key_of(key_of()).company_id, "tab": "tab-b", "sequence": 0, "revision": 0, "base": 0}
    return {"item": CLIMATE, "business": 4, "impact": None, **page, **changes}


def test_owners_see_every_goal_and_the_way_back() -> None:
    """It belongs to the step Ask."""
    save_profile(key_of().learner, OWNER)

    page = journey().view(person(), "importance")

    document = document_of(page)
    assert TITLE in page.content
    assert "Step 2 of 7: Ask" == place_of(page)
    assert 18 == len(document.xpath("//*[@data-csr-item]"))
    assert 36 == len(document.xpath("//fieldset"))
    assert 180 == len(document.xpath("//input[@type='radio']"))
    assert any("=home" in link for link in links_of(page))


def test_each_choice_has_a_name_and_each_row_tells_goal_and_side() -> None:
    """A screen reader says: For our business: Stay profitable, 1, hardly."""
    save_profile(key_of().learner, OWNER)

    document = document_of(journey().view(person(), "importance"))

    legends = [" ".join(one.text_content().split()) for one in document.xpath("//fieldset/legend")]
    choices = document.xpath("(//fieldset)[1]//label")
    names = [one.xpath("string(input/@aria-label)") or one.text_content() for one in choices]
    assert len(set(legends)) == len(legends) == 36
    assert ["1, hardly", "2", "3", "4", "5, very"] == names
    assert len(set(document.xpath("//@id"))) == len(document.xpath("//@id"))


@pytest.mark.parametrize("steps", ["", "profile importance start", "profile start scorecard"])
def test_a_step_that_is_hidden_has_no_screen(steps: str) -> None:
    """Trainers choose the steps."""
    save_profile(key_of().learner, OWNER)

    page = journey(steps=steps).view(person(), "importance")

    assert (TITLE in page.content) == (not steps or "importance" in steps)


def test_employees_strangers_and_trainers_get_the_start_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the company finds important is the company's; who has no company yet fills in a profile first."""
    save_profile(key_of().learner, OWNER)
    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.EMPLOYEE)
    placed = journey()
    readers = [person("jonas"), person("elena"), NOBODY, None]

    pages = [placed.view(who, "importance").content for who in readers]
    masquerade(monkeypatch, COURSE, user_name="rasa")
    pages.append(placed.view(person(), "importance").content)

    assert ["csr-home" in page and "data-csr-item" not in page for page in pages] == [True] * 5


def test_programmes_of_before_have_no_such_screen() -> None:
    """They change only when their trainer says so."""
    save_profile(key_of().learner, OWNER)

    assert TITLE not in Placed(programme()).view(person(), "importance").content


def test_a_tap_is_saved_and_the_page_is_told_everything() -> None:
    """Progress, and what colleagues have rated meanwhile."""
    save_profile(key_of().learner, OWNER)
    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.MANAGER)
    rate(key_of("jonas"), "env-resources", impact=5)

    told = post(journey().block(person()), "save_importance", body()).data

    assert (1, True, None) == (told["revision"], told["is_stored"], told["two_answers"])
    assert {"business": None, "impact": 5, "revision": 1} == told["others"]["env-resources"]
    assert "2 of 18 goals rated" == told["progress"]["sentence"]


def test_the_later_of_two_is_told_both_in_words() -> None:
    """And the page gets what it can show when the other one is chosen."""
    save_profile(key_of().learner, OWNER)
    rate(key_of(), CLIMATE, 1, 2, tab="other")

    told = post(journey().block(person()), "save_importance", body()).data

    assert {"business": "4", "impact": "not rated"} == told["two_answers"]["mine"]
    assert {"business": "1", "impact": "2"} == told["two_answers"]["theirs"]
    assert {"business": 1, "impact": 2} == told["two_answers"]["kept"]
    assert not told["is_stored"]
    assert Importance(1, 2) == importance_for(key_of())[CLIMATE]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"item": "env-removed"}, 400, "objective-unknown"),
        ({"business": 6}, 400, "importance-out-of-range"),
        ({"impact": 0}, 400, "importance-out-of-range"),
        ({"impact": "very"}, 400, "value-invalid"),
        ({"tab": "a b"}, 400, "tab-invalid"),
        ({"company": 4711}, 409, "company-changed"),
    ],
)
def test_bad_input_is_told_and_changes_nothing(change: dict[str, Any], status: int, code: str) -> None:
    """With a sentence, never with a 500."""
    save_profile(key_of().learner, OWNER)

    answered = post(journey().block(person()), "save_importance", body(**change))

    assert (status, code) == (answered.status, answered.data["code"])
    assert answered.data["message"]
    assert {} == importance_for(key_of())


def test_employees_are_refused_in_words() -> None:
    """A page that was open when the role changed."""
    save_profile(key_of().learner, OWNER)
    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.EMPLOYEE)

    for handler, data in (("save_importance", body()), ("read_importance", {})):
        answered = post(journey().block(person("jonas")), handler, data)

        assert (403, "company-of-management") == (answered.status, answered.data["code"])
        assert "owners and managers" in answered.data["message"]


@pytest.mark.parametrize("language", ["en", "lt"])
def test_screen_is_light_and_asks_little(language: str) -> None:
    """36 rows, a picture and a table, within the budget of every page."""
    assess(key_of())
    for objective in packaged_instrument().objectives:
        rate(key_of(), objective.id, 3, 4)
    placed = journey(language=language)
    page = placed.view(person(), "importance")

    asked = queries_of(lambda: placed.view(person(), "importance"))

    assert len(page.content.encode()) <= BUDGET_BYTES
    assert len(asked) <= BUDGET_QUERIES


def test_scorecard_says_that_importance_is_not_rated_and_leads_there() -> None:
    """Until one goal is rated; then the table has the column (JOURNEY 3)."""
    assess(key_of())
    placed = journey()
    before = placed.view(person(), inside="scorecard")
    rate(key_of(), CLIMATE, 5)
    after = placed.view(person(), inside="scorecard")

    assert "Importance is not rated yet" in before.content
    assert any("=importance" in link for link in links_of(before))
    assert "Importance is not rated yet" not in after.content
    assert '<th scope="col">Importance</th>' in after.content


def test_employees_are_not_led_to_a_screen_that_they_cannot_see() -> None:
    """Neither is anybody in a programme of before."""
    assess(key_of())

    assert not any("=importance" in link for link in links_of(Placed(programme()).view(person(), inside="scorecard")))
