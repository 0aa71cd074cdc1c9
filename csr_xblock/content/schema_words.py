"""
Says in plain sentences where a document does not fit its schema, following a `schema_guide`.

All faults are found, not only the first. Whether a document is valid is for the validator.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.safe_xml import tag_of
from csr_xblock.content.schema_guide import XML_PREFIX, ChildRule, ElementGuide, expected, fits
from csr_xblock.content.similar_ids import hint_for

MAX_QUOTED = 40


@dataclass(frozen=True)
class SchemaFault:
    """One place that does not fit the schema, in words."""

    line: int | None
    sentence: str


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
            yield _fault(element, f"The attribute '{written}' is not allowed at <{tag_of(element)}>.{hint} Remove it.")
        elif not fits(str(value), pattern, guide.grammar):
            wanted = expected(pattern, guide.grammar)
            yield _fault(
                element, f'The attribute {written}="{_short(str(value))}" of <{tag_of(element)}> must be {wanted}.'
            )
    for name in guide.required:
        if element.get(name.replace("xml:", XML_PREFIX)) is None:
            wanted = expected(guide.attributes[name], guide.grammar)
            yield _fault(element, f"<{tag_of(element)}> needs the attribute '{name}': {wanted}.")


def _text_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    texts = [element.text, *(child.tail for child in element)]
    found = next((text.strip() for text in texts if text and text.strip()), None)
    if found is not None and not guide.has_text:
        quoted = _short(" ".join(found.split()))
        yield _fault(element, f"The text '{quoted}' cannot stand directly in <{tag_of(element)}>. {_allowed(guide)}")


def _child_faults(element: etree._Element, guide: ElementGuide) -> Iterator[SchemaFault]:
    reached, seen = 0, set()
    for child in element:
        tag = tag_of(child)
        place = guide.place_of(tag)
        if place is None:
            yield _fault(child, f"<{tag}> is not allowed in <{tag_of(element)}>. {_allowed(guide)}")
        elif place < reached:
            place_name = f"<{tag_of(element)}>: it belongs before {_names(guide.children[reached])}"
            yield _fault(child, f"<{tag}> stands too late in {place_name}. Move it up.")
        elif place in seen and not guide.children[place].repeats:
            yield _fault(child, f"<{tag}> stands twice in <{tag_of(element)}>. Keep one.")
        if place is not None:
            reached = max(reached, place)
            seen.add(place)
    for place, rule in enumerate(guide.children):
        if rule.is_required and place not in seen:
            yield _fault(element, f"<{tag_of(element)}> needs {_names(rule)}. Add it{_after(guide, place)}.")


def _after(guide: ElementGuide, place: int) -> str:
    return f" after {_names(guide.children[place - 1])}" if place else ""


def _allowed(guide: ElementGuide) -> str:
    names = [f"<{tag}>" for rule in guide.children for tag in rule.elements]
    if names:
        return f"Allowed here: {', '.join(names)}."
    return "Only text is allowed here." if guide.has_text else "Nothing is allowed here."


def _names(rule: ChildRule) -> str:
    return " or ".join(f"<{tag}>" for tag in rule.elements)


def _short(text: str) -> str:
    return text if len(text) <= MAX_QUOTED else f"{text[:MAX_QUOTED]}..."


def _fault(element: etree._Element, sentence: str) -> SchemaFault:
    return SchemaFault(element.sourceline, sentence)
