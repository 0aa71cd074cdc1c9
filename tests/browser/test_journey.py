"""The learner's whole way: from a stranger without a profile to a unit that opens because another one is done."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import bakery
from tests.browser.demo_server import Demo
from tests.browser.unit_keys import right_choices
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROGRAMME = "full-programme"
FIRST_STEPS = {"en": "Your level: First steps, 32 of 100", "lt": "Jūsų lygis: Pirmieji žingsniai, 32 iš 100"}
"""What screen readers say of the level, in one heading."""

OTHER_LANGUAGE = {"en": "lt", "lt": "en"}
LANGUAGES = sorted(FIRST_STEPS)
PARTS = ("finance", "customers", "processes", "people", "community", "environment")


def steps_done(visitor: Visitor) -> list[str]:
    """Return the numbers of the steps that are done, as the start page shows them, which it opens."""
    visitor.open(PROGRAMME)
    steps = visitor.page.locator(".csr-home-steps > li").all()
    return [str(place) for place, step in enumerate(steps, 1) if "--done" in str(step.get_attribute("class"))]


def title_of(visitor: Visitor, unit: str) -> str:
    """Return the title that a unit's own page shows."""
    visitor.open_unit(PROGRAMME, unit)
    return visitor.page.get_by_role("heading", level=2).inner_text()


def answer_in_two_languages(visitor: Visitor) -> None:
    """Answer all 48 items, with another language from the third part on and back again for the last."""
    own = visitor.language
    number = 0
    while visitor.module("answers").count():
        number += 1
        if number in (3, 6):
            visitor.switch_language(OTHER_LANGUAGE[visitor.language])
        visitor.answer_page(bakery.LEVELS)
        if "peo-health-safety" in visitor.items():
            visitor.note("peo-health-safety").fill(bakery.EVIDENCE)
            visitor.expect_saved("peo-health-safety")
        visitor.go_on()
    assert visitor.language == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_finds_the_way_from_the_profile_to_a_unit_that_opens(
    visit: Callable[..., Visitor], demo: Demo, language: str
) -> None:
    """This is the product: answer, see where you stand, and learn what your answers open."""
    demo.put_back(demo.strangers)
    rasa = visit("rasa", language=language)
    assert [] == steps_done(rasa)

    rasa.take_next_step()
    rasa.fill_in_profile()
    rasa.start("full")
    answer_in_two_languages(rasa)
    assert rasa.page.locator("[data-csr-progress]").inner_text() == rasa.say.of(
        "The question is answered.", "All %(asked)d questions are answered.", 48
    ) % {"asked": 48}
    rasa.hand_in()

    expect(rasa.page.get_by_text(str(bakery.OVERALL), exact=True).first).to_be_visible()
    expect(rasa.page.get_by_role("heading", name=FIRST_STEPS[language], exact=True)).to_have_count(1)
    assert ["3"] == steps_done(rasa)

    walk_the_path(rasa)


def walk_the_path(rasa: Visitor) -> None:
    """Find one unit open and one locked in the folded list, do what opens the locked one, and enter it."""
    locked_title = title_of(rasa, "environment-practice")
    foundation_title = title_of(rasa, "environment-foundation")
    rasa.open(PROGRAMME)
    rasa.follow("Learning path")
    for area in rasa.page.locator("details.csr-path-group > summary").all():
        area.click()
    open_unit = rasa.page.locator(f'a[href*="{unit_path(PROGRAMME, "customers-practice")}"]').first
    expect(open_unit).to_be_visible()
    locked = rasa.page.get_by_role("listitem").filter(has=rasa.page.get_by_role("heading", name=locked_title))
    expect(locked).to_contain_text(foundation_title)
    assert locked.get_by_role("link").count() == 0

    rasa.page.locator(f'a[href*="{unit_path(PROGRAMME, "environment-foundation")}"]').first.click()
    rasa.pass_check(right_choices("environment-foundation"))
    expect(rasa.page.locator("[data-csr-done]")).to_be_hidden()
    rasa.report(bakery.WEEKEND)
    expect(rasa.page.locator("[data-csr-done]")).to_be_visible()

    opened = rasa.page.locator("[data-csr-opened]").get_by_role("link", name=locked_title)
    with rasa.page.expect_navigation():
        opened.click()
    expect(rasa.page.get_by_role("heading", level=2)).to_have_text(locked_title)
    expect(rasa.module("unit-task")).to_be_visible()


def test_switching_the_language_keeps_every_answer(visit: Callable[..., Visitor]) -> None:
    """Colleagues of one company often read different languages; the answers are the same."""
    rasa = visit("rasa")
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("finance")
    before = {item: rasa.chosen(item) for item in rasa.items()}

    rasa.switch_language("lt")
    after = {item: rasa.chosen(item) for item in rasa.items()}

    assert before == {item: str(bakery.LEVELS[item]) for item in list(bakery.LEVELS)[:8]}
    assert after == before


def test_a_quick_check_grows_without_asking_its_questions_again(visit: Callable[..., Visitor]) -> None:
    """Whoever answered 18 questions must not answer them twice to see the whole scorecard."""
    elena = visit("elena")
    elena.open_assessment(PROGRAMME)
    elena.start("quick")
    quick = answer_all(elena)
    elena.hand_in()

    elena.follow("Assess again")
    elena.start("full")
    kept: dict[str, str] = {}
    for part in PARTS:
        elena.go_to_part(part)
        kept |= {item: elena.chosen(item) for item in elena.items()}
    open_items = [item for item, level in kept.items() if not level]

    assert len(quick) == 18
    assert {item: level for item, level in kept.items() if level} == quick
    assert len(open_items) == 30


def test_a_quick_draft_grows_in_the_middle(visit: Callable[..., Visitor]) -> None:
    """Somebody who finds time after five questions goes on with the full self-assessment."""
    elena = visit("elena")
    elena.open_assessment(PROGRAMME)
    elena.start("quick")
    first = elena.items()[0]
    elena.choose(first, 3)
    elena.expect_saved(first)
    with elena.page.expect_navigation():
        elena.page.locator("[data-csr-back]").click()

    elena.start("full")
    elena.go_to_part("finance")

    assert len(elena.items()) == 8
    assert elena.chosen(first) == "3"


def answer_all(visitor: Visitor) -> dict[str, str]:
    """Answer everything as the bakery, and return what was chosen."""
    chosen = {}
    while visitor.module("answers").count():
        visitor.answer_page(bakery.LEVELS)
        chosen |= {item: visitor.chosen(item) for item in visitor.items()}
        visitor.go_on()
    return chosen
