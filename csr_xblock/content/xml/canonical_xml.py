"""
Writes an element tree so that equal content always gives equal bytes: two spaces per level, one text per line.

It is for documents whose elements hold either text or elements, never both. It knows no element names.
"""

from lxml import etree

from csr_xblock.content.xml.safe_xml import tag_of

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
MAX_TAG_CHARACTERS = 118
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def canonical_text(root: etree._Element) -> str:
    """Return the document as text with a declaration, ending with a line break."""
    return "\n".join([DECLARATION, *_lines(root, "")]) + "\n"


def _lines(element: etree._Element, indent: str) -> list[str]:
    start = _start_tag(element, indent)
    if len(element):
        inner = [line for child in element for line in _lines(child, indent + "  ")]
        return [f"{indent}{start}>", *inner, f"{indent}</{tag_of(element)}>"]
    if element.text:
        return [f"{indent}{start}>{_escaped(element.text)}</{tag_of(element)}>"]
    return [f"{indent}{start}/>"]


def _start_tag(element: etree._Element, indent: str) -> str:
    attributes = [f'{name}="{_escaped(str(value))}"' for name, value in element.attrib.items()]
    tag = " ".join([f"<{tag_of(element)}", *attributes])
    if len(indent) + len(tag) <= MAX_TAG_CHARACTERS:
        return tag
    return f"\n{indent}    ".join([f"<{tag_of(element)}", *attributes])


def _escaped(text: str) -> str:
    return "".join(ESCAPES.get(character, character) for character in text)
