"""
How our blocks write themselves into OLX and read themselves back: readable attributes with hyphens, a schema version.

Containers keep all of their own data in attributes, since the platform takes every child element for a block. The
platform's own attributes stay as they are.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Protocol

from django.utils.translation import gettext as _
from lxml import etree
from xblock.core import XML_NAMESPACES

from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.openedx.blocks import Field

Node = etree._Element


class BlockFields(Protocol):
    """A block, as far as its fields go."""

    fields: Mapping[str, Field]


SCHEMA_VERSION = "1"
SCHEMA_ATTRIBUTE = "schema-version"
SCHEMA_FIELD = "schema_version"
INSTRUMENT = "instrument"
OPTION = f"{{{XML_NAMESPACES['option']}}}"


def field_attributes(node: Node, block_class: type[BlockFields]) -> Node:
    """
    Give the attributes of a node the names of the class's fields. Returns a changed copy.

    Only a schema version that is not ours is kept with the block.
    """
    copied = deepcopy(node)
    for name in _own_fields(block_class):
        if name.replace("_", "-") in copied.attrib:
            copied.set(name, copied.attrib.pop(name.replace("_", "-")))
    if copied.get(SCHEMA_FIELD) == SCHEMA_VERSION:
        del copied.attrib[SCHEMA_FIELD]
    return copied


def write_attributes(node: Node, block: BlockFields) -> None:
    """
    Give a written node readable attributes in a stable order, with the schema version.

    The elements that the platform adds for unset fields of pasted blocks (`upstream`) are dropped: in a container they
    would be taken for child blocks when it is pasted again.
    """
    for element in [child for child in node if isinstance(child.tag, str) and child.tag.startswith(OPTION)]:
        node.remove(element)
    own = _own_fields(type(block))
    attributes = {name.replace("_", "-") if name in own else name: value for name, value in node.items()}
    attributes.setdefault(SCHEMA_ATTRIBUTE, SCHEMA_VERSION)
    node.attrib.clear()
    for name in sorted(attributes):
        node.set(name, attributes[name])


def schema_warnings(written: str | None) -> list[str]:
    """Return a sentence for the author of a block that a version of ours wrote which knows more, none for any other."""
    if written in (None, "", SCHEMA_VERSION):
        return []
    sentence = _(
        "this block was written with version “{written}”, this site knows {known}. "
        "Some settings may be missing; please update csr-xblock."
    )
    return [f"{SCHEMA_ATTRIBUTE}: {sentence.format(written=written, known=SCHEMA_VERSION)}"]


def take_instrument(node: Node) -> tuple[str, Node]:
    """Return the first nested <instrument> as text, '' if there is none, and a copy of the node without any."""
    rest = deepcopy(node)
    nested = [child for child in rest if child.tag == INSTRUMENT]
    for child in nested:
        rest.remove(child)
    written = str(etree.tostring(nested[0], encoding="unicode", with_tail=False)) if nested else ""
    return written, rest


def instrument_element(text: str) -> Node | None:
    """Return an author's text as an element with its comments, None if it cannot stand as <instrument> in OLX."""
    try:
        root = parse_xml(text)
    except InvalidContent:
        return None
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True)
    return etree.fromstring(text.encode(), parser) if root.tag == INSTRUMENT else None


def _own_fields(block_class: type[BlockFields]) -> frozenset[str]:
    """Return the fields that our classes declare, not those that the platform mixes in."""
    ours = [vars(base) for base in block_class.__mro__ if base.__module__.startswith("csr_xblock.")]
    return frozenset(name for name in block_class.fields if any(name in names for names in ours)) - {"display_name"}
