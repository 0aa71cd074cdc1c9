"""
What a schema cannot say of a text that a trainer wrote: that there is something to read, and how much there may be.

Everything else is as in packaged texts (`unit_text_checks`). The limits are those of docs/content_format.md.
"""

from collections.abc import Iterator

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.units.unit_text_checks import part_problems
from csr_xblock.content.xml.safe_xml import tag_of, words_of
from csr_xblock.domain.errors import ContentProblem

MAX_PARTS = 20
"""Objectives, things to know, steps and questions."""

MAX_CHOICES = 8
MAX_SECTION_CHARACTERS = 20_000
MAX_LINE_CHARACTERS = 2_000
"""A step, what comes out of it, an example, a question and everything else that is no section."""

MAX_TITLE_CHARACTERS = 200

COUNTED = {
    "objectives": ("objective", MAX_PARTS),
    "know": ("point", MAX_PARTS),
    "task": ("step", MAX_PARTS),
    "check": ("question", MAX_PARTS),
    "question": ("choice", MAX_CHOICES),
}
SECTIONS = frozenset({"story", "point", "workplace", "national", "monday"})
LINES = frozenset(
    {"objective", "step", "deliverable", "example", "evidence-prompt", "prompt", "text", "feedback", "transfer"}
)
BLOCKS = frozenset({"p", "list"})


def is_own_unit_text(root: etree._Element) -> bool:
    """Return whether a document is a text that a trainer wrote: it has no version, as packaged ones do."""
    return root.tag == "unit-text" and "version" not in root.attrib


def own_unit_text_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return everything that is wrong with a trainer's `<unit-text>` that fits its schema."""
    if not len(root):
        return [problem(ProblemCode.NOTHING_TO_READ, file, root.sourceline)]
    problems = part_problems(root, file)
    for element in root.iter(etree.Element):
        problems += [*_count_problems(element, file), *_length_problems(element, file)]
    return sorted(problems, key=lambda one: one.line or 0)


def _count_problems(element: etree._Element, file: str) -> Iterator[ContentProblem]:
    tag, limit = COUNTED.get(tag_of(element), ("", 0))
    count = len(element.findall(tag)) if tag else 0
    if count > limit:
        details = {"tag": tag, "owner": tag_of(element), "count": count, "limit": limit}
        yield problem(ProblemCode.TOO_MANY, file, element.sourceline, **details)


def _length_problems(element: etree._Element, file: str) -> Iterator[ContentProblem]:
    tag = tag_of(element)
    if tag in SECTIONS or tag == "task":
        count, limit = sum(len(words_of(one)) for one in element if one.tag in BLOCKS), MAX_SECTION_CHARACTERS
    else:
        limit = {"title": MAX_TITLE_CHARACTERS}.get(tag, MAX_LINE_CHARACTERS if tag in LINES else 0)
        count = len(words_of(element)) if limit else 0
    if count > limit:
        yield problem(ProblemCode.PART_TOO_LONG, file, element.sourceline, tag=tag, count=count, limit=limit)
