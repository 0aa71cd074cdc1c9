"""The report on paper: owners show it to colleagues, banks and customers; its first sheet alone must do."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import bakery
from tests.browser.demo_server import Demo
from tests.browser.screens import BAKERY, FULL, HALF_WAY, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

AREA_NUMBERS = ("35", "50", "30", "22", "23")
PAPER_WIDTH = 680
"""Pixels of CSS: 210 mm without two margins of 15 mm, at 96 pixels per inch."""

MOST_SHEETS = 20
NAME = "Kepykla „Rugys“ & dukterys"
Visit = Callable[..., Visitor]

ALL_BUT_THE_SUMMARY = ".csr-report > :not(.csr-report__summary, .csr-report__setup)"
SEEN_OUTSIDE = """
[...document.body.querySelectorAll("*")]
  .filter((one) => !one.closest(".csr-report") && !one.querySelector(".csr-report") && one.checkVisibility())
  .map((one) => one.outerHTML.slice(0, 80))
"""
CUT_OFF = """
[...document.querySelectorAll(".csr-report *")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .csr-visually-hidden"))
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible"
    || one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80))
"""


def report(visit: Visit, language: str = "en", scenario: str = BAKERY, **options: object) -> Visitor:
    """Return the bakery's owner before her report."""
    rasa = visit("rasa", language=language, **options)
    rasa.page.goto(rasa.demo.url + screen_path(scenario, "report"))
    return rasa


def sheets(page: Page) -> int:
    """Return how many sheets the printed page takes, by its own measures of paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, print_background=True)))


def name_company(visitor: Visitor, name: str) -> None:
    """Give the company a name."""
    visitor.page.locator("[data-csr-name=company_name]").fill(name)
    visitor.press("Save the name")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_result_is_one_sheet_and_everything_follows(visit: Visit, language: str) -> None:
    """One sheet is read in a meeting; the rest is for who asks."""
    rasa = report(visit, language)
    name_company(rasa, NAME * 4)
    everything = sheets(rasa.page)

    rasa.page.add_style_tag(content=f"{ALL_BUT_THE_SUMMARY} {{ display: none !important }}")

    assert 1 == sheets(rasa.page)
    assert 5 <= everything <= MOST_SHEETS


@pytest.mark.parametrize("language", ["en", "lt"])
def test_what_the_levels_mean_is_the_second_sheet(visit: Visit, language: str) -> None:
    """The bakery's seven texts lie side by side with the numbers they explain."""
    rasa = report(visit, language)
    meaning = rasa.page.get_by_role("heading", name=rasa.say("What this means"))

    rasa.page.add_style_tag(content=f"{ALL_BUT_THE_SUMMARY}:not(.csr-meaning) {{ display: none !important }}")

    expect(meaning).to_be_visible()
    assert 7 == rasa.page.locator(".csr-meaning__level").count()
    assert 2 == sheets(rasa.page)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_paper_tells_who_when_and_what_and_nothing_of_the_page_around(visit: Visit, language: str) -> None:
    """A button on paper is a riddle, and the steps of a course are nobody else's business."""
    rasa = report(visit, language, viewport={"width": PAPER_WIDTH, "height": 1000})
    name_company(rasa, NAME)
    rasa.page.emulate_media(media="print")
    paper = rasa.page.get_by_role("article")
    summary = rasa.page.locator(".csr-report__summary").inner_text()

    assert [number for number in (str(bakery.OVERALL), *AREA_NUMBERS) if not re.search(rf"\b{number}\b", summary)] == []
    assert NAME in summary
    assert rasa.say("Owner") in summary
    assert (
        rasa.say("Prepared from a self-assessment for learning. Not a certificate, label or audit.")
        in paper.inner_text()
    )
    assert paper.get_by_role("button").count() + paper.get_by_role("link").count() == 0
    assert rasa.page.evaluate(SEEN_OUTSIDE) == []
    assert rasa.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--csr-foot')").startswith(
        f'"{NAME} · '
    )


@pytest.mark.parametrize("language", ["en", "lt"])
def test_nothing_is_cut_and_no_area_is_torn_apart(visit: Visit, language: str) -> None:
    """What runs over the edge of paper is lost."""
    rasa = report(visit, language, viewport={"width": PAPER_WIDTH, "height": 1000})
    rasa.page.emulate_media(media="print")
    whole = rasa.page.locator(".csr-result, .csr-report .csr-card, .csr-report__sum, .csr-views, dl > div").all()

    assert rasa.page.evaluate(CUT_OFF) == []
    assert rasa.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    shown = [one for one in whole if one.is_visible()]
    assert {"avoid"} == {one.evaluate("(one) => getComputedStyle(one).breakInside") for one in shown}
    assert len(shown) > len(bakery.LEVELS)


def test_every_answer_is_there_with_its_note(visit: Visit) -> None:
    """What was answered, and what shows it, is the part that others can check."""
    text = report(visit).page.get_by_role("article").inner_text()

    assert "All answers" in text
    assert text.count("\nNote: ") + text.count(" Note: ") >= 1
    assert "How the numbers come about" in text


