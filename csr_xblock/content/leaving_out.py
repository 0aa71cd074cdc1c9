"""
Which single change of stored questions is behind a fault, and the questions without it.

Nothing is guessed from the sentence of a fault: what is left out is tried, the smallest first, and it is right when the
fault is gone and no other has come. A fault of the whole, such as another version of the base, has no such change.
"""

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.library import effective_instrument, packaged_instrument
from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.xml.safe_xml import line_of, parse_xml, words_of
from csr_xblock.domain.errors import ContentProblem, InvalidContent

MAX_TRIES = 200
"""Each takes some milliseconds; faults beyond it are told without a way to leave them out."""
NAMES = ("id", "value", "level", "band", "from", "to", "base", "version")
"""Attributes that say which entry is meant; without them there is no change to read."""
TITLES = ("topic", "title", "name", "short")
OFF = "off"
ENTRY_DEPTH = 2
"""Entries stand in a container, which stands in the root."""


@dataclass(frozen=True)
class FaultyChange:
    """
    A fault with the change behind it. `entry` is the id of the changed entry, `title` its words in the stored text.

    `part` names the attribute or element that is to be left out, '' for the whole entry, and `value` what it says.
    `without` are the stored questions without it, None where nothing single can be left out.
    """

    problem: ContentProblem
    entry: str = ""
    title: str = ""
    part: str = ""
    value: str = ""
    without: str | None = None


def faulty_changes(written: str, problems: list[ContentProblem]) -> tuple[FaultyChange, ...]:
    """Return each fault of stored questions with what can be left out; `problems` are those of `written`."""
    try:
        root = parse_xml(written)
    except InvalidContent:
        return tuple(FaultyChange(problem) for problem in problems)
    search = _Search(root, problems)
    return tuple(search.change_behind(problem) for problem in problems)


class _Search:
    """Tries what can be left out, and counts the tries."""

    def __init__(self, root: etree._Element, problems: list[ContentProblem]) -> None:
        self._root, self._problems = root, problems
        self._elements = list(root.iter())
        self._tries = 0

    def change_behind(self, problem: ContentProblem) -> FaultyChange:
        """Return the fault with the smallest part of the text whose absence mends it."""
        near = self._near(problem)
        for element, attribute in _parts(near):
            if self._tries >= MAX_TRIES:
                break
            self._tries += 1
            without = self._without(element, attribute)
            if _is_mended(problem, self._problems, problems_of(without)):
                return self._change(problem, element, attribute, without)
        entry = _entry_of(near[0]) if near else None
        return FaultyChange(problem) if entry is None else FaultyChange(problem, entry.get("id", ""), _title(entry))

    def _near(self, problem: ContentProblem) -> list[etree._Element]:
        """Return the elements that a fault names and that stand in its line, else those of either kind."""
        inner = [one for one in self._elements if _depth(one) >= ENTRY_DEPTH]
        named = {str(value) for value in problem.details.values()}
        by_name = [one for one in inner if named & set(one.attrib.values())]
        by_line = [one for one in inner if problem.line is not None and line_of(one) == problem.line]
        return [one for one in by_name if one in by_line] or by_name or by_line

    def _change(self, problem: ContentProblem, element: etree._Element, attribute: str, without: str) -> FaultyChange:
        entry = _entry_of(element)
        assert entry is not None, "only entries and what is in them are left out"
        value = element.get(attribute, "") if attribute else words_of(element)
        is_whole = element is entry and attribute in ("", OFF)
        part = "" if is_whole else attribute or str(element.tag)
        return FaultyChange(problem, entry.get("id", ""), _title(entry), part, value, _kept(without))

    def _without(self, element: etree._Element, attribute: str) -> str:
        root = deepcopy(self._root)
        found = list(root.iter())[self._elements.index(element)]
        if attribute:
            found.attrib.pop(attribute)
        if not attribute or (_depth(found) == ENTRY_DEPTH and _has_only_name(found)):
            parent = found.getparent()
            assert parent is not None, "the root is never left out"
            parent.remove(found)
        return str(etree.tostring(root, encoding="unicode"))


def problems_of(written: str) -> list[ContentProblem]:
    """Return the faults of written questions."""
    try:
        effective_instrument(written)
    except InvalidContent as fault:
        return fault.problems
    return []


def _is_mended(problem: ContentProblem, before: list[ContentProblem], after: list[ContentProblem]) -> bool:
    """Faults of the form hide all others, so that these may come when the last of them goes."""
    had, has = (Counter((one.code, one.message) for one in problems) for problems in (before, after))
    key = (problem.code, problem.message)
    if has[key] >= had[key]:
        return False
    was_form = problem.code == ProblemCode.SCHEMA
    is_form = any(one.code == ProblemCode.SCHEMA for one in after)
    return (was_form and not is_form) or not has - had


def _parts(near: list[etree._Element]) -> Iterator[tuple[etree._Element, str]]:
    """Yield what can be left out around a fault, the smallest first: attributes, elements in entries, entries."""
    entries = list(dict.fromkeys(entry for entry in map(_entry_of, near) if entry is not None))
    for element in near:
        yield from ((element, str(name)) for name in element.attrib if name not in NAMES)
    for element in near:
        if element not in entries:
            yield element, ""
    for entry in entries:
        yield from ((child, "") for child in entry if child not in near)
        yield entry, ""


def _entry_of(element: etree._Element) -> etree._Element | None:
    found: etree._Element | None = element
    while found is not None and _depth(found) > ENTRY_DEPTH:
        found = found.getparent()
    return found


def _depth(element: etree._Element) -> int:
    return sum(1 for _ancestor in element.iterancestors())


def _has_only_name(element: etree._Element) -> bool:
    """Return whether an entry changes nothing."""
    return not len(element) and all(name in NAMES for name in element.attrib)


def _title(entry: etree._Element) -> str:
    found = next((entry.find(tag) for tag in TITLES if entry.find(tag) is not None), None)
    return "" if found is None else words_of(found)


def _kept(written: str) -> str:
    """Return what is kept of questions: nothing where no change is left."""
    return "" if not problems_of(written) and effective_instrument(written) == packaged_instrument() else written
