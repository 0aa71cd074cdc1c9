"""
The words of one learning unit in one language: `<unit-text>` to `UnitText`.

Formatted parts become sanitised HTML. Which unit and language a file is for, it says itself.
"""

from lxml import etree

from csr_xblock.content.units.own_unit_text_checks import own_unit_text_problems
from csr_xblock.content.units.unit_html import blocks_html, inline_html
from csr_xblock.content.units.unit_text_checks import XML_LANGUAGE, unit_text_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import child_words, words_of
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask


def read_unit_text(data: bytes | str, file: str = "") -> UnitText:
    """Return the text of a unit. Raises InvalidContent with every fault that was found."""
    return text_of(read_checked(data, file, "unit-text", unit_text_problems))


def read_own_unit_text(data: bytes | str, file: str = "") -> UnitText:
    """
    Return the text that a trainer wrote, for an own unit or in the place of a packaged one. Any part may be empty.

    Raises InvalidContent with every fault that was found.
    """
    return text_of(read_checked(data, file, "adapted-unit-text", own_unit_text_problems))


def text_of(root: etree._Element) -> UnitText:
    """Return what a faultless `<unit-text>` says; parts that are not there are empty."""
    return UnitText(
        unit=UnitId(root.get("unit", "")),
        language=root.get(XML_LANGUAGE, ""),
        objectives=tuple(words_of(e) for e in root.findall("objectives/objective")),
        story_title=child_words(root, "story/title") or "",
        story_html=blocks_html(root.find("story")),
        know=tuple(_point(e) for e in root.findall("know/point")),
        workplace_html=blocks_html(root.find("workplace")),
        task=_task(root),
        national_html=blocks_html(root.find("national")),
        questions=tuple(_question(e) for e in root.findall("check/question")),
        monday_html=blocks_html(root.find("monday")),
        transfer_question=child_words(root, "transfer") or "",
    )


def _point(element: etree._Element) -> KnowPoint:
    return KnowPoint(element.attrib["id"], child_words(element, "title") or "", blocks_html(element))


def _task(root: etree._Element) -> WorkTask:
    task = root.find("task")
    return WorkTask(
        title=child_words(root, "task/title") or "",
        intro_html=blocks_html(task),
        steps_html=tuple(inline_html(e) for e in root.findall("task/step")),
        deliverable_html=inline_html(root.find("task/deliverable")),
        example_html=inline_html(root.find("task/example")),
        evidence_prompt=child_words(root, "task/evidence-prompt") or "",
    )


def _question(element: etree._Element) -> Question:
    return Question(
        id=element.attrib["id"],
        prompt=child_words(element, "prompt") or "",
        is_multiple=element.get("kind") == "multiple",
        choices=tuple(_choice(e) for e in element.findall("choice")),
    )


def _choice(element: etree._Element) -> Choice:
    return Choice(
        id=element.attrib["id"],
        text=child_words(element, "text") or "",
        feedback=child_words(element, "feedback") or "",
        is_correct=element.get("correct") == "true",
    )
