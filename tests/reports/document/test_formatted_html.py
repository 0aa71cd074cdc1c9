"""Formatted text becomes paragraphs of an office program, and nothing of it is lost."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given
from lxml import etree, html

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.reports.document.formatted_html import FlowPlace, HtmlWriter
from csr_xblock.reports.document.word_xml import full
from tests.reports.document.made_html import made_html

WIDTH = 9412


def written(source: str, language: str | None = None, addresses: list[str] | None = None) -> list[etree._Element]:
    """Return the blocks of a text."""
    found = addresses if addresses is not None else []
    lists = count(3)

    def link_id(address: str) -> str:
        found.append(address)
        return f"rId{len(found)}"

    return HtmlWriter(FlowPlace(link_id, lambda: str(next(lists)), WIDTH), language).written(source)


def said(block: etree._Element) -> str:
    """Return the words of a block, a line break as one."""
    names = {full("w:t"), full("w:br")}
    return "".join((one.text or "") if one.tag == full("w:t") else "\n" for one in block.iter(*names))


def styles(blocks: list[etree._Element]) -> list[tuple[str | None, str]]:
    """Return style and words of paragraphs."""
    found = []
    for block in blocks:
        style = block.find(f"{full('w:pPr')}/{full('w:pStyle')}")
        found.append((None if style is None else style.get(full("w:val")), said(block)))
    return found


@given(made_html())
def test_no_word_is_lost(source: str) -> None:
    """Whatever stands in whatever; a word that is not on paper is one that a bank does not read."""
    clean = sanitise_html(source)
    expected = Counter(" ".join(html.document_fromstring(f"<body>{clean}</body>").itertext()).split())

    blocks = written(clean)

    assert Counter(" ".join(said(block) for block in _paragraphs(blocks)).split()) == expected


@given(made_html())
def test_what_comes_out_is_a_body(source: str) -> None:
    """A table has as many places in each row as columns, each cell ends in a paragraph."""
    for block in written(sanitise_html(source)):
        assert block.tag in (full("w:p"), full("w:tbl"))
        for table in block.iter(full("w:tbl")):
            columns = len(table.findall(f"{full('w:tblGrid')}/{full('w:gridCol')}"))
            for row in table.iter(full("w:tr")):
                cells = row.findall(full("w:tc"))
                spans = [cell.find(f"{full('w:tcPr')}/{full('w:gridSpan')}") for cell in cells]
                assert sum(1 if span is None else int(span.get(full("w:val"), "0")) for span in spans) == columns
                assert all(cell[-1].tag == full("w:p") for cell in cells)


def test_words_keep_their_look() -> None:
    """Bold, slanted, both, and neither."""
    (block,) = written("<p>a <b>b <i>c</i></b> <em>d</em></p>")

    looks = {
        said(run).strip(): {mark for mark in "bi" if run.find(f".//{full(f'w:{mark}')}") is not None}
        for run in block.iter(full("w:r"))
    }
    assert looks == {"a": set(), "b": {"b"}, "c": {"b", "i"}, "": set(), "d": {"i"}}
    assert said(block) == "a b c d"


def test_lists_are_lists() -> None:
    """Nested ones go in, each numbered one begins with 1, and a second paragraph of an entry has no number."""
    blocks = written("<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><ol><li>e</li></ol>")

    levels = [[one.get(full("w:val")) for one in block.iter(full("w:numId"), full("w:ilvl"))] for block in blocks]
    assert levels == [["0", "1"], ["1", "3"], ["0", "1"], [], ["0", "4"]]
    assert [style for style, _ in styles(blocks)] == [
        "ListBullet", "ListNumber", "ListBullet", "ListContinue", "ListNumber",
    ]  # fmt: skip


def test_headings_and_quotes_have_their_styles() -> None:
    """A section's own heading is above them."""
    blocks = written("<h3>a</h3><h4>b</h4><blockquote><p>c</p></blockquote>d<br>e")

    assert styles(blocks) == [("Heading2", "a"), ("Heading3", "b"), ("Quote", "c"), (None, "d\ne")]


def test_a_table_stays_a_table() -> None:
    """With its caption, its heading row on each page, and cells over several rows and columns."""
    caption, table, _after = written(
        "<table><caption>T</caption><tr><th>a</th><th colspan=2>b</th></tr>"
        "<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>"
    )

    assert styles([caption]) == [("Caption", "T")]
    rows = [[said(cell) for cell in row.iter(full("w:tc"))] for row in table.iter(full("w:tr"))]
    assert rows == [["a", "b"], ["c", "d", "e"], ["", "f", "g"]]
    assert [len(row.findall(f".//{full('w:tblHeader')}")) for row in table.iter(full("w:tr"))] == [1, 0, 0]
    assert [one.get(full("w:val")) for one in table.iter(full("w:vMerge"))] == ["restart", "continue"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b=1&c", ["https://example.org/a?b=1&c"]),
        ("HTTPS://ąžuolas.lt/ž x%", ["https://xn--uolas-2wa16f.lt/%C5%BE%20x%25"]),
        ("mailto:rasa@example.org", ["mailto:rasa@example.org"]),
        ("javascript:alert(1)", []),
        (" JavaScript:alert(1)", []),
        ("data:text/html,x", []),
        ("file:///etc/passwd", []),
        ("//example.org", []),
        ("http://[", []),
        ("http://a b/", []),
        ("mailto:", []),
        ("", []),
    ],
)
def test_only_addresses_that_are_some_become_links(address: str, expected: list[str]) -> None:
    """The words stay in any case; what programs would run, or would call broken, is not in the file."""
    addresses: list[str] = []

    (block,) = written(f'<p><a href="{address}">here</a></p>', addresses=addresses)

    assert said(block) == "here"
    assert addresses == expected


def test_language_is_that_of_who_wrote() -> None:
    """Own words in another language are read aloud in that one."""
    (block,) = written("<p>labas</p>", "lt-LT")

    assert [one.get(full("w:val")) for one in block.iter(full("w:lang"))] == ["lt-LT"]


@pytest.mark.parametrize("tag", ["b", "blockquote", "ul><li", "ol><li", "table><tr><td"])
def test_text_of_thousands_of_tags_inside_each_other_is_written(tag: str) -> None:
    """As many as 10,000 characters hold; no call goes as deep, and lists of programs have nine levels."""
    deep = (10_000 - 10) // (len(tag) + 2)

    blocks = written(sanitise_html(f"<{tag}>" * deep + "word"))

    assert "".join(said(block) for block in blocks) == "word"
    levels = {int(one.get(full("w:val"), "0")) for block in blocks for one in block.iter(full("w:ilvl"))}
    assert levels <= set(range(9))


def test_what_xml_cannot_hold_is_left_out() -> None:
    """A file with it opens nowhere."""
    (block,) = written("<p>a\x00b\x0bc\x1f\ufffed\ud800e</p>")

    assert said(block) == "abcde"


def test_words_from_the_right_are_read_from_the_right() -> None:
    """Paragraph and run say so, and Latin words in between do not."""
    (block,) = written("<p>שלום hello</p>")

    assert block.find(f"{full('w:pPr')}/{full('w:bidi')}") is not None
    assert [(said(run), run.find(f".//{full('w:rtl')}") is not None) for run in block.iter(full("w:r"))] == [
        ("שלום ", True),
        ("hello", False),
    ]


def _paragraphs(blocks: list[etree._Element]) -> list[etree._Element]:
    return [one for block in blocks for one in block.iter(full("w:p"))]
