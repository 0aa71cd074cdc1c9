"""What stands around the words: the size of a page, header and footer, contents, sections that lie across."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from csr_xblock.presentation.document.docx_words import PAGE, PAGES, contents_title, page_words
from csr_xblock.reports.document.paragraphs import field, field_start, paragraph, runs, text_paragraph
from csr_xblock.reports.document.word_xml import made, value

SHORT, LONG = 11906, 16838
"""A4, in twentieths of a point."""

SIDE, TOP, BOTTOM, EDGE = 1247, 1304, 1361, 567
"""Margins, and how far header and footer stand from the edge."""


@dataclass(frozen=True)
class Sides:
    """Which parts a section of pages has at its top and bottom, by the names of their relations."""

    header: str
    footer: str


@dataclass(frozen=True)
class Entry:
    """A heading of the contents and the mark to which it leads."""

    title: str
    mark: str


def text_width(*, is_across: bool) -> int:
    """Return how wide the words of a page may be, in twentieths of a point."""
    return (LONG if is_across else SHORT) - 2 * SIDE


def section_end(sides: Sides, *, is_across: bool) -> etree._Element:
    """Return what says how the pages up to here look."""
    size = {"w:w": str(SHORT), "w:h": str(LONG)}
    if is_across:
        size = {"w:w": str(LONG), "w:h": str(SHORT), "w:orient": "landscape"}
    margins = {"w:top": str(TOP), "w:right": str(SIDE), "w:bottom": str(BOTTOM), "w:left": str(SIDE)}
    return made(
        "w:sectPr",
        None,
        made("w:headerReference", {"w:type": "default", "r:id": sides.header}),
        made("w:footerReference", {"w:type": "default", "r:id": sides.footer}),
        value("w:type", "nextPage"),
        made("w:pgSz", size),
        made("w:pgMar", {**margins, "w:header": str(EDGE), "w:footer": str(EDGE), "w:gutter": "0"}),
        made("w:cols", {"w:space": "708"}),
    )


def section_break(sides: Sides, *, is_across: bool) -> etree._Element:
    """Return the small paragraph with which a section of pages ends."""
    looks = made("w:pPr", None, value("w:pStyle", "AfterTable"), section_end(sides, is_across=is_across))
    return made("w:p", None, looks)


def header_blocks(words: str) -> list[etree._Element]:
    """Return what stands at the top of each page."""
    return [text_paragraph("Header", words)]


def footer_blocks(words: str) -> list[etree._Element]:
    """Return what stands at the bottom of each page: the sentence that is always the same, and the number."""
    before, _, rest = page_words().partition(PAGE)
    between, _, after = rest.partition(PAGES)
    if PAGES in before:
        before, _, between = before.partition(PAGES)
        numbers = [*field("NUMPAGES", "1"), *runs(between), *field("PAGE", "1"), *runs(rest)]
    else:
        numbers = [*field("PAGE", "1"), *runs(between), *field("NUMPAGES", "1"), *runs(after)]
    return [text_paragraph("Footer", words), paragraph("PageNumber", [*runs(before), *numbers])]


def heading(style: str, entry: Entry, number: int, *, starts_page: bool = False) -> etree._Element:
    """Return a heading to which the contents lead."""
    start = made("w:bookmarkStart", {"w:id": str(number), "w:name": entry.mark})
    end = made("w:bookmarkEnd", {"w:id": str(number)})
    return paragraph(style, [start, *runs(entry.title), end], starts_page=starts_page)


def contents(entries: Sequence[Entry]) -> etree._Element:
    """
    Return the contents: a field that office programs write again when they are asked to, with its entries in it.

    The entries lead to their headings and have no numbers until then, because only a program that has laid out the
    pages knows them. A wrong number would be worse, and so would a question at each opening whether to look them up.
    """
    lines = [text_paragraph("TOCHeading", contents_title())]
    for number, entry in enumerate(entries):
        link = made("w:hyperlink", {"w:anchor": entry.mark, "w:history": "1"}, *runs(entry.title))
        before = field_start(r'TOC \o "1-1" \h \z \u') if number == 0 else []
        is_last = number == len(entries) - 1
        after = [made("w:r", None, made("w:fldChar", {"w:fldCharType": "end"}))] if is_last else []
        lines.append(paragraph("TOC1", [*before, link, *after]))
    gallery = made("w:docPartObj", None, value("w:docPartGallery", "Table of Contents"), made("w:docPartUnique"))
    return made("w:sdt", None, made("w:sdtPr", None, gallery), made("w:sdtContent", None, *lines))
