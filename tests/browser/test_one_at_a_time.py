"""Where the block is narrow, one question is shown at a time, and each has its address."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
PHONE = {"width": 360, "height": 740}
PART, HALF_WAY = "community", "company-half-way"


def at_phone(visit: Visit, part: str = PART, language: str = "en", **options: object) -> Visitor:
    """Open one part of the half-finished self-assessment on a phone."""
    rasa = visit("rasa", language=language, viewport=PHONE, **options)
    rasa.open_assessment(HALF_WAY)
    rasa.go_to_part(part)
    return rasa


def shown(rasa: Visitor) -> list[str]:
    """Return the items that are on the screen."""
    cards = rasa.page.locator("[data-csr-item]:visible")
    return [str(one) for one in cards.evaluate_all("all => all.map((one) => one.dataset.csrItem)")]


def press_next(rasa: Visitor) -> None:
    """Press the button below the question."""
    rasa.page.locator("[data-csr-next]").click()


def focused(rasa: Visitor) -> str:
    """Return the words of what has the focus."""
    return str(rasa.page.evaluate("document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_phone_shows_one_question_and_leads_to_the_next(visit: Visit, language: str) -> None:
    """Six thousand pixels of questions give no sense of getting on."""
    rasa = at_phone(visit, language=language)
    items = rasa.items()
    first = shown(rasa)
    press_next(rasa)

    assert (first, shown(rasa)) == ([items[0]], [items[1]])
    assert rasa.page.url.endswith(f"-{items[1]}")
    number = rasa.say("Question %(number)d of %(asked)d") % {"number": 34, "asked": 48}
    assert focused(rasa).startswith(number)
    assert rasa.page.evaluate("document.activeElement.getBoundingClientRect().top") < PHONE["height"] / 2


def test_answering_alone_turns_no_page(visit: Visit) -> None:
    """Who taps beside the right sentence corrects it before going on."""
    rasa = at_phone(visit)
    item = rasa.items()[0]
    rasa.choose(item, 2)
    rasa.expect_saved(item)

    assert shown(rasa) == [item]


def test_back_forward_and_reload_keep_the_place(visit: Visit) -> None:
    """The phone's own Back is what people use."""
    rasa = at_phone(visit)
    items = rasa.items()
    press_next(rasa)
    press_next(rasa)
    rasa.page.go_back()
    expect(rasa.item(items[1])).to_be_visible()
    back = (shown(rasa), rasa.page.evaluate("document.activeElement.localName"))
    rasa.page.go_back()
    expect(rasa.item(items[0])).to_be_visible()
    rasa.page.go_forward()
    expect(rasa.item(items[1])).to_be_visible()

    rasa.page.reload()
    expect(rasa.item(items[0])).to_be_hidden()

    assert back == ([items[1]], "legend")
    assert shown(rasa) == [items[1]]


def test_a_reload_after_an_answer_keeps_the_place(visit: Visit) -> None:
    """The first question has no address of its own before somebody has answered it."""
    rasa = at_phone(visit)
    item = rasa.items()[0]
    rasa.choose(item, 2)
    rasa.expect_saved(item)

    rasa.page.reload()
    expect(rasa.item(rasa.items()[1])).to_be_hidden()

    assert shown(rasa) == [item]


def test_the_ends_lead_to_the_areas_before_and_after(visit: Visit) -> None:
    """Back from the first question of an area is the last one of the area before."""
    rasa = at_phone(visit)
    items = rasa.items()
    for _ in items[1:]:
        press_next(rasa)
    last = (shown(rasa), rasa.page.locator("[data-csr-next]").inner_text())
    with rasa.page.expect_navigation():
        press_next(rasa)
    after = rasa.page.url
    expect(rasa.item(rasa.items()[1])).to_be_hidden()
    with rasa.page.expect_navigation():
        rasa.page.locator("[data-csr-back]").click()
    expect(rasa.item(items[0])).to_be_hidden()

    assert last == ([items[-1]], rasa.say("Go on"))
    assert after.endswith("=environment")
    assert shown(rasa) == [items[-1]]


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("viewport", [PHONE, {"width": 390, "height": 844}], ids=["360", "390"])
def test_the_way_on_lands_on_a_question(visit: Visit, viewport: dict[str, int], language: str) -> None:
    """A screen full of headings before each area would make people scroll six times, once for nothing."""
    rasa = visit("rasa", language=language, viewport=viewport)
    rasa.open_assessment(HALF_WAY)
    rasa.go_to_part("processes")
    for _ in rasa.items()[1:]:
        press_next(rasa)
    with rasa.page.expect_navigation():
        press_next(rasa)
    area = rasa.page.locator("[data-csr-area]")
    expect(rasa.item(rasa.items()[1])).to_be_hidden()
    choices = rasa.item(rasa.items()[0]).locator(".csr-choice")

    assert rasa.page.url.endswith("=people")
    assert focused(rasa).startswith(area.inner_text().strip())
    expect(area).to_be_in_viewport(ratio=1)
    for place in range(choices.count() if viewport["width"] == 390 else 3):
        expect(choices.nth(place)).to_be_in_viewport(ratio=1)


