"""The start page with seven steps, offered to programmes of before: what the card says, and the one click."""

import re
from typing import Any

import pytest
from lxml import html as lxml_html
from xblock.core import XBlock

from csr_xblock.openedx.screens import short_id
from tests.blocks.runtime import Answered, Course, exported, person, post

pytestmark = pytest.mark.django_db

INSIDE = '<csr_assessment/><csr_unit unit="g-why"/>'
HANDLER = "switch_on_journey"


def placed(settings: str = "", inside: str = INSIDE) -> Course:
    """Return a course with a programme."""
    course = Course()
    course.add(f'<csr_program url_name="p"{settings}>{inside}</csr_program>')
    return course


def program(course: Course) -> XBlock:
    """Return the programme as its author sees it in a new request."""
    return course.in_studio(course.course_key.make_usage_key("csr_program", "p"))


def card(course: Course) -> Any:
    """Return the programme's card on its page in Studio."""
    return lxml_html.fromstring(program(course).render("author_view", {"root_xblock": None}).content)


def offers(course: Course) -> list[Any]:
    """Return the parts of the card that offer the start page."""
    return list(card(course).xpath("//*[@data-csr-module='author-switch']"))


def switch_on(course: Course) -> Answered:
    """Press the button of the card."""
    return post(program(course), HANDLER, {"shown": offers(course)[0].get("data-csr-shown")})


def learners_page(course: Course) -> str:
    """Return what a learner sees."""
    block = course.block(course.course_key.make_usage_key("csr_program", "p"), person())
    return str(block.render("student_view", {}).content)


def test_card_shows_the_steps_before_anything_changes() -> None:
    """Nobody switches on what was not seen."""
    course = placed()
    before = exported(program(course))

    (offer,) = offers(course)

    titles = [title.text for title in offer.xpath(".//li/strong")]
    assert ["See", "Ask", "Assess", "Understand", "Decide", "Learn and do", "Show and renew"] == titles
    assert offer.get("data-csr-url").endswith(HANDLER)
    assert before == exported(program(course))
    assert "csr-home" not in learners_page(course)


def test_one_click_leads_learners_to_the_start_page() -> None:
    """And the card says so, and offers it no more."""
    course = placed()

    answered = switch_on(course)

    assert (200, "csr-home") == (answered.status, *re.findall(r"csr-home\b(?=\")", learners_page(course))[:1])
    assert [] == offers(course)
    assert "Start page with the steps: See, Ask, Assess, Understand, Decide, Learn and do, Show and renew" in fact(
        course
    )


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", "", "See, Ask, Assess, Understand, Decide, Learn and do, Show and renew"),
        ("profile start", "profile importance start strategy renew", "See, Ask, Assess, Decide, Show and renew"),
        (
            "profile start scorecard",
            "profile importance start scorecard strategy renew",
            "See, Ask, Assess, Understand, Decide, Show and renew",
        ),
    ],
)
def test_what_was_hidden_stays_hidden(before: str, after: str, shown: str) -> None:
    """A programme that hid the path keeps it hidden; new steps are added."""
    course = placed(f' steps="{before}"')

    switch_on(course)

    assert (2, after) == (program(course).programme_version, program(course).steps)
    assert fact(course).endswith(f"Start page with the steps: {shown}")
    assert [] == program(course).author_faults()


@pytest.mark.parametrize(
    ("settings", "inside"),
    [(' programme-version="2"', INSIDE), ("", '<csr_unit unit="g-why"/>'), ("", "")],
    ids=["switched on", "no assessment", "empty"],
)
def test_only_a_programme_that_can_have_it_is_offered_it(settings: str, inside: str) -> None:
    """Without a self-assessment there is no journey; an empty programme has its starts."""
    assert [] == offers(placed(settings, inside))


def test_card_says_which_steps_a_programme_of_before_has() -> None:
    """In the words that its learners read."""
    assert fact(placed()).endswith("Steps: Profile, Self-assessment, Scorecard, Learning path")
    assert fact(placed(' steps="profile start path"')).endswith("Steps: Profile, Self-assessment, Learning path")


def test_second_click_changes_nothing() -> None:
    """A double click, and one that is sent again because the first answer was lost."""
    course = placed(' steps="profile start path"')
    shown = offers(course)[0].get("data-csr-shown")
    post(program(course), HANDLER, {"shown": shown})
    before = exported(program(course))

    answered = post(program(course), HANDLER, {"shown": shown})

    assert (200, before) == (answered.status, exported(program(course)))


def test_trainer_who_saw_other_steps_is_told() -> None:
    """Of two trainers at once the second looks again before something is shown that the first has just hidden."""
    course = placed()
    shown = offers(course)[0].get("data-csr-shown")
    block = program(course)
    block.steps = "profile start path"
    block.save()

    answered = post(program(course), HANDLER, {"shown": shown})

    assert (409, "steps-changed") == (answered.status, answered.data["code"])
    assert (1, "profile start path") == (program(course).programme_version, program(course).steps)


@pytest.mark.parametrize("data", [{}, {"shown": 1}, {"shown": "x", "version": 2}], ids=["nothing", "number", "more"])
def test_what_no_page_sends_is_refused(data: dict[str, Any]) -> None:
    """In a sentence, and nothing changes."""
    course = placed()

    answered = post(program(course), HANDLER, data)

    assert (400, 1) == (answered.status, program(course).programme_version)


def test_learners_and_trainers_in_the_lms_switch_nothing_on() -> None:
    """What a course holds is its authors' business."""
    course = placed()
    for who in (person(), person("laima", "staff")):
        block = course.block(course.course_key.make_usage_key("csr_program", "p"), who)
        assert 403 == post(block, HANDLER, {"shown": "x"}).status
    assert short_id(program(course))
    assert 1 == program(course).programme_version


def fact(course: Course) -> str:
    """Return the card's facts in one line; the steps are the last of them."""
    return "; ".join(
        " ".join(one.text_content().split()) for one in card(course).xpath("//ul[@class='csr-author-facts']/li")
    )
