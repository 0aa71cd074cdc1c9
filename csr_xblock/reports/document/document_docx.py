"""
Writes the strategy document as a DOCX, to take away and go on writing in an office program.

Headings, lists, captions and tables have styles, so that who changes a style changes the whole document. The same
document of the same day gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count, groupby

from django.utils.translation import override
from lxml import etree

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.reports.document.block_writer import BlockWriter
from csr_xblock.reports.document.docx_package import DocxPackage
from csr_xblock.reports.document.page_frame import (
    Entry,
    contents,
    footer_blocks,
    header_blocks,
    heading,
    section_break,
    section_end,
    text_width,
)
from csr_xblock.reports.document.paragraphs import text_paragraph
from csr_xblock.reports.document.spoken import spoken_tag
from csr_xblock.reports.document.tables import has_room

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def document_docx(document: StrategyDocument, day: date) -> bytes:
    """
    Return the file. `day` is that on which it is made.

    Sections without words are left out: what a company has not told yet is none of the reader's business.
    """
    with override(document.language):
        return _Writing(document, day).written()


class _Writing:
    """One document on its way into a file."""

    def __init__(self, document: StrategyDocument, day: date) -> None:
        self._document = document
        self._package = DocxPackage(document, day)
        self._numbers = count(1)
        self._sections = [one for one in document.sections if one.blocks]

    def written(self) -> bytes:
        """Return the file."""
        document = self._document
        header, footer = header_blocks(document.company or document.title), footer_blocks(document.footer)
        sides = self._package.sides(header, footer)
        cover = [one for one in self._sections if one.id is SectionId.COVER]
        others = [one for one in self._sections if one.id is not SectionId.COVER]
        body = [*self._opening(cover, others)]
        is_across = False
        for wide, together in groupby(enumerate(others, 1), key=lambda one: _is_wide(one[1])):
            if wide is not is_across and body:
                body.append(section_break(sides, is_across=is_across))
                has_broken = True
            else:
                has_broken = False
            is_across = wide
            for place, (number, section) in enumerate(together):
                starts = number == 1 and bool(cover) and not has_broken
                body += self._section(number, section, is_across=wide, starts_page=starts and place == 0)
        return self._package.written([*body, section_end(sides, is_across=is_across)])

    def _opening(self, cover: Sequence[Section], others: Sequence[Section]) -> Iterator[etree._Element]:
        """Give the title, and where there is a cover what stands on it, then the contents."""
        yield text_paragraph("Title", self._document.title)
        if self._document.company:
            yield text_paragraph("Subtitle", self._document.company)
        for section in cover:
            yield from self._blocks(section, is_across=False)
        if cover and others:
            yield contents([_entry(number, section) for number, section in enumerate(others, 1)])

    def _section(
        self, number: int, section: Section, *, is_across: bool, starts_page: bool
    ) -> Iterator[etree._Element]:
        yield heading("Heading1", _entry(number, section), number, starts_page=starts_page)
        yield from self._blocks(section, is_across=is_across)

    def _blocks(self, section: Section, *, is_across: bool) -> Iterator[etree._Element]:
        writer = BlockWriter(
            text_width(is_across=is_across), self._spoken, self._package.link_id, self._package.new_list, self._numbers
        )
        return writer.all_written(section.blocks)

    def _spoken(self, language: str) -> str | None:
        return None if language in ("", self._document.language) else spoken_tag(language)


def _entry(number: int, section: Section) -> Entry:
    return Entry(section.title, f"_Toc{number:06d}")


def _is_wide(section: Section) -> bool:
    """
    Return whether a section has a table that upright pages cannot hold.

    Each change of direction leaves a page half empty, so being wide is no reason alone.
    """
    return any(
        isinstance(block, Table)
        and block.is_wide
        and not has_room(list(zip(block.head, *block.rows, strict=True)), text_width(is_across=False))
        for block in section.blocks
    )