def test_after_the_last_open_question_of_an_area_come_the_others(visit: Visit) -> None:
    """Who comes back for one question is not led through seven that are answered."""
    rasa = at_phone(visit)
    items = rasa.items()
    for item in (items[0], *items[2:]):
        rasa.turn_to(item)
        rasa.choose(item, 2)
        rasa.expect_saved(item)
    rasa.open_assessment(HALF_WAY)
    rasa.go_to_part(PART)

    assert shown(rasa) == [items[1]]
    rasa.go_on()
    assert rasa.page.url.endswith("=environment")


def test_answering_is_explained_where_somebody_begins(visit: Visit) -> None:
    """Afterwards it stands folded below the questions, and what is asked is in sight at once."""
    elena = visit("elena", viewport={"width": 1366, "height": 768})
    elena.open("quick-assessment")
    elena.fill_in_profile()
    elena.start("quick")
    told = elena.page.get_by_text("every answer is saved at once")
    expect(told).to_be_visible()
    item = elena.items()[0]
    elena.choose(item, 2)
    elena.expect_saved(item)
    elena.go_on()

    expect(told).to_have_count(0)
    expect(elena.item(elena.items()[0]).locator(".csr-choice").last).to_be_in_viewport(ratio=1)


def test_the_review_leads_to_a_question_and_back(visit: Visit) -> None:
    """Four taps through complete areas are the worst moment to lose somebody."""
    rasa = at_phone(visit)
    item = rasa.items()[3]
    rasa.page.locator(".csr-now").get_by_role("link", name=rasa.say("Review")).click()
    with rasa.page.expect_navigation():
        rasa.page.locator(f'a[href$="-{item}"]').click()
    expect(rasa.item(rasa.items()[0])).to_be_hidden()
    there = (shown(rasa), rasa.page.evaluate("document.activeElement.localName"))
    with rasa.page.expect_navigation():
        rasa.page.locator(".csr-now").get_by_role("link", name=rasa.say("Review")).click()

    assert there == ([item], "legend")
    assert rasa.page.url.endswith("=review")


def test_a_wide_block_shows_all_and_a_turned_phone_keeps_the_question(visit: Visit) -> None:
    """The width of the block counts, not that of the device."""
    rasa = at_phone(visit)
    items = rasa.items()
    press_next(rasa)
    rasa.page.set_viewport_size({"width": 1280, "height": 740})
    expect(rasa.item(items[0])).to_be_visible()
    wide = shown(rasa)
    rasa.page.set_viewport_size(PHONE)
    expect(rasa.item(items[0])).to_be_hidden()

    assert (wide, shown(rasa)) == (items, [items[1]])


def test_without_script_all_questions_stand_below_each_other(visit: Visit) -> None:
    """Nobody could turn the page."""
    rasa = visit("rasa", viewport=PHONE, java_script_enabled=False)
    rasa.open_assessment(HALF_WAY)
    rasa.page.locator("[data-csr-parts] > summary").click()
    rasa.page.locator(f'a[href$="={PART}"]').first.click()

    assert shown(rasa) == rasa.items()
    assert len(rasa.items()) == 8


def test_progress_stays_in_sight_and_covers_no_question(visit: Visit) -> None:
    """It is there while one scrolls, and what has the focus lies below it."""
    rasa = at_phone(visit)
    press_next(rasa)
    bar = rasa.page.locator(".csr-now").bounding_box()
    legend = rasa.page.locator("legend:visible").bounding_box()
    tops = []
    for key in ["Tab"] * 3 + ["Shift+Tab"] * 3:
        rasa.page.keyboard.press(key)
        tops.append(rasa.page.evaluate("document.activeElement.getBoundingClientRect().top"))

    assert bar is not None
    assert legend is not None
    assert (bar["y"], bar["height"] <= 40) == (0, True)
    assert min(legend["y"], *tops) >= bar["height"]


def test_what_is_left_is_said_softly_where_the_area_ends(visit: Visit) -> None:
    """Going on with open questions is allowed; nobody should find out at the very end."""
    rasa = visit("rasa")
    rasa.open_assessment(HALF_WAY)
    rasa.go_to_part(PART)
    left = rasa.page.locator("[data-csr-left]")
    before = left.inner_text()
    rasa.choose(rasa.items()[0], 2)
    rasa.expect_saved(rasa.items()[0])

    one, many = (
        "%(missing)d question is still open here; the review shows it again.",
        "%(missing)d questions are still open here; the review shows them again.",
    )
    expect(left).to_have_text(rasa.say.of(one, many, 7) % {"missing": 7})
    assert before == rasa.say.of(one, many, 8) % {"missing": 8}
