"""The strategy map in a programme: who sees it, what its handlers tell, what it costs, and the ways that lead to it."""

from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.results.strategy.link_store import links_for
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.strategy.decide_links import add_link, change_link, decide_link
from tests.blocks.runtime import NOBODY, masquerade, person, post
from tests.blocks.test_program_block import BUDGET_BYTES, BUDGET_QUERIES, Placed, links_of, programme
from tests.blocks.test_start_page import document_of, journey, place_of
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, SKILLS_TALK, kept
from tests.learners import COURSE, OWNER, assess, key_of
from tests.queries import queries_of
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

SCREEN = "strategy-map"
TITLE = "How the goals hang together"
LINK = "data-csr-kept"
OWN = {"source": "peo-learning", "target": "com-dialogue", "revision": 0, "why": HOSE.why, "months": "3"}
WORDS = {"slug": str(SKILLS_SAVE), "revision": 0, "why": HOSE.why, "months": "3"}
TAP = {"slug": str(SKILLS_SAVE), "decision": "confirmed", "revision": 0}


def test_owners_see_every_link_and_the_way_back() -> None:
    """It belongs to the step Decide; looking keeps nothing."""
    save_profile(key_of().learner, OWNER)
    with unchanged_database():
        page = journey().view(person(), SCREEN)

    document = document_of(page)
    assert TITLE in page.content
    assert "Step 5 of 7: Decide" == place_of(page)
    assert 30 == len(document.xpath(f"//li[@{LINK}]"))
    assert 30 == len(document.xpath("//*[contains(@class, 'csr-strategy-map')]//*[contains(@class, 'csr-arrow ')]"))
    assert any("=home" in link for link in links_of(page))
    assert len(set(document.xpath("//@id"))) == len(document.xpath("//@id"))


def test_each_group_of_buttons_says_which_link_it_is_about() -> None:
    """A screen reader hears the sentence before "True for us"."""
    save_profile(key_of().learner, OWNER)
    document = document_of(journey().view(person(), SCREEN))

    groups = document.xpath(f"//li[@{LINK}]/*[@role='group']")
    assert 30 == len(groups)
    assert [3] * 30 == [len(one.xpath(".//button | .//summary")) for one in groups]
    assert {True} == {one.get("aria-labelledby") == one.getparent().xpath("string(p/@id)") for one in groups}


def test_everything_can_be_read_without_script() -> None:
    """Buttons wait for it; sentences, states and the company's words do not."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    change_link(rasa, packaged_instrument(), SKILLS_SAVE, 0, HOSE)
    document = document_of(journey().view(person(), SCREEN))

    (item,) = document.xpath(f"//li[@{LINK}='{SKILLS_SAVE}']")
    assert HOSE.why in item.text_content()
    assert "True for us, in our words." in item.text_content()
    assert not document.xpath(f"//li[@{LINK}]//button[not(@disabled)]")


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_who_is_not_of_management_gets_the_start_page(role: Role) -> None:
    """The map is the company's own work; a tap from an old page is refused in words."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    colleague(rasa, role=role)
    placed = journey()

    page = placed.view(person("jonas"), SCREEN).content
    refused = post(placed.block(person("jonas")), "decide_link", TAP)

    assert LINK not in page
    assert (403, "company-of-management") == (refused.status, refused.data["code"])
    assert () == links_for(rasa)


