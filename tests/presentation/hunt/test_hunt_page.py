"""The screen of the hunt: a box with a question of its own for each area, and every line that was found."""

import re

import pytest
from django.utils import translation
from lxml import html

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.hunt.good_things import MOST_GOOD_THINGS, GoodThing
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.hunt.hunt_page import HuntPage, hunt_page
from tests.own_questionnaire import AREAS, own_instrument

COURSE = "course-v1:Demo+CSR+2026"
KEY = AssessmentKey(Learner(COURSE, 7), page_company=4)
HOSTILE = '"><script>alert(1)</script>'


def thing(number: int = 1, area: str = "people", text: str = "A buddy") -> GoodThing:
    """Return a line as it is kept."""
    return GoodThing(f"line{number}", PerspectiveId(area), text, 1)


def page_of(*found: GoodThing, words: Instrument | None = None) -> HuntPage:
    """Return the screen."""
    words = words or packaged_instrument()
    return hunt_page(found, words, KEY, prefix="csr1a2b3c4d", save_url="/save", home_url="?home")


def shown(page: HuntPage) -> html.HtmlElement:
    """Return the screen as a document."""
    return html.fromstring(f"<div>{render_template('hunt/hunt.html', {'page': page})}</div>")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_each_area_has_a_question_of_its_own(language: str) -> None:
    """A question that fits everywhere finds nothing."""
    with translation.override(language):
        prompts = [box.prompt for box in page_of().boxes]

    assert (6, 6) == (len(prompts), len(set(prompts)))
    assert all(prompt.count("?") for prompt in prompts)


def test_areas_of_authors_have_boxes_with_a_question_that_fits_them_all() -> None:
    """An institution's questionnaire has other areas."""
    boxes = page_of(words=own_instrument()).boxes

    assert (list(AREAS), 1) == ([box.area for box in boxes], len({box.prompt for box in boxes}))


def test_every_line_stands_in_its_box_and_none_is_lost() -> None:
    """Also one of an area that a trainer has taken out since."""
    page = page_of(thing(1), thing(2, "former", "Old"), thing(3))

    lines = {box.area: [line.text for line in box.lines] for box in page.boxes if box.lines}

    assert {"people": ["A buddy", "A buddy"], "": ["Old"]} == lines
    assert ("3 of 10 found", "{count} of 10 found") == (page.found, page.found_words)


def test_nothing_is_added_to_an_area_that_is_gone_nor_to_a_full_list() -> None:
    """What the server would refuse is not offered."""
    former = shown(page_of(thing(1, "former"))).xpath("//section[@data-csr-box='']")[0]
    full = shown(page_of(*map(thing, range(MOST_GOOD_THINGS))))

    assert [] == former.xpath(".//*[@data-csr-add]")
    assert 6 == len(full.xpath("//*[@data-csr-add][@disabled]"))
    assert [] == full.xpath("//*[@data-csr-full][@hidden]")


def test_what_browsers_keep_is_named_for_person_company_course_and_assessment() -> None:
    """Two people share a computer; and deleting own data in a course takes all that begins so."""
    assert f"csr-xblock:{COURSE}:7:main:4:hunt" == page_of().draft_key


def test_words_of_people_are_text_wherever_they_stand() -> None:
    """A line is shown to others."""
    page = render_template("hunt/hunt.html", {"page": page_of(thing(text=HOSTILE))})

    assert "<script" not in page
    assert HOSTILE == shown(page_of(thing(text=HOSTILE))).xpath("//ul//textarea")[0].text


def test_ids_are_there_once_and_every_field_has_a_name() -> None:
    """Screen readers say which box somebody writes into."""
    document = shown(page_of(thing()))
    ids = document.xpath("//@id")

    assert len(ids) == len(set(ids))
    assert set(document.xpath("//@aria-labelledby")) <= set(ids)
    assert all(document.xpath("//textarea/@aria-label"))
    assert "A good thing that you do: People" in re.sub(",.*", "", document.xpath("//ul//textarea/@aria-label")[0])


def test_it_says_why_how_long_and_who_reads_it() -> None:
    """Nobody writes freely without knowing for whom."""
    words = shown(page_of()).xpath("string(//header)")

    assert "This comes first because" in words
    assert "10 minutes. You and those who lead the company read it" in words
    assert "never the words" in words
