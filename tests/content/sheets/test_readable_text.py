"""Formatted text as people type it in a cell: every packaged text comes back as it was, and slips are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from csr_xblock.content.library import finished_unit_ids, unit_text
from csr_xblock.content.sheets.readable_text import (
    NotationError,
    blocks_html,
    blocks_notation,
    inline_html,
    inline_notation,
)
from csr_xblock.content.sheets.text_runs import runs_of
from csr_xblock.content.units.html_blocks import append_blocks
from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.identifiers import UnitId

LINK = '<a href="https://www.example.org/a_(b)?c=1&amp;d" rel="noopener">'

INLINE = {
    "plain": ("Words &amp; more &lt;b&gt;", "Words & more <b>"),
    "bold": ("<b>At the door:</b> look", "**At the door:** look"),
    "italic-inside-bold": ("<b>see <i>this</i></b>", "**see *this***"),
    "bold-inside-italic": ("<i><b>see</b> this</i>", "***see** this*"),
    "side-by-side": ("<i>see</i><b>this</b>", "*see***this**"),
    "link": (f"look {LINK}here</a>.", r"look [here](https://www.example.org/a_\(b\)?c=1&d)."),
    "bold-in-link": (f"{LINK}see <b>this</b></a>", r"[see **this**](https://www.example.org/a_\(b\)?c=1&d)"),
    "link-in-bold": (f"<b>see {LINK}this</a> now</b>", r"**see [this](https://www.example.org/a_\(b\)?c=1&d) now**"),
    "spaces": ("<b>one <i>two</i></b>", "**one *two***"),
    "signs": ("2 * 3 [x](y) C:\\dir ** ***", r"2 \* 3 \[x\](y) C:\\dir \*\* \*\*\*"),
}


@pytest.mark.parametrize(("html", "notation"), INLINE.values(), ids=INLINE)
def test_inline_text_goes_there_and_back(html: str, notation: str) -> None:
    """A colleague sees the signs that the first sheet explains."""
    assert (inline_notation(html), sanitise_html(inline_html(notation))) == (notation, html)


@pytest.mark.parametrize(
    "html",
    [f"{LINK}1</a><b>{LINK}1</a><i> 1</i></b>", f"{LINK}1</a><b>{LINK}1</a> <i>1</i></b>", "<i><b>1 </b> <b>1</b></i>"],
)
def test_a_space_between_looks_alike_stands_where_it_was(html: str) -> None:
    """Bold or not is not to be seen in a space, so it must not depend on which element it stood in."""
    notation = inline_notation(html)

    assert inline_notation(sanitise_html(inline_html(notation))) == notation


BLOCKS = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
    "bullets": ("<p>So:</p><ul><li>a</li><li><b>b</b></li></ul><p>End.</p>", "So:\n- a\n- **b**\nEnd."),
    "numbers": ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    "two-lists": ("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol>", "- a\n\n- b\n1. c"),
    "no-lists": ("<p>- 5 degrees</p><p>12. December</p><p>3) x</p>", "\\- 5 degrees\n12\\. December\n3\\) x"),
    "round-bullet": ("<p>• 1</p>", "\\• 1"),
    "list-signs-in-a-list": ("<ul><li>- a</li><li>1. b</li></ul>", "- - a\n- 1. b"),
}


@pytest.mark.parametrize(("html", "notation"), BLOCKS.values(), ids=BLOCKS)
def test_blocks_go_there_and_back(html: str, notation: str) -> None:
    """Paragraphs and lists are all that a unit text has."""
    assert (blocks_notation(html), sanitise_html(blocks_html(notation))) == (notation, html)


TYPED = {
    "empty-lines": ("One.\n\n\n  Two.  ", "<p>One.</p><p>Two.</p>"),
    "round-bullets": ("• a\n• b", "<ul><li>a</li><li>b</li></ul>"),
    "other-numbers": ("7. a\n9) b", "<ol><li>a</li><li>b</li></ol>"),
    "calculation": ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
    "many-stars": ("****", "<p>****</p>"),
    "path": (r"C:\dir", r"<p>C:\dir</p>"),
    "brackets": ("[see above] and (below)", "<p>[see above] and (below)</p>"),
    "markup": ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
}


@pytest.mark.parametrize(("notation", "html"), TYPED.values(), ids=TYPED)
def test_what_people_type_is_understood(notation: str, html: str) -> None:
    """Nobody reads the first sheet twice."""
    assert blocks_html(notation) == html


SLIPS = {
    "bold-open": ("**Attention: read this", "** is opened but not closed"),
    "italic-open": ("Attention: *read this", "* is opened but not closed"),
    "script-address": ("[click](javascript:alert)", "'javascript:alert' does not begin with"),
    "bare-address": ("[click](www.example.org)", "'www.example.org' does not begin with"),
}


@pytest.mark.parametrize(("notation", "reason"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told(notation: str, reason: str) -> None:
    """A link that vanished without a word would be missed by learners only."""
    with pytest.raises(NotationError) as raised:
        blocks_html(notation)

    assert reason in str(raised.value)


def test_what_is_no_link_stays_words() -> None:
    """Brackets of a programmer's kind become no address."""
    assert blocks_html("[click](javascript:alert(1))") == "<p>[click](javascript:alert(1))</p>"


WORDS = st.text(st.sampled_from("ab  *[]()\\-1.•<&é"), min_size=1, max_size=6)
INLINE_HTML = st.recursive(
    WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["b", "i", 'a href="https://x.org/(1)"']),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)
PARAGRAPH = INLINE_HTML.map(lambda html: f"<p>{html}</p>")
LIST = st.builds(
    lambda tag, entries: f"<{tag}>{''.join(f'<li>{entry}</li>' for entry in entries)}</{tag}>",
    st.sampled_from(["ul", "ol"]),
    st.lists(INLINE_HTML, min_size=1, max_size=3),
)
HTML = st.lists(st.one_of(PARAGRAPH, LIST), max_size=5).map("".join)


def looks(html: str) -> list[tuple[str, str | None, list[object]]]:
    """Return how each paragraph and entry of some HTML looks, whatever its elements are nested in."""
    root = etree.Element("text")
    append_blocks(root, html)
    blocks = [entry for block in root for entry in (block if block.tag == "list" else [block])]
    return [(str(block.tag), block.get("kind"), list(runs_of(block))) for block in blocks]


@given(html=HTML)
def test_any_text_looks_the_same_afterwards(html: str) -> None:
    """What a colleague does not touch must not change."""
    notation = blocks_notation(html)

    assert looks(blocks_html(notation)) == looks(html)
    assert blocks_notation(blocks_html(notation)) == notation


@pytest.mark.parametrize("unit", finished_unit_ids())
def test_packaged_texts_come_back_as_they_were(unit: UnitId) -> None:
    """Character by character: they are what colleagues adapt most."""
    text = unit_text(unit, "en")
    blocks = [text.story_html, text.workplace_html, text.national_html, text.monday_html, text.task.intro_html]
    blocks += [point.html for point in text.know]
    lines = [*text.task.steps_html, text.task.deliverable_html, text.task.example_html]

    assert blocks == [sanitise_html(blocks_html(blocks_notation(html))) for html in blocks]
    assert lines == [sanitise_html(inline_html(inline_notation(html))) for html in lines]
