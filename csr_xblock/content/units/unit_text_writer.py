"""
Writes a trainer's text of a unit: `UnitText` to `<unit-text>`, which `unit_text_reader` gives back the same.

Parts without words are left out. What HTML holds that a unit text cannot is unwrapped by `html_blocks`.
"""

from lxml import etree

from csr_xblock.content.units.html_blocks import append_blocks, append_inline
from csr_xblock.content.units.unit_text_checks import XML_LANGUAGE
from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.domain.units.learning_unit import Question, UnitText, WorkTask

MIXED = frozenset({"p", "li", "step", "deliverable", "example"})
"""Elements in which white space belongs to the words."""


def write_unit_text(text: UnitText) -> str:
    """Return the text as XML, one part a line; equal texts give equal XML."""
    root = etree.Element("unit-text")
    if text.unit:
        root.set("unit", text.unit)
    if text.language:
        root.set(XML_LANGUAGE, text.language)
    _add_all(root, "objectives", "objective", text.objectives)
    _add_titled(root, "story", text.story_title, text.story_html)
    _add_points(root, text)
    _add_section(root, "workplace", text.workplace_html)
    _add_task(root, text.task)
    _add_section(root, "national", text.national_html)
    _add_check(root, text.questions)
    _add_section(root, "monday", text.monday_html)
    _add_words(root, "transfer", text.transfer_question)
    _indent(root, "\n")
    return etree.tostring(root, encoding="unicode")


def _add_points(root: etree._Element, text: UnitText) -> None:
    know = etree.SubElement(root, "know")
    for point in text.know:
        element = etree.SubElement(know, "point", id=point.id)
        _add_words(element, "title", point.title)
        append_blocks(element, point.html)
        _keep_if_written(element)
    _keep_if_written(know)


def _add_task(root: etree._Element, task: WorkTask) -> None:
    element = etree.SubElement(root, "task")
    _add_words(element, "title", task.title)
    append_blocks(element, task.intro_html)
    for step in task.steps_html:
        _add_inline(element, "step", step)
    _add_inline(element, "deliverable", task.deliverable_html)
    _add_inline(element, "example", task.example_html)
    _add_words(element, "evidence-prompt", task.evidence_prompt)
    _keep_if_written(element)


def _add_check(root: etree._Element, questions: tuple[Question, ...]) -> None:
    if not questions:
        return
    check = etree.SubElement(root, "check")
    for question in questions:
        kind = "multiple" if question.is_multiple else "single"
        element = etree.SubElement(check, "question", id=question.id, kind=kind)
        etree.SubElement(element, "prompt").text = xml_words(question.prompt)
        for choice in question.choices:
            correct = "true" if choice.is_correct else "false"
            chosen = etree.SubElement(element, "choice", id=choice.id, correct=correct)
            etree.SubElement(chosen, "text").text = xml_words(choice.text)
            _add_words(chosen, "feedback", choice.feedback)


def _add_all(root: etree._Element, tag: str, each: str, lines: tuple[str, ...]) -> None:
    element = etree.SubElement(root, tag)
    for line in lines:
        _add_words(element, each, line)
    _keep_if_written(element)


def _add_titled(root: etree._Element, tag: str, title: str, html: str) -> None:
    element = etree.SubElement(root, tag)
    _add_words(element, "title", title)
    append_blocks(element, html)
    _keep_if_written(element)


def _add_section(root: etree._Element, tag: str, html: str) -> None:
    element = etree.SubElement(root, tag)
    append_blocks(element, html)
    _keep_if_written(element)


def _add_words(parent: etree._Element, tag: str, words: str) -> None:
    fit = xml_words(words)
    if fit:
        etree.SubElement(parent, tag).text = fit


def _add_inline(parent: etree._Element, tag: str, html: str) -> None:
    element = etree.SubElement(parent, tag)
    append_inline(element, html)
    if not element.text and not len(element):
        parent.remove(element)


def _keep_if_written(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None and not len(element):
        parent.remove(element)


def _indent(element: etree._Element, line_end: str) -> None:
    """Put each part on a line of its own, two spaces deeper than what it stands in."""
    if not len(element) or element.tag in MIXED:
        return
    inner = f"{line_end}  "
    element.text = inner
    for child in element:
        _indent(child, inner)
        child.tail = inner
    element[-1].tail = line_end
