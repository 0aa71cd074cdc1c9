"""
Reads a RELAX NG grammar as a guide for people: what each element may hold, in words.

It knows the plain part of RELAX NG that the package's schema is written in: attributes, sequences of elements,
optional and repeated ones, choices between elements, and values. Whether a document is valid is for the validator.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"
XML_PREFIX = "{http://www.w3.org/XML/1998/namespace}"
NAMED_ATTRIBUTES = "named-parameters"
"""The definition that lists the attributes of an element to which the validator allows any."""

EXPECTED = {
    "id": phrase(gettext_noop("an id of small letters a-z, digits, '-' and '_' with at most 64 characters")),
    "ids": phrase(gettext_noop("ids with spaces between them")),
    "number": phrase(gettext_noop("a whole number")),
    "exact-number": phrase(gettext_noop("a number such as 0.6 or 1/3")),
    "true-or-false": phrase(gettext_noop("true or false")),
    "version-number": phrase(gettext_noop("a version such as 1.0.0")),
    "colour": phrase(gettext_noop("a colour such as #1f5a8a")),
    "month": phrase(gettext_noop("a month such as 2026-11")),
    "year": phrase(gettext_noop("a year such as 2026")),
    "country-code": phrase(gettext_noop("a country code such as LT")),
    "sector-code": phrase(gettext_noop("a letter A to V, the section of NACE Rev. 2.1")),
    "currency-code": phrase(gettext_noop("a currency code such as EUR")),
    "defined-name": phrase(gettext_noop("a name of letters, digits and _ that begins with a letter or _")),
    "step": phrase(gettext_noop("a whole number of at most two digits, also below 0")),
    "disclosure": phrase(gettext_noop("a disclosure such as B3 or C2")),
    "language-tag": phrase(gettext_noop("a language of two letters such as lt")),
}
"""What a value must be, by the name of its definition in the schema."""


@dataclass(frozen=True)
class ChildRule:
    """What may stand at one place of a sequence: one of some elements, by name."""

    elements: dict[str, etree._Element]
    is_required: bool
    repeats: bool


@dataclass
class ElementGuide:
    """What an element may hold. `attributes` are the patterns of values, `required` those that must be there."""

    grammar: etree._Element
    attributes: dict[str, etree._Element] = field(default_factory=dict)
    required: list[str] = field(default_factory=list)
    children: list[ChildRule] = field(default_factory=list)
    has_text: bool = False
    known: dict[str, "ElementGuide"] = field(default_factory=dict)
    """The guides to its children that were made, as every child of a name needs the same."""

    def place_of(self, tag: str) -> int | None:
        """Return the place in the sequence at which an element of this name may stand, None if it may not."""
        return next((place for place, rule in enumerate(self.children) if tag in rule.elements), None)

    def child_guide(self, tag: str) -> "ElementGuide":
        """Return the guide to a child of this name. Raises StopIteration if none may stand here."""
        if tag not in self.known:
            pattern = next(rule.elements[tag] for rule in self.children if tag in rule.elements)
            self.known[tag] = _guide(self.grammar, pattern)
        return self.known[tag]


def guide_to(grammar: etree._Element, definition: str) -> ElementGuide:
    """Return the guide to the element that a definition of the grammar describes."""
    return _guide(grammar, _definition(grammar, definition)[0])


def _definition(grammar: etree._Element, name: str) -> list[etree._Element]:
    found = next(one for one in grammar.findall(f"{RELAX_NG}define") if one.get("name") == name)
    return list(found)


def _kind(pattern: etree._Element) -> str:
    return str(pattern.tag).removeprefix(RELAX_NG)


def _guide(grammar: etree._Element, element: etree._Element) -> ElementGuide:
    guide = ElementGuide(grammar)
    for pattern in element:
        _collect(guide, pattern, is_required=True, repeats=False)
    return guide


def _collect(guide: ElementGuide, pattern: etree._Element, is_required: bool, repeats: bool) -> None:
    kind = _kind(pattern)
    if kind == "attribute" and "name" not in pattern.attrib:
        for named in _definition(guide.grammar, NAMED_ATTRIBUTES):
            _collect(guide, named, is_required, repeats)
    elif kind == "attribute":
        names = [pattern.attrib["name"]] if "name" in pattern.attrib else _texts(pattern, "name")
        guide.attributes.update(dict.fromkeys(names, pattern[-1]))
        if is_required:
            guide.required += names
    elif kind in ("element", "choice"):
        _collect_child(guide, pattern, is_required, repeats)
    elif kind == "text":
        guide.has_text = True
    else:
        parts = _definition(guide.grammar, pattern.attrib["name"]) if kind == "ref" else list(pattern)
        for part in parts:
            _collect(
                guide,
                part,
                is_required=is_required and kind not in ("optional", "zeroOrMore"),
                repeats=repeats or kind in ("zeroOrMore", "oneOrMore"),
            )


def _collect_child(guide: ElementGuide, pattern: etree._Element, is_required: bool, repeats: bool) -> None:
    choices = list(pattern) if _kind(pattern) == "choice" else [pattern]
    guide.has_text = guide.has_text or any(_kind(choice) == "text" for choice in choices)
    elements = {choice.attrib["name"]: choice for choice in choices if _kind(choice) == "element"}
    guide.children.append(ChildRule(elements, is_required, repeats))


def fits(value: str, pattern: etree._Element, grammar: etree._Element) -> bool:
    """Return whether an attribute's value is what a pattern asks for."""
    kind = _kind(pattern)
    if kind == "ref":
        return fits(value, _definition(grammar, pattern.attrib["name"])[0], grammar)
    if kind == "choice":
        return any(fits(value, choice, grammar) for choice in pattern)
    if kind == "list":
        words = value.split()
        is_enough = bool(words) or _kind(pattern[0]) != "oneOrMore"
        return is_enough and all(fits(word, pattern[0][0], grammar) for word in words)
    if kind == "value":
        return value == pattern.text
    return kind == "text" or re.fullmatch(pattern[0].text or "", value) is not None


def expected(pattern: etree._Element, grammar: etree._Element) -> Phrase:
    """Return in words what an attribute's value must be."""
    kind = _kind(pattern)
    if kind == "ref" and pattern.attrib["name"] in EXPECTED:
        return EXPECTED[pattern.attrib["name"]]
    if kind == "ref":
        return expected(_definition(grammar, pattern.attrib["name"])[0], grammar)
    if kind == "text":
        return phrase(gettext_noop("a text"))
    *values, last = _values(pattern, grammar)
    if not values:
        return Phrase("{value}", {"value": last})
    return phrase(_choice_words(kind, len(values)), values=", ".join(values), last=last)


def _values(pattern: etree._Element, grammar: etree._Element) -> list[str]:
    """Return the values that a pattern names, itself or by what it refers to."""
    named = [part for ref in pattern.iter(f"{RELAX_NG}ref") for part in _definition(grammar, ref.attrib["name"])]
    return [*_texts(pattern, "value"), *(text for part in named for text in _values(part, grammar))]


def _choice_words(kind: str, others: int) -> str:
    if kind == "list":
        return gettext_noop("any of {values} or {last}")
    return gettext_noop("one of {values} or {last}") if others > 1 else gettext_noop("{values} or {last}")


def _texts(pattern: etree._Element, tag: str) -> list[str]:
    return [str(element.text) for element in pattern.iter(f"{RELAX_NG}{tag}")]
