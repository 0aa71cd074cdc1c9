"""
The parts of a unit text as HTML: paragraphs, lists, bold, italic and links, nothing else.

Everything passes the one policy of `sanitising` before it leaves.
"""

from html import escape

from lxml import etree

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.content.xml.xml_words import one_line

BLOCKS = {"p": "p", "list": "ul", "li": "li"}
NUMBERED = "numbered"
INLINE = {"b": "b", "i": "i", "a": "a"}


def blocks_html(element: etree._Element | None) -> str:
    """Return the paragraphs and lists directly in an element as HTML, '' without an element."""
    if element is None:
        return ""
    return sanitise_html("".join(_block(child) for child in element if child.tag in BLOCKS))


def inline_html(element: etree._Element | None) -> str:
    """Return what is written in an element, with bold, italic and links, as HTML without paragraphs."""
    return "" if element is None else sanitise_html(_inline(element).strip())


def _block(element: etree._Element) -> str:
    tag = "ol" if element.get("kind") == NUMBERED else BLOCKS[str(element.tag)]
    inner = "".join(_block(child) for child in element) if element.tag == "list" else _inline(element).strip()
    return f"<{tag}>{inner}</{tag}>"


def _inline(element: etree._Element) -> str:
    parts = [_one_line(element.text)]
    for child in element:
        parts.append(_marked(child))
        parts.append(_one_line(child.tail))
    return "".join(parts)


def _marked(element: etree._Element) -> str:
    tag = INLINE.get(str(element.tag))
    if tag is None:
        return _inline(element)
    href = element.get("href")
    attribute = f' href="{escape(href)}"' if tag == "a" and href else ""
    return f"<{tag}{attribute}>{_inline(element)}</{tag}>"


def _one_line(text: str | None) -> str:
    """Return text with every run of white space as one space, kept at the ends because words may follow."""
    return escape(one_line(text or ""), quote=False)
