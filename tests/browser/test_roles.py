"""What each person gets: employees their part, consultants a text to read, trainers what learners need not see."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import FULL, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
FAULTS = ["env-energy", "fin-savigs", "env-transport"]
"""The ids of the scenario `trainer-mistake` that are named where something is wrong with them."""


def all_items(visitor: Visitor) -> list[str]:
    """Return the ids of all items that a person is asked, page by page."""
    found = []
    while visitor.module("answers").count():
        found += visitor.items()
        visitor.go_on()
    return found


def begin_as_employee(visit: Visit) -> Visitor:
    """Return Jonas, who works in the bakery, before his first question."""
    jonas = visit("jonas")
    jonas.open_assessment(FULL)
    assert jonas.module("form").locator('[data-csr-name=role][value="employee"]').is_checked()
    jonas.press("Save and go on")
    jonas.start("full")
    return jonas


def test_an_employee_is_asked_what_staff_can_judge(visit: Visit) -> None:
    """Nobody should guess about contracts and accounts; and the result says whose view it is."""
    jonas = begin_as_employee(visit)
    expect(jonas.page.get_by_role("heading", level=2).filter(has_text=jonas.say("Your view"))).to_be_visible()

    assert len(all_items(jonas)) == 19


def test_an_employee_may_choose_to_answer_everything(visit: Visit) -> None:
    """In small companies one person often knows all of it."""
    jonas = begin_as_employee(visit)
    jonas.page.goto(jonas.demo.url + screen_path(FULL, "start"))
    jonas.page.locator("[data-csr-name=answers_everything]").check()
    jonas.press("Save this choice")
    jonas.page.goto(jonas.demo.url + screen_path(FULL, "finance"))

    assert len(all_items(jonas)) == 48


def test_an_employee_cannot_change_the_company(visit: Visit) -> None:
    """Its facts change everybody's questions; the management fills them in."""
    jonas = begin_as_employee(visit)
    jonas.page.goto(jonas.demo.url + screen_path(FULL, "profile"))

    form = jonas.module("form")
    expect(form.locator(".csr-fixed")).to_contain_text("24")
    expect(form.locator("input[type=number], select")).to_have_count(0)


def test_a_consultant_reads_all_questions_and_answers_none(visit: Visit) -> None:
    """Consultants talk with companies about the questions; the answers are the company's."""
    marek = visit("marek")
    marek.open_assessment(FULL)
    marek.follow("Read the questions")
    seen = []
    while marek.page.locator("[data-csr-item]").count():
        seen += marek.items()
        assert marek.page.locator("[data-csr-item] input:enabled, [data-csr-item] textarea:enabled").count() == 0
        with marek.page.expect_navigation():
            marek.page.locator("[data-csr-item]").first.locator("xpath=..").locator("a[href]").last.click()

    assert len(seen) == 48
    assert marek.module("answers").count() == 0


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_learner_reads_a_calm_sentence_about_a_trainers_mistake(visit: Visit, language: str) -> None:
    """Learners cannot repair it, and ids would only worry them."""
    rasa = visit("rasa", language=language)
    rasa.open("trainer-mistake")
    text = rasa.page.get_by_role("main").inner_text()

    assert [name for name in FAULTS if name in text] == []
    expect(rasa.page.get_by_role("heading", level=2)).to_be_visible()
    assert rasa.page.get_by_role("link", name=rasa.say("Open in Studio")).count() == 0


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_trainer_reads_of_a_mistake_and_finds_all_of_it_in_studio(visit: Visit, language: str) -> None:
    """In the course a sentence; behind its link all faults at once, each with the name of what it is in."""
    trainer = visit("rasa", role="staff", language=language)
    trainer.open("trainer-mistake")
    in_course = trainer.page.get_by_role("main").inner_text()
    trainer.page.get_by_role("link", name=trainer.say("Open in Studio")).click()
    trainer.page.wait_for_url("**/studio/**")
    in_studio = trainer.page.locator("body").inner_text()

    assert [name for name in FAULTS if name in in_course] == []
    assert [name for name in FAULTS if name not in in_studio] == []


def test_everybody_reads_a_programme_that_is_set_to_lithuanian_in_lithuanian(visit: Visit) -> None:
    """The trainer's setting wins over the language of the page, and says so to screen readers."""
    rasa = visit("rasa", language="en")
    rasa.open_assessment("programme-in-lithuanian")

    frame = rasa.page.locator("[data-csr-frame]").first
    expect(frame).to_have_attribute("lang", "lt")
    rasa.language = "lt"
    expect(rasa.button("Save and go on")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "lt"])
def test_staff_of_the_site_read_and_are_told_that_nothing_is_saved(visit: Visit, language: str) -> None:
    """They open every course; their trying out is no learner's work. The class is theirs to see."""
    staff = visit("rasa", role="site-staff", language=language)
    staff.open(FULL)

    sentence = "You are not enrolled in this course, so nothing is saved here. Enrol in the course to take part."
    expect(staff.page.get_by_text(staff.say(sentence), exact=True)).to_have_count(1)
    assert staff.page.locator("[data-csr-item] input:enabled").count() == 0
    staff.page.goto(staff.demo.url + screen_path(FULL, "profile"))
    assert staff.module("form").locator("[type=submit]").count() == 0
