"""A unit's page: everything to read and to do, nothing that gives an answer away, and only what is open."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import override_settings
from django.utils import translation

from csr_xblock.content.library import facts_for, finished_unit_ids, packaged_units, unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import KnowPoint, UnitText, WorkTask
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.units.onward import Onward
from csr_xblock.presentation.units.unit_page import UnitPage, locked_unit_page, own_unit_page, unit_page
from csr_xblock.services.units.show_unit import UnitAccess
from tests.hostile_html import HOSTILE
from tests.presentation.shown_units import (
    EVIDENCE,
    PREFIX,
    WHY,
    done,
    kept,
    rendered,
    screen,
    why_page,
    words_in,
    work_of,
)

MAX_PAGE_BYTES = 60 * 1024
REPORT_FORM = "//form[@data-csr-module='unit-task']"
OWN = replace(packaged_units()[WHY], id=UnitId("town-day"), title="Our town's day", task_minutes=0)


def own_page(html: str = "<p>Every May.</p>", *, task_html: str = "", is_done: bool = False) -> UnitPage:
    """Return the page of a unit that a trainer wrote."""
    progress = done(OWN.id) if is_done else kept(OWN.id)
    state = PathState.COMPLETED if is_done else PathState.OPEN
    work = work_of(OWN, has_task=bool(task_html))
    return own_unit_page(work, html, UnitAccess(state, progress), screen(), task_html=task_html)


def test_page_has_its_sections_in_the_order_of_the_method() -> None:
    """METHODOLOGY 2.5: story, three things, workplace, task, national box, check, Monday."""
    assert words_in(rendered("units/unit.html", why_page()), "//h3[not(ancestor::*[@hidden])]") == [
        "After this unit you can",
        "The garage that 'did nothing'",
        "Good to know",
        "See it at your workplace",
        "Your task in the company",
        "In your country",
        "Knowledge check",
        "What came out of your task?",
        "What will you do on Monday?",
        "Still to do in this unit",
    ]


@pytest.mark.parametrize("unit_id", finished_unit_ids())
def test_page_gives_no_answer_away(unit_id: UnitId) -> None:
    """Who reads the page's source must not find which choice is right, nor the feedback that says so."""
    text = unit_text(unit_id, "en")
    work = work_of(packaged_units()[unit_id], text)
    page = unit_page(work, text, UnitAccess(PathState.OPEN, kept(unit_id)), screen())

    html = render_template("units/unit.html", {"page": page})

    feedback = [choice.feedback for question in text.questions for choice in question.choices]
    assert [one for one in feedback if one in html] == []
    assert "is_correct" not in repr(page)
    inputs = rendered("units/unit.html", page).xpath("//*[@data-csr-question]//input")
    assert {frozenset(one.attrib) for one in inputs} == {frozenset({"type", "id", "name", "value", "aria-describedby"})}


def test_single_and_multiple_questions_have_fitting_inputs() -> None:
    """A radio button where several answers fit would make the question impossible."""
    tree = rendered("units/unit.html", why_page())

    kinds = {
        question.get("data-csr-question"): {one.get("type") for one in question.xpath(".//input")}
        for question in tree.xpath("//*[@data-csr-question]")
    }
    assert kinds == {
        "what-csr-is": {"radio"},
        "law-first": {"radio"},
        "six-boxes": {"checkbox"},
        "real-benefit": {"radio"},
        "what-csr-is-not": {"radio"},
    }


def test_two_units_on_one_page_share_no_id_and_no_radio_group() -> None:
    """Equal radio names would let a choice in one unit take away the choice in the other."""
    pages = [why_page(prefix="csraaaaaaaa"), why_page(prefix="csrbbbbbbbb")]

    first, second = [rendered("units/unit.html", page) for page in pages]

    for attribute in ("id", "name"):
        assert not set(first.xpath(f"//@{attribute}")) & set(second.xpath(f"//@{attribute}"))
    assert len(first.xpath("//@id")) == len(set(first.xpath("//@id")))


def test_references_between_elements_exist() -> None:
    """A label or description that points nowhere is silence for a screen reader."""
    tree = rendered("units/unit.html", why_page())
    ids = set(tree.xpath("//@id"))

    named = " ".join(tree.xpath("//@aria-labelledby | //@aria-describedby | //@for")).split()
    assert [one for one in named if one not in ids] == []


def test_text_without_translation_is_marked_and_announced() -> None:
    """Screen readers must speak English words in English, and the learner must know why (DESIGN section 7)."""
    tree = rendered("units/unit.html", why_page(language="lt"), "lt")

    assert {one.get("lang") for one in tree.xpath("//section[.//h4]//ol")} == {"en"}
    assert {one.get("lang") for one in tree.xpath("//*[@data-csr-question]")} == {"en"}
    assert {one.get("lang") for one in tree.xpath("//*[@data-csr-verdict]")} == {"lt"}
    assert why_page(language="lt").language_note == (
        "This unit has not been translated yet, so you read it in English."
    )
    assert why_page().language_note == ""


