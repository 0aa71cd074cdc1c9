"""A trainer's text is written so that it is read as it was, whatever parts it has."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from csr_xblock.content.library import packaged_units, unit_languages, unit_text
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import KnowPoint, UnitText, WorkTask
from tests.content.own_texts import OWN_TEXTS
from tests.hostile_html import HOSTILE, is_harmless


@given(OWN_TEXTS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_text_comes_back_the_same(text: UnitText) -> None:
    """Export, import and every save go this way."""
    assert read_own_unit_text(write_unit_text(text)) == text


@pytest.mark.parametrize(
    ("unit", "language"), [(unit, language) for unit in packaged_units() for language in unit_languages(unit)]
)
def test_packaged_texts_come_back_the_same(unit: UnitId, language: str) -> None:
    """A trainer who adapts one word must not find others changed."""
    text = unit_text(unit, language)

    assert read_own_unit_text(write_unit_text(text)) == text


def test_parts_stand_on_lines_of_their_own() -> None:
    """The line of a fault helps only if there are lines, and people compare exported texts."""
    text = UnitText(story_title="T", story_html="<p>a <b>b</b></p><ol><li>c</li></ol>", task=WorkTask(title="Go"))

    assert write_unit_text(text) == (
        "<unit-text>\n"
        "  <story>\n"
        "    <title>T</title>\n"
        "    <p>a <b>b</b></p>\n"
        '    <list kind="numbered">\n'
        "      <li>c</li>\n"
        "    </list>\n"
        "  </story>\n"
        "  <task>\n"
        "    <title>Go</title>\n"
        "  </task>\n"
        "</unit-text>"
    )


def test_parts_without_words_are_left_out() -> None:
    """Rows that were added and never filled in are no faults."""
    text = UnitText(
        objectives=("", " "),
        story_html="<p> </p>",
        know=(KnowPoint("p1", "", ""), KnowPoint("p2", "", "<p>a</p>")),
        task=WorkTask(steps_html=("", "<p></p>")),
    )

    assert read_own_unit_text(write_unit_text(text)) == UnitText(know=(KnowPoint("p2", "", "<p>a</p>"),))


def test_characters_that_xml_cannot_hold_are_dropped() -> None:
    """They come from other programs by copy and paste, and must not stop a save."""
    text = UnitText(story_title="a\x00b\ud800c\ufffe", story_html="<p>a\x0bb</p>")

    again = read_own_unit_text(write_unit_text(text))

    assert (again.story_title, again.story_html) == ("abc", "<p>a b</p>")


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_html_is_not_written(html: str) -> None:
    """What is kept is already clean, so that a page that forgets to clean it does no harm."""
    text = UnitText(
        story_html=html,
        know=(KnowPoint("p", "t", html),),
        workplace_html=html,
        task=WorkTask(intro_html=html, steps_html=(html,), deliverable_html=html, example_html=html),
        national_html=html,
        monday_html=html,
    )
    text = replace(text, task=replace(text.task, evidence_prompt=html), story_title=html[:100])

    again = read_own_unit_text(write_unit_text(text).replace("javascript%3A", "https://x.eu/"))

    written = [again.story_html, again.know[0].html, again.workplace_html, again.national_html, again.monday_html]
    written += [again.task.intro_html, *again.task.steps_html, again.task.deliverable_html, again.task.example_html]
    assert [one for one in written if not is_harmless(one) or "SAFE" not in one] == []