def test_strangers_trainers_and_programmes_of_before_have_no_such_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never an error: the start page, or what there was before."""
    save_profile(key_of().learner, OWNER)
    placed = journey()
    pages = [placed.view(who, SCREEN).content for who in (person("elena"), NOBODY, None)]
    pages.append(journey(steps="profile start scorecard").view(person(), SCREEN).content)
    pages.append(Placed(programme()).view(person(), SCREEN).content)
    masquerade(monkeypatch, COURSE, user_name="rasa")
    pages.append(placed.view(person(), SCREEN).content)

    assert [False] * 6 == [LINK in page for page in pages]


def test_a_tap_renders_link_progress_and_picture_anew() -> None:
    """Nothing else is sent, and the page stays where it is."""
    save_profile(key_of().learner, OWNER)

    told = post(journey().block(person()), "decide_link", TAP).data

    link, progress, picture = (part["html"] for part in told["parts"])
    assert "saved" == told["outcome"]
    assert "True for us." in link
    assert 'data-csr-revision="1"' in link
    assert "1 of 30 looked at" in progress
    assert 1 == picture.count("csr-arrow--confirmed")
    assert (kept(),) == links_for(key_of())


def test_the_later_of_two_taps_is_told_both() -> None:
    """The link comes back as it is now, with what was said meanwhile."""
    save_profile(key_of().learner, OWNER)
    words = packaged_instrument()
    decide_link(colleague(key_of()), words, SKILLS_SAVE, 0, LinkState.DROPPED)

    told = post(journey().block(person()), "decide_link", TAP).data

    assert "two-texts" == told["outcome"]
    assert "You: “True for us.” Now it says: “Not for us.”" in told["parts"][0]["html"]
    assert LinkState.DROPPED is links_for(key_of())[0].state


def test_own_words_are_kept_and_two_texts_come_back() -> None:
    """The form shows the other text beside its own."""
    save_profile(key_of().learner, OWNER)
    placed = journey()

    saved = post(placed.block(person()), "save_link", WORDS).data
    overtaken = post(placed.block(person()), "save_link", {**WORDS, "why": "Ours."}).data

    assert ("saved", 1) == (saved["outcome"], saved["revision"])
    assert HOSE.why in saved["parts"][0]["html"]
    assert "parts" not in overtaken
    assert [("why", HOSE.why)] == [(one["field"], one["value"]) for one in overtaken["theirs"]]


def test_own_link_comes_goes_and_is_free_text() -> None:
    """It stands with the others of its area; what looks like HTML is words."""
    save_profile(key_of().learner, OWNER)
    placed = journey()

    added = post(placed.block(person()), "add_link", {**OWN, "why": "<b>Bread</b>"}).data
    removed = post(placed.block(person()), "remove_link", {"slug": str(SKILLS_TALK), "revision": 1}).data

    assert added["parts"][0]["into"].endswith("-from-people")
    assert "&lt;b&gt;Bread&lt;/b&gt;" in added["parts"][0]["html"]
    assert "helps" in added["message"]
    assert added["parts"][0]["id"] == removed["parts"][0]["id"]
    assert "The link is deleted" in removed["parts"][0]["html"]
    assert () == links_for(key_of())


@pytest.mark.parametrize(
    ("handler", "body", "status", "code"),
    [
        ("decide_link", {**TAP, "slug": "peo-learning"}, 400, "value-invalid"),
        ("decide_link", {**TAP, "slug": "peo-learning:com-dialogue"}, 409, "link-gone"),
        ("decide_link", {**TAP, "decision": "perhaps"}, 400, "value-invalid"),
        ("save_link", {**WORDS, "why": "x" * 301}, 400, "text-too-long"),
        ("save_link", {**WORDS, "months": ""}, 400, "months-missing"),
        ("save_link", {**WORDS, "months": "soon"}, 400, "value-invalid"),
        ("save_link", {**WORDS, "months": 121}, 400, "months-out-of-range"),
        ("save_link", {**WORDS, "slug": "a:b"}, 400, "objective-unknown"),
        ("add_link", {**OWN, "target": ""}, 400, "link-goal-missing"),
        ("add_link", {**OWN, "target": "peo-learning"}, 400, "link-to-itself"),
        ("add_link", {**OWN, "target": "env-climate"}, 400, "link-is-there"),
        ("add_link", {**OWN, "why": " "}, 400, "link-reason-missing"),
        ("remove_link", {"slug": str(SKILLS_SAVE), "revision": 1}, 400, "value-invalid"),
        ("remove_link", {"slug": "a:b", "revision": 1}, 400, "objective-unknown"),
    ],
)
def test_bad_input_is_told_and_changes_nothing(handler: str, body: dict[str, Any], status: int, code: str) -> None:
    """With a sentence, never with a 500."""
    save_profile(key_of().learner, OWNER)

    answered = post(journey().block(person()), handler, body)

    assert (status, code) == (answered.status, answered.data["code"])
    assert answered.data["message"]
    assert () == links_for(key_of())


def test_a_link_that_somebody_changed_is_not_deleted() -> None:
    """The page is reloaded first."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    add_link(colleague(rasa), packaged_instrument(), SKILLS_TALK, 0, HOSE)

    answered = post(journey().block(person()), "remove_link", {"slug": str(SKILLS_TALK), "revision": 7})

    assert (409, "link-changed") == (answered.status, answered.data["code"])
    assert 1 == len(links_for(rasa))


@pytest.mark.parametrize("language", ["en", "lt"])
def test_screen_is_light_and_asks_little(language: str) -> None:
    """30 links in own words, a picture and a form, within the budget of every page."""
    rasa = key_of()
    assess(rasa)
    words = packaged_instrument()
    for link in words.links:
        change_link(rasa, words, type(SKILLS_SAVE)(link.source, link.target), 0, HOSE)
    placed = journey(language=language)
    page = placed.view(person(), SCREEN)

    asked = queries_of(lambda: placed.view(person(), SCREEN))

    assert len(page.content.encode()) <= BUDGET_BYTES
    assert len(asked) <= BUDGET_QUERIES


def test_start_page_leads_there_and_says_how_far_it_is() -> None:
    """It helps to decide and makes nothing done, so the plan stays the call of the step."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    decide_link(rasa, packaged_instrument(), SKILLS_SAVE, 0, LinkState.CONFIRMED)

    page = journey().view(person(), "home")

    assert any(f"={SCREEN}" in link for link in links_of(page))
    assert TITLE in page.content
    assert "1 of 30 links looked at" in page.content
