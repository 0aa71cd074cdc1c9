"""
Says in plain sentences where a document does not fit its schema, following a `schema_guide`.

All faults are found, not only the first. Whether a document is valid is for the validator.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.xml.safe_xml import tag_of
from csr_xblock.content.xml.schema_guide import XML_PREFIX, ChildRule, ElementGuide, expected, fits
from csr_xblock.domain.phrases import Phrase, gettext_noop, joined, phrase

MAX_QUOTED = 40

NO_SUCH_ATTRIBUTE = gettext_noop("The attribute '{name}' is not allowed at <{tag}>.{hint} Remove it.")
OTHER_VALUE = gettext_noop('The attribute {name}="{value}" of <{tag}> must be {wanted}.')
NO_ATTRIBUTE = gettext_noop("<{tag}> needs the attribute '{name}': {wanted}.")
TEXT_HERE = gettext_noop("The text '{text}' cannot stand directly in <{tag}>. {allowed}")
NO_SUCH_ELEMENT = gettext_noop("<{tag}> is not allowed in <{owner}>. {allowed}")
TOO_LATE = gettext_noop("<{tag}> stands too late in <{owner}>: it belongs before {following}. Move it up.")
TWICE = gettext_noop("<{tag}> stands twice in <{owner}>. Keep one.")
NOT_FIRST = gettext_noop("<{tag}> needs {names}. Add it.")
NOT_AFTER = gettext_noop("<{tag}> needs {names}. Add it after {before}.")


@dataclass(frozen=True)
class SchemaFault:
    """One place that does not fit the schema, in words."""

    line: int | None
    sentence: Phrase


def explain(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    """Yield what does not fit in an element and in everything below it, from the top down."""
    yield from _attribute_faults(element, guide)
    yield from _text_faults(element, guide)
    yield from _child_faults(element, guide)
    for child in element:
        if guide.place_of(tag_of(child)) is not None:
            yield from explain(child, guide.child_guide(tag_of(child)))


def _attribute_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    for name, value in element.attrib.items():
        written = str(name).replace(XML_PREFIX, "xml:")
        pattern = guide.attributes.get(written)
        if pattern is None:
            hint = hint_for(written, guide.attributes)
            yield _fault(element, NO_SUCH_ATTRIBUTE, name=written, hint=hint)
        elif not fits(str(value), pattern, guide.grammar):
            wanted = expected(pattern, guide.grammar)
            yield _fault(element, OTHER_VALUE, name=written, value=_short(str(value)), wanted=wanted)
    for name in guide.required:
        if element.get(name.replace("xml:", XML_PREFIX)) is None:
            wanted = expected(guide.attributes[name], guide.grammar)
            yield _fault(element, NO_ATTRIBUTE, name=name, wanted=wanted)


def _text_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    texts = [element.text, *(child.tail for child in element)]
    found = next((text.strip() for text in texts if text and text.strip()), None)
    if found is not None and not guide.has_text:
        quoted = _short(" ".join(found.split()))
        yield _fault(element, TEXT_HERE, text=quoted, allowed=_allowed(guide))


def _child_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    reached, seen = 0, set()
    for child in element:
        tag = tag_of(child)
        place = guide.place_of(tag)
        if place is None:
            yield _fault(child, NO_SUCH_ELEMENT, owner=tag_of(element), allowed=_allowed(guide))
        elif place < reached:
            yield _fault(child, TOO_LATE, owner=tag_of(element), following=_names(guide.children[reached]))
        elif place in seen and not guide.children[place].repeats:
            yield _fault(child, TWICE, owner=tag_of(element))
        if place is not None:
            reached = max(reached, place)
            seen.add(place)
    for place, rule in enumerate(guide.children):
        if rule.is_required and place not in seen:
            before = {"before": _names(guide.children[place - 1])} if place else {}
            yield _fault(element, NOT_AFTER if place else NOT_FIRST, names=_names(rule), **before)


def _allowed(guide: ElementGuide) -> Phrase:
    names = [f"<{tag}>" for rule in guide.children for tag in rule.elements]
    if names:
        return phrase(gettext_noop("Allowed here: {names}."), names=", ".join(names))
    if guide.has_text:
        return phrase(gettext_noop("Only text is allowed here."))
    return phrase(gettext_noop("Nothing is allowed here."))


def _names(rule: ChildRule) -> Phrase:
    return joined([f"<{tag}>" for tag in rule.elements], gettext_noop("or"))


def _short(text: str) -> str:
    return text if len(text) <= MAX_QUOTED else f"{text[:MAX_QUOTED]}..."


def _fault(element: etree._Element, template: str, **details: object) -> SchemaFault:
    return SchemaFault(element.sourceline, phrase(template, tag=tag_of(element), **details))
