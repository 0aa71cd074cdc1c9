"""What authors paste becomes paragraphs and lists, without a word lost and without anything that could run."""

import pytest
from hypothesis import given
from lxml import etree

from csr_xblock.content.units.html_blocks import append_blocks, append_inline
from csr_xblock.content.units.unit_html import blocks_html, inline_html
from tests.content.own_texts import BLOCKS_HTML, INLINE_HTML
from tests.hostile_html import HOSTILE, is_harmless


def blocks_of(html: str) -> str:
    """Return the HTML of the blocks that some HTML gives, written as XML and read again."""
    element = etree.Element("workplace")
    append_blocks(element, html)
    return blocks_html(etree.fromstring(etree.tostring(element)))


def inline_of(html: str) -> str:
    """Return the HTML of the words that some HTML gives, written as XML and read again."""
    element = etree.Element("step")
    append_inline(element, html)
    return inline_html(etree.fromstring(etree.tostring(element)))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>"),
        ("just words", "<p>just words</p>"),
        ("<p><strong>a</strong> <em>b</em></p>", "<p><b>a</b> <i>b</i></p>"),
        ("<h3>Title</h3><p>Text</p>", "<p><b>Title</b></p><p>Text</p>"),
        ("<ol><li>a</li><li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a b</li></ul>"),
        ("<p>a<br>b</p>", "<p>a</p><p>b</p>"),
        ("<blockquote><p>a</p></blockquote>", "<p>a</p>"),
        ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a b</p><p>c</p>"),
        ("<b><p>a</p><p>b</p></b>", "<p><b>a</b></p><p><b>b</b></p>"),
        ("<p>a<b> </b>c</p>", "<p>a c</p>"),
        ("<p>a <b></b></p><p> </p><ul><li></li></ul>", "<p>a</p>"),
        ('<p><a href="javascript:alert(1)">a</a></p>', "<p>a</p>"),
        ('<p><a href="">a</a></p>', "<p>a</p>"),
        ("<b><strong><b>a</b></strong></b>", "<p><b>a</b></p>"),
        ("<p>a\x0b\x07b &#1; c</p>", "<p>a b c</p>"),
        ("", ""),
    ],
    ids=[
        "paragraphs", "words", "strong", "heading", "numbered", "two lists", "list in a list", "paragraphs in a list",
        "line break", "quote", "table", "bold over paragraphs", "bold space", "empty parts", "script link", "no link",
        "bold in bold", "characters that XML cannot hold", "nothing",
    ],
)  # fmt: skip
def test_html_becomes_blocks(html: str, expected: str) -> None:
    """Trainers paste from everywhere; the words stay in their order, apart from each other."""
    assert blocks_of(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", "One Two"),
        ("<ul><li>a</li><li><b>b</b></li></ul>", "a <b>b</b>"),
        ('<p><a href="https://example.org">a</a>.</p>', '<a href="https://example.org" rel="noopener">a</a>.'),
        ("<p> </p>", ""),
    ],
    ids=["paragraphs", "list", "link", "nothing"],
)
def test_html_becomes_one_line(html: str, expected: str) -> None:
    """A step is one sentence on the page, whatever was pasted into it."""
    assert inline_of(html) == expected


@given(BLOCKS_HTML)
def test_blocks_come_back_the_same(html: str) -> None:
    """What the editor shows is what was saved."""
    assert blocks_of(html) == html


@given(INLINE_HTML)
def test_lines_come_back_the_same(html: str) -> None:
    """A step that nobody touched must not change."""
    assert inline_of(html) == html


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_html_leaves_words_only(html: str) -> None:
    """Nothing of it may reach a learner, and the honest words around it do."""
    for result in (blocks_of(html), inline_of(html)):
        assert is_harmless(result)
        assert "SAFE" in result


def test_pages_that_harm_are_told_from_others() -> None:
    """The test above must not pass because everything is taken to be harmless."""
    assert not is_harmless("<p onclick='x()'>a</p>")
    assert not is_harmless("<a href='java&#9;script:x()'>a</a>")
    assert not is_harmless("<!-- a -->")
    assert is_harmless('<p>a <a href="https://example.org" rel="noopener">b</a></p>')