def test_a_name_is_kept_changed_and_refused_beside_its_field(visit: Visit) -> None:
    """It is asked where it is needed; what is wrong is said there, and nothing is lost."""
    rasa = report(visit)
    name_company(rasa, f"  {NAME} ")
    expect(rasa.page.get_by_role("heading", name=NAME, exact=True)).to_be_visible()
    late = rasa.another_tab()
    late.page.goto(rasa.page.url)
    name_company(rasa, "Rye")

    late.page.locator("[data-csr-name=company_name]").fill("Wheat")
    late.button("Save the name").click()

    expect(late.page.locator("[data-csr-error=company_name]")).to_contain_text("Somebody has named the company")
    expect(late.page.locator("[data-csr-name=company_name]")).to_have_value("Wheat")
    field = rasa.page.locator("[data-csr-name=company_name]")
    field.evaluate("(one) => one.removeAttribute('maxlength')")
    field.fill("x" * 121)
    rasa.button("Save the name").click()
    expect(rasa.page.locator("[data-csr-error=company_name]")).to_contain_text("too long")
    expect(rasa.page.locator("[data-csr-summary]")).to_be_focused()
    rasa.page.reload()
    expect(field).to_have_value("Rye")


def test_who_made_it_is_printed_as_it_was_chosen(visit: Visit) -> None:
    """The platform's name of a person leaves the screen only if the person says so; it is kept nowhere."""
    rasa = report(visit)
    by = rasa.page.locator(".csr-report__by")
    role = by.inner_text()
    rasa.page.locator("input[value=name]").check()
    name = by.inner_text()
    rasa.page.locator("input[value=nobody]").check()

    assert ("Owner" in role, "Petraitienė" in role) == (True, False)
    assert ("Owner" in name, "Petraitienė" in name) == (True, True)
    assert not re.search("Owner|Petraitienė", by.inner_text())


def test_the_button_prints_and_stands_at_the_top_of_the_scorecard(visit: Visit) -> None:
    """Nobody looks for it at the end of a long page, and a phone has no key for printing."""
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))
    rasa.follow("Report to print")
    rasa.page.evaluate("window.print = () => { window.hasPrinted = true; }")

    rasa.button("Print or save as PDF").click()

    assert rasa.page.evaluate("window.hasPrinted")


def test_a_name_that_was_typed_is_printed_without_saving_it_first(visit: Visit) -> None:
    """The other name on the sheet, or none, would be seen only on paper."""
    rasa = report(visit)
    rasa.page.add_init_script("window.print = () => { document.body.dataset.printed = ''; }")
    rasa.page.reload()
    rasa.page.locator("[data-csr-name=company_name]").fill(NAME)
    with rasa.page.expect_navigation():
        rasa.button("Print or save as PDF").click()
    expect(rasa.page.locator("body[data-printed]")).to_have_count(1)

    assert rasa.page.locator(".csr-report__summary h2").inner_text() == NAME
    rasa.page.reload()
    assert rasa.page.locator("body[data-printed]").count() == 0


def test_a_quick_check_is_reported_too(visit: Visit, demo: Demo) -> None:
    """Eighteen answers make a report, which says that it is none of forty-eight."""
    demo.put_back(demo.strangers)
    rasa = visit("rasa")
    rasa.open_assessment(FULL)
    rasa.fill_in_profile()
    rasa.start("quick")
    while rasa.items():
        rasa.answer_page(bakery.LEVELS)
        rasa.go_on()
    rasa.hand_in()
    rasa.follow("Report to print")

    expect(rasa.page.locator(".csr-report__summary")).to_contain_text("not comparable")
    rasa.page.add_style_tag(content=f"{ALL_BUT_THE_SUMMARY} {{ display: none !important }}")
    assert 1 == sheets(rasa.page)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_long_questionnaire_of_ones_own_has_one_first_sheet(visit: Visit, demo: Demo, language: str) -> None:
    """Eight areas with long names, and first steps of two lines."""
    demo.put_back(demo.strangers)
    rasa = visit("rasa", language=language)
    rasa.open("long-questions")
    rasa.fill_in_profile()
    rasa.start("full")
    while items := rasa.items():
        rasa.answer_page(dict(zip(items, (0, 4), strict=True)))
        rasa.go_on()
    rasa.hand_in()
    rasa.follow("Report to print")
    name_company(rasa, NAME * 4)

    assert rasa.page.locator(".csr-bars > li").count() == 8
    rasa.page.add_style_tag(content=f"{ALL_BUT_THE_SUMMARY} {{ display: none !important }}")
    assert 1 == sheets(rasa.page)


def test_there_is_no_report_before_the_first_hand_in(visit: Visit) -> None:
    """The address leads to where the learner stopped."""
    assert report(visit, scenario=HALF_WAY).page.locator(".csr-report").count() == 0