def test_saved_work_is_shown_again() -> None:
    """Who comes back after the task in the company finds the own words."""
    progress = kept(task_evidence=EVIDENCE, monday_note="Thank Radu <b>", check_best_percent=40)

    tree = rendered("units/unit.html", why_page(progress))

    assert tree.xpath("//textarea/text()") == [EVIDENCE, "Thank Radu <b>"]
    assert words_in(tree, "//*[@data-csr-best]") == ["Your best result so far is 40 %."]
    assert words_in(tree, "//*[@data-csr-missing]/li")[0] == "Knowledge check: your best result is 40 %, you need 60 %."


def test_unsaved_text_is_kept_per_learner_and_unit() -> None:
    """Two learners at one computer must not find each other's text in the form."""
    tree = rendered("units/unit.html", why_page())

    assert tree.xpath("//form/@data-csr-draft") == ["csr-xblock:course-v1:Demo+CSR+2026:7:g-why"]


def test_done_unit_shows_what_it_opened() -> None:
    """The reward of a unit is the next one, so it is one click away."""
    tree = rendered("units/unit.html", why_page(done(), onward=Onward((("Who matters, what <matters>", "/xblock/2"),))))

    assert tree.xpath("//*[@data-csr-opened]//a/@href") == ["/xblock/2"]
    assert words_in(tree, "//*[@data-csr-opened]//a") == ["Who matters, what <matters>"]
    assert len(tree.xpath("//*[@data-csr-open][@hidden]")) == 1
    assert tree.xpath("//*[@data-csr-done][@hidden]") == []
    assert "Done on Nov. 3, 2026" in words_in(tree, "//header/p")


def test_open_unit_hides_the_done_panel() -> None:
    """Praise before the work is done would make both worthless."""
    tree = rendered("units/unit.html", why_page())

    assert len(tree.xpath("//*[@data-csr-done][@hidden]")) == 1
    assert tree.xpath("//*[@data-csr-open][@hidden]") == []


def test_native_children_stand_in_their_own_section() -> None:
    """What a trainer adds is shown as the platform rendered it, under a heading that says whose it is."""
    tree = rendered("units/unit.html", why_page(children_html=["<video id='v'></video>"]))

    section = tree.xpath(f"//section[h3[@id='{PREFIX}-extra']]")[0]
    assert words_in(section, "./h3") == ["From your trainer"]
    assert len(section.xpath(".//video")) == 1


def test_preview_offers_nothing_to_save() -> None:
    """In Studio and when masquerading nothing is kept, so no button may promise it."""
    tree = rendered("units/unit.html", why_page(learner=None))

    assert tree.xpath("//button[@type='submit'] | //*[@data-csr-url] | //input[not(@disabled)]") == []
    assert len(tree.xpath("//textarea[@disabled]")) == 2
    assert "This is a preview: nothing is saved here." in words_in(tree, "//article/p")


def test_buttons_wait_for_the_script() -> None:
    """Without script a form would send the learner's text into the address bar."""
    tree = rendered("units/unit.html", why_page())

    assert len(tree.xpath("//button[@type='submit'][@disabled]")) == 2


def test_every_link_of_ours_stays_in_the_frame() -> None:
    """The learning MFE sets <base target="_parent">, which would throw the learner out of the course page."""
    tree = rendered("units/unit.html", why_page(done(), onward=Onward((("Next", "/xblock/2"),))))

    ours = tree.xpath("//a[not(ancestor::*[contains(@class, 'csr-unit-text')])]")
    assert len(ours) == 17
    assert {link.get("target") for link in ours} == {"_self"}


def test_own_unit_is_sanitised() -> None:
    """A trainer's pasted script must never run in a learner's browser (DESIGN section 9)."""
    page = own_page("<p onclick='x()'>Hi</p><script>alert(1)</script>", task_html="<img src=x onerror=y()><p>Go</p>")

    assert (page.own_html, page.own_task_html) == ("<p>Hi</p>", "<p>Go</p>")


def test_own_unit_without_a_task_is_done_by_saying_so() -> None:
    """It has no check and asks for no evidence; one button ends it."""
    tree = rendered("units/unit.html", own_page())

    assert words_in(tree, f"{REPORT_FORM}//button[@type='submit']") == ["I have worked through this unit"]
    assert tree.xpath("//*[@data-csr-field]/@data-csr-field") == ["monday"]
    assert tree.xpath("//*[@data-csr-question]") == []
    assert words_in(tree, "//*[@data-csr-missing]/li") == ["Save the unit once you have worked through it."]


def test_own_unit_that_is_done_can_still_be_saved() -> None:
    """The plan for Monday may change afterwards."""
    tree = rendered("units/unit.html", own_page(is_done=True))

    assert words_in(tree, f"{REPORT_FORM}//button[@type='submit']") == ["Save"]


def test_own_task_asks_for_evidence() -> None:
    """With a task the same rule holds as for packaged units."""
    tree = rendered("units/unit.html", own_page(task_html="<p>Call the town hall.</p>"))

    assert tree.xpath("//*[@data-csr-field]/@data-csr-field") == ["evidence", "who", "when", "monday"]
    assert tree.xpath("//textarea/@maxlength") == ["4000", "1000"]
    assert tree.xpath("//textarea/@data-csr-least") == ["20"]


