"""Formatted parts of unit texts become clean HTML with the spaces that the author meant."""

import pytest
from lxml import etree

from csr_xblock.content.units.unit_html import blocks_html, inline_html


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<s>one  <b>two</b>,\n three </s>", "one <b>two</b>, three"),
        ("<s>a<i>b</i>c</s>", "a<i>b</i>c"),
        ("<s>5 &lt; 6 &amp; 7</s>", "5 &lt; 6 &amp; 7"),
        (
            '<s><a href="https://x.eu/?a=1&amp;b=2">x</a></s>',
            '<a href="https://x.eu/?a=1&amp;b=2" rel="noopener">x</a>',
        ),
        ('<s><a href="javascript:alert(1)">x</a></s>', '<a rel="noopener">x</a>'),
        ("<s>&lt;script&gt;alert(1)&lt;/script&gt;</s>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<s/>", ""),
    ],
    ids=["spaces", "inside a word", "escapes", "link", "script link", "script as text", "empty"],
)
def test_inline_parts(xml: str, expected: str) -> None:
    """Words must not run together at a tag, and what looks like a tag in a text stays text."""
    assert expected == inline_html(etree.fromstring(xml))


def test_blocks_are_paragraphs_and_lists() -> None:
    """Titles and other parts of the element are shown elsewhere."""
    element = etree.fromstring("<s><title>T</title><p>One.</p><list><li>a</li><li><b>b</b></li></list><p>Two.</p></s>")

    assert blocks_html(element) == "<p>One.</p><ul><li>a</li><li><b>b</b></li></ul><p>Two.</p>"


def test_absent_part_is_empty() -> None:
    """A page leaves an empty part out."""
    assert (blocks_html(None), inline_html(None)) == ("", "")
