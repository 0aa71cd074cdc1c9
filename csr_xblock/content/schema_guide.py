"""
Reads a RELAX NG grammar as a guide for people: what each element may hold, in words.

It knows the plain part of RELAX NG that the package's schema is written in: attributes, sequences of elements,
optional and repeated ones, choices between elements, and values. Whether a document is valid is for the validator.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from csr_xblock.content.similar_ids import hint_for

RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"
XML_PREFIX = "{http://www.w3.org/XML/1998/namespace}"

EXPECTED = {
    "id": "an id of letters, digits, '-' and '_' with at most 80 characters",
    "ids": "ids with spaces between them",
    "number": "a whole number",
    "exact-number": "a number such as 0.6 or 1/3",
    "true-or-false": "true or false",
    "version-number": "a version such as 1.0.0",
    "colour": "a colour such as #1f5a8a",
    "month": "a month such as 2026-11",
    "year": "a year such as 2026",
    "country-code": "a country code such as LT",
    "currency-code": "a currency code such as EUR",
    "language-tag": "a language of two letters such as lt",
}
"""What a value must be, by the name of its definition in the schema."""


@dataclass(frozen=True)
class SchemaFault:
    """One place that does not fit the schema, in words."""

    line: int | None
    sentence: str


@dataclass(frozen=True)
class ChildRule:
    """What may stand at one place of a sequence: one of some elements, by name."""

    elements: dict[str, etree._Element]
    is_required: bool
    repeats: bool


@dataclass
class ElementGuide:
    """What an element may hold. `attributes` are the patterns of values, `required` the attributes that must be there."""

    grammar: etree._Element
    attributes: dict[str, etree._Element] = field(default_factory=dict)
    required: list[str] = field(default_factory=list)
    children: list[ChildRule] = field(default_factory=list)
    has_text: bool = False

    def place_of(self, tag: str) -> int | None:
        """Return the place in the sequence at which an element of this name may stand, None if it may not."""
        return next((place for place, rule in enumerate(self.children) if tag in rule.elements), None)


def guide_to(grammar: etree._Element, definition: str) -> ElementGuide:
    """Return the guide to the element that a definition of the grammar describes."""
    return _guide(grammar, _definition(grammar, definition)[0])


def explain(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    """Yield what does not fit in an element and in everything below it, from the top down."""
    yield from _attribute_faults(element, guide)
    yield from _text_faults(element, guide)
    yield from _child_faults(element, guide)
    for child in element:
        place = guide.place_of(str(child.tag))
        if place is not None:
            yield from explain(child, _guide(guide.grammar, guide.children[place].elements[str(child.tag)]))


def _attribute_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    for name, value in element.attrib.items():
        written = str(name).replace(XML_PREFIX, "xml:")
        pattern = guide.attributes.get(written)
        if pattern is None:
            hint = hint_for(written, guide.attributes)
            yield _fault(element, f"The attribute '{written}' is not allowed at <{element.tag}>.{hint} Remove it.")
        elif not _fits(str(value), pattern, guide.grammar):
            wanted = _expected(pattern, guide.grammar)
            yield _fault(element, f"The attribute {written}=\"{value}\" of <{element.tag}> must be {wanted}.")
    for name in guide.required:
        if element.get(name.replace("xml:", XML_PREFIX)) is None:
            wanted = _expected(guide.attributes[name], guide.grammar)
            yield _fault(element, f"<{element.tag}> needs the attribute '{name}': {wanted}.")


def _text_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    texts = [element.text, *(child.tail for child in element)]
    found = next((text.strip() for text in texts if text and text.strip()), None)
    if found is not None and not guide.has_text:
        yield _fault(element, f"The text '{_short(found)}' cannot stand directly in <{element.tag}>. {_allowed(guide)}")


def _child_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    reached, seen = 0, set()
    for child in element:
        tag = str(child.tag)
        place = guide.place_of(tag)
        if place is None:
            yield _fault(child, f"<{tag}> is not allowed in <{element.tag}>. {_allowed(guide)}")
        elif place < reached:
            later = _names(guide.children[reached])
            yield _fault(child, f"<{tag}> stands too late in <{element.tag}>: it belongs before {later}. Move it up.")
        elif place in seen and not guide.children[place].repeats:
            yield _fault(child, f"<{tag}> stands twice in <{element.tag}>. Keep one.")
        if place is not None:
            reached = max(reached, place)
            seen.add(place)
    for place, rule in enumerate(guide.children):
        if rule.is_required and place not in seen:
            yield _fault(element, f"<{element.tag}> needs {_names(rule)}. Add it{_after(guide, place)}.")


def _after(guide: ElementGuide, place: int) -> str:
    return f" after {_names(guide.children[place - 1])}" if place else ""


def _allowed(guide: ElementGuide) -> str:
    names = [f"<{tag}>" for rule in guide.children for tag in rule.elements]
    return f"Allowed here: {', '.join(names)}." if names else "Only text is allowed here." if guide.has_text else (
        "Nothing is allowed here."
    )


def _names(rule: ChildRule) -> str:
    return " or ".join(f"<{tag}>" for tag in rule.elements)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:40]}..."


def _fault(element: etree._Element, sentence: str) -> SchemaFault:
    return SchemaFault(element.sourceline, sentence)
