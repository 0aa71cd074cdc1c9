"""
How our blocks write themselves into OLX and read themselves back: readable attributes with hyphens and a schema version.

Containers keep all of their own data in attributes, since the platform takes every child element for a block.
"""

from typing import Any

from lxml import etree
from xblock.core import XML_NAMESPACES

SCHEMA_VERSION = "1"
SCHEMA_ATTRIBUTE = "schema-version"
OPTION = "{%s}" % XML_NAMESPACES["option"]


def field_attributes(node: Any) -> Any:
    """Give a node's attributes the names of fields: hyphens become underscores. Returns a changed copy."""
    copied = etree.fromstring(etree.tostring(node, with_tail=False))
    for name in list(copied.keys()):
        if "-" in name and name != "xblock-family":
            copied.set(name.replace("-", "_"), copied.attrib.pop(name))
    return copied


def write_attributes(node: Any) -> None:
    """
    Give a written node readable attributes in a stable order, with the schema version.

    The elements that the platform adds for unset fields of pasted blocks are dropped: in a container they would be taken
    for child blocks when it is pasted again (upstream="none").
    """
    for element in [child for child in node if isinstance(child.tag, str) and child.tag.startswith(OPTION)]:
        node.remove(element)
    attributes = {
        name if name in PLATFORM_ATTRIBUTES else name.replace("_", "-"): value for name, value in node.items()
    }
    attributes[SCHEMA_ATTRIBUTE] = SCHEMA_VERSION
    node.attrib.clear()
    for name in sorted(attributes):
        node.set(name, attributes[name])


PLATFORM_ATTRIBUTES = frozenset({"xblock-family", "url_name", "display_name", "group_access", "visible_to_staff_only"})
"""Names that the platform itself reads; they stay as they are."""
