"""A trainer's text beside the packaged one: all sections that either has, and which of them differ."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask
from csr_xblock.presentation.units.comparison import ComparedSection, compare_texts
from tests.hostile_html import HOSTILE, is_harmless

WHY = unit_text(UnitId("g-why"), "en")


def changed(own: UnitText) -> list[str]:
    """Return the titles of the sections that differ from the packaged text."""
    return [section.title for section in compare_texts(WHY, own) if section.is_changed]


def test_copy_is_the_same_in_every_section() -> None:
    """Nobody should look for differences that are not there."""
    assert changed(WHY) == []
    assert len(compare_texts(WHY, WHY)) == 9


@pytest.mark.parametrize(
    ("own", "title"),
    [
        (replace(WHY, objectives=WHY.objectives[:1]), "After this unit you can"),
        (replace(WHY, story_title="Another"), "A story"),
        (replace(WHY, know=WHY.know[1:]), "Good to know"),
        (replace(WHY, workplace_html=""), "See it at your workplace"),
        (replace(WHY, task=replace(WHY.task, evidence_prompt="?")), "Your task in the company"),
        (replace(WHY, national_html="<p>a</p>"), "In your country"),
        (replace(WHY, questions=(replace(WHY.questions[0], prompt="?"), *WHY.questions[1:])), "Knowledge check"),
        (replace(WHY, monday_html=""), "What will you do on Monday?"),
        (replace(WHY, transfer_question=""), "Some weeks later"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_change_is_found_in_its_section(own: UnitText, title: str) -> None:
    """A trainer wants to see what was changed a year ago."""
    assert changed(own) == [title]


def test_another_right_answer_is_a_change() -> None:
    """The words of a check may stay while its key changes."""
    key = {True: Choice("a", "Yes", "", True), False: Choice("a", "Yes", "", False)}
    texts = [UnitText(questions=(Question("q", "?", False, (key[is_right],)),)) for is_right in (True, False)]

    assert [section.is_changed for section in compare_texts(*texts)] == [True]


def test_section_that_only_one_has_stands_beside_nothing() -> None:
    """Additions and removals are changes, too."""
    own = UnitText(story_title="A <b>")

    assert compare_texts(UnitText(), own) == (ComparedSection("A story", "", "<p><b>A &lt;b&gt;</b></p>"),)


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_nothing_harmful_is_compared(html: str) -> None:
    """The texts may come from elsewhere than the editor."""
    question = Question("q", html, False, (Choice("a", html, html, True),))
    task = WorkTask(html, html, (html,), html, html, html)
    own = UnitText(UnitId(""), "", (html,), html, html, (KnowPoint("p", html, html),), html, task, html, (question,))

    assert [one.title for one in compare_texts(UnitText(), own) if not is_harmless(one.own_html)] == []
