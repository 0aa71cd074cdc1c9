"""The smallest pieces of a DOCX: elements by their usual prefixes, and text that XML can hold."""

import re
from collections.abc import Mapping

from lxml import etree

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, escaped or not (2.2); a file with it does not open."""


def clean(text: str) -> str:
    """Return the text without the characters that no XML file can hold."""
    return FORBIDDEN.sub("", text)


def made(tag: str, attributes: Mapping[str, str] | None = None, *children: etree._Element) -> etree._Element:
    """Return an element. Tags and attributes are written with their prefixes, such as `w:p`."""
    element = etree.Element(full(tag), nsmap={prefix_of(tag): NAMES[prefix_of(tag)]})
    for name, value in (attributes or {}).items():
        element.set(full(name) if ":" in name else name, clean(value))
    element.extend(children)
    return element


def value(tag: str, written: str) -> etree._Element:
    """Return an element of the kind that only holds a value, such as the style of a paragraph."""
    return made(tag, {"w:val": written})


def prefix_of(tag: str) -> str:
    """Return the prefix of a name."""
    return tag.partition(":")[0]


def full(name: str) -> str:
    """Return a name with a prefix as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"
