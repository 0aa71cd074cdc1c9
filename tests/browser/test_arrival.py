"""After each step inside our pages the focus is where the person goes on, and never moves on a page that was opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import CLASS, OLD, overview_of
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]


def focused(visitor: Visitor) -> str:
    """Return the kind of element that has the focus."""
    return str(visitor.page.evaluate("document.activeElement.localName"))


def focused_words(visitor: Visitor) -> str:
    """Return the words of what has the focus."""
    return str(visitor.page.evaluate("document.activeElement.textContent.trim()"))


def area_heading(visitor: Visitor) -> str:
    """Return the words of the area's heading, without the space after its drawing."""
    return visitor.page.locator(".csr-hued h2").inner_text().strip()


def stops_before_the_first_radio(visitor: Visitor) -> int:
    """Return how often Tab is pressed until the first choice of a question has the focus."""
    for pressed in range(1, 30):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate("document.activeElement.matches('[data-csr-item] input[type=radio]')"):
            return pressed
    raise AssertionError("no question is reached")


def test_the_next_area_begins_at_its_heading(visit: Visit) -> None:
    """Seventeen Tab stops before the first answer, on each page, is what a keyboard would else go through."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("community")
    heading = area_heading(rasa)
    first = (focused(rasa), focused_words(rasa))
    stops = stops_before_the_first_radio(rasa)
    rasa.go_on()

    assert first == ("h2", heading)
    assert stops <= 2
    assert (focused(rasa), focused_words(rasa)) == ("h2", area_heading(rasa))


def test_a_page_that_was_opened_is_left_alone(visit: Visit) -> None:
    """The host's page has more than our block; who opens or reloads it begins at its top."""
    rasa = visit()
    rasa.open_assessment("company-half-way")
    opened = focused(rasa)
    rasa.go_to_part("community")
    rasa.page.reload()
    reloaded = focused(rasa)
    rasa.page.go_back()

    assert (opened, reloaded, focused(rasa)) == ("body", "body", "body")


def test_a_step_of_the_programme_begins_at_the_heading_of_its_screen(visit: Visit) -> None:
    """Not at the programme's own, which stands above the steps."""
    rasa = visit()
    rasa.open(OLD)
    words = []
    for step in rasa.page.locator(".csr-journey a").all_inner_texts():
        with rasa.page.expect_navigation():
            rasa.page.locator(".csr-journey a", has_text=step.split("\n")[-1]).first.click()
        words.append((focused(rasa), rasa.page.evaluate("Boolean(document.activeElement.closest('.csr-journey'))")))
    titles = {focused_words(rasa)}

    assert words == [("h2", False)] * len(words)
    assert rasa.page.locator("h2").first.inner_text() not in titles


def test_a_form_leads_to_the_heading_of_the_next_screen(visit: Visit) -> None:
    """Profile, start and handing in are sent by a script, which follows no link."""
    elena = visit("elena")
    elena.open("quick-assessment")
    elena.fill_in_profile()
    after_profile = focused(elena)
    elena.start("quick")

    assert (after_profile, focused(elena)) == ("h2", "h2")


def test_a_search_leads_to_the_heading_of_what_was_found(visit: Visit) -> None:
    """Trainers who use the keyboard hear where they are, not the top of the page."""
    trainer = visit("rasa", role="staff")
    trainer.page.goto(trainer.demo.url + overview_of(CLASS, "learners"))
    field = trainer.page.locator(".csr-overview-filter input[type=text], .csr-overview-filter input[type=search]")
    field.fill("Ona")
    with trainer.page.expect_navigation():
        field.press("Enter")

    assert (focused(trainer), focused_words(trainer)) == ("h2", trainer.say("Learners"))
    assert field.input_value() == "Ona"


def test_only_the_block_that_was_used_takes_the_focus(visit: Visit) -> None:
    """Two self-assessments stand on one page."""
    rasa = visit()
    rasa.open("two-assessments")
    frames = rasa.page.locator("[data-csr-frame]:has(h2)")
    expect(frames).to_have_count(2)
    second = frames.nth(1)
    second.locator('[data-csr-name=role][value="owner"]').check()
    second.locator("[data-csr-name=employees]").fill("3")
    with rasa.page.expect_navigation():
        second.locator('[data-csr-module="form"] [type=submit]').click()

    with_focus = frames.evaluate_all("all => all.map((one) => one.contains(document.activeElement))")
    assert with_focus == [False, True]


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_link_waits_without_a_line_on_the_start_page_and_can_be_called_off(visit: Visit, language: str) -> None:
    """The browser's error page leads nowhere; and who changes their mind stays."""
    rasa = visit("rasa", language=language)
    rasa.open_assessment("company-half-way")
    with rasa.page.expect_navigation():
        rasa.page.locator("[data-csr-back]").click()
    while rasa.module("answers").count():
        with rasa.page.expect_navigation():
            rasa.page.locator("[data-csr-back]").click()
    here = rasa.page.url
    link = rasa.link("Go on")
    rasa.page.context.set_offline(True)
    link.click()
    stay = rasa.button("Stay on this page")
    expect(stay).to_be_visible()
    expect(rasa.leaving).not_to_be_empty()
    stay.click()
    expect(rasa.leaving).to_be_empty()
    expect(link).to_be_focused()
    rasa.page.context.set_offline(False)
    rasa.page.wait_for_timeout(500)
    stayed = rasa.page.url
    rasa.page.context.set_offline(True)
    link.click()
    expect(stay).to_be_visible()
    with rasa.page.expect_navigation():
        rasa.page.context.set_offline(False)

    assert stayed == here
    assert rasa.page.url != here
    expect(rasa.page.locator(".csr-hued h2")).to_be_focused()


def test_a_button_pressed_before_its_script_has_come_loses_nothing(visit: Visit) -> None:
    """On a slow line the page is read before its scripts are there; a browser's own sending would open another page."""
    elena = visit("elena")
    elena.page.route("**/*.js", lambda route: route.abort())
    elena.open("quick-assessment")
    here = elena.page.url
    employees = elena.page.locator("[data-csr-name=employees]")
    employees.fill("14")
    elena.module("form").locator("[type=submit]").click()

    assert (elena.page.url, employees.input_value()) == (here, "14")