def text_page(text: UnitText, **about: Any) -> UnitPage:
    """Return the page of a unit with a text of its trainer."""
    has_task = about.pop("has_task", text.task.is_given)
    work = work_of(OWN, text, has_task=has_task)
    return unit_page(work, text, UnitAccess(PathState.OPEN, kept(OWN.id)), screen(**about))


def test_trainers_text_shows_what_is_there_and_nothing_else() -> None:
    """An empty heading looks like a fault."""
    tree = rendered("units/unit.html", text_page(UnitText(language="en", know=(KnowPoint("p", "", "<p>Look.</p>"),))))

    headings = words_in(tree, "//*[self::h3 or self::h4][not(ancestor::*[@hidden])]")
    assert headings == ["Good to know", "What will you do on Monday?", "Still to do in this unit"]


def test_story_without_a_headline_is_still_a_story() -> None:
    """The section needs a heading that screen readers can find."""
    tree = rendered("units/unit.html", text_page(UnitText(language="en", story_html="<p>Once.</p>")))

    assert words_in(tree, f"//h3[@id='{PREFIX}-story']") == ["A story"]


def test_task_of_a_trainers_text_asks_the_usual_question() -> None:
    """A trainer need not write how evidence is asked for."""
    page = text_page(UnitText(language="en", task=WorkTask(steps_html=("Go.",))))

    assert page.report.evidence_prompt == "What did you do, and what came out of it? No names of private persons."


def test_task_that_needs_no_writing_is_only_shown() -> None:
    """It is the trainer's choice, also for a packaged text."""
    tree = rendered("units/unit.html", text_page(unit_text(WHY, "en"), has_task=False))

    assert len(tree.xpath(f"//h3[@id='{PREFIX}-task']")) == 1
    assert tree.xpath("//*[@data-csr-field]/@data-csr-field") == ["monday"]


def test_trainers_word_on_the_country_stands_without_facts() -> None:
    """The package has no facts for an own unit."""
    tree = rendered("units/unit.html", text_page(UnitText(language="en", national_html="<p>Our town helps.</p>")))

    assert words_in(tree, f"//section[h3[@id='{PREFIX}-national']]//p") == ["Our town helps."]


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_does_no_harm_even_if_it_was_kept(html: str) -> None:
    """HTML is sanitised on write and again here, should it come from elsewhere (DESIGN section 9)."""
    task = WorkTask("t", html, (html,), html, html, "Evidence?")
    page = text_page(
        UnitText(WHY, "en", (html,), html, html, (KnowPoint("p", html, html),), html, task, html, (), html)
    )

    tree = rendered("units/unit.html", page)

    marks = "|".join(f"//{tag}" for tag in ("script", "img", "iframe", "object", "embed", "style", "base", "math"))
    assert tree.xpath(marks) == []
    assert [name for one in tree.iter() for name in one.attrib if name.startswith(("on", "srcdoc", "style"))] == []
    assert [href for href in tree.xpath("//@href") if "script:" in href.lower() or href.startswith("data:")] == []


def test_numbers_in_attributes_are_never_grouped() -> None:
    """A platform that groups digits would write '10 000' into maxlength, which switches the limit off."""
    with override_settings(USE_THOUSAND_SEPARATOR=True):
        tree = rendered("units/unit.html", why_page(language="lt"), "lt")

    assert tree.xpath("//textarea/@maxlength") == ["4000", "1000"]


def test_locked_unit_shows_its_promise_and_key_but_nothing_of_its_body() -> None:
    """What is locked must not leave the server (DESIGN section 6)."""
    unit = packaged_units()[UnitId("finance-foundation")]
    text = unit_text(unit.id, "en")

    html = render_template(
        "units/locked.html", {"page": locked_unit_page(unit, "Opens when: “Finance” reaches 40.", screen())}
    )

    assert unit.title in html
    assert unit.promise in html
    assert "Opens when: “Finance” reaches 40." in html
    assert 'href="/assessment"' in html
    assert 'href="/path"' in html
    body = [text.story_title, text.task.title, *text.objectives, *(point.title for point in text.know)]
    assert [one for one in body if one in html] == []


@pytest.mark.parametrize("unit_id", finished_unit_ids())
def test_page_stays_small(unit_id: UnitId) -> None:
    """Learners open it on a phone in the yard; Spain has more facts than most."""
    unit, text = packaged_units()[unit_id], unit_text(unit_id, "en")
    for country in ("LT", "ES"):
        with translation.override("lt"):
            page = unit_page(
                work_of(unit, text),
                text,
                UnitAccess(PathState.OPEN, kept(unit_id)),
                screen(language="lt"),
                facts=facts_for(unit_id, country, "lt"),
            )
            html = render_template("units/unit.html", {"page": page})

        assert len(html.encode()) <= MAX_PAGE_BYTES
