"""A DOCX as a test reads it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Docx
from lxml import etree

from csr_xblock.domain.document.blocks import Block, Formatted, Paragraph
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.reports.document.document_docx import document_docx
from csr_xblock.reports.document.word_xml import full
from tests.domain.document.made_documents import MADE_DOCUMENT

DAY = date(2026, 11, 30)
COVER = Section(SectionId.COVER, "Cover", (Paragraph("Version 2, approved on 2 December 2026."),))
OTHER_LANGUAGE = Section(SectionId.DIALOGUE, "Talks", (Formatted("<p>Kalbamės.</p>", "lt"),))
WHOLE = replace(MADE_DOCUMENT, sections=(COVER, *MADE_DOCUMENT.sections, OTHER_LANGUAGE))
"""The document of all tests, with a cover and words in another language."""


def document_of(*blocks: Block) -> StrategyDocument:
    """Return a document of one section."""
    return replace(MADE_DOCUMENT, sections=(Section(SectionId.GOALS, "Goals", blocks),))


def opened(document: StrategyDocument) -> Docx:
    """Return the file of a document as python-docx opens it."""
    return Document(BytesIO(document_docx(document, DAY)))


def part(file: bytes, name: str) -> etree._Element:
    """Return a part of a file."""
    with ZipFile(BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def texts_in(file: bytes) -> str:
    """Return all words of a file, headers and footers included, a space between paragraphs."""
    with ZipFile(BytesIO(file)) as package:
        roots = [etree.fromstring(package.read(name)) for name in package.namelist() if name.startswith("word/")]
    return " ".join(text_of(root) for root in roots)


def text_of(root: etree._Element) -> str:
    """Return the words of a part, a space between paragraphs; those in shapes have paragraphs of their own."""
    found: dict[etree._Element, str] = {}
    for one in root.iter(full("w:t")):
        around = next(one.iterancestors(full("w:p")))
        found[around] = found.get(around, "") + (one.text or "")
    return " ".join(found.values())


def held(root: etree._Element, tag: str, name: str) -> Iterator[str]:
    """Give what elements hold in an attribute, both named with their prefixes."""
    for one in root.iter(full(tag)):
        value = one.get(full(name) if ":" in name else name)
        if value is not None:
            yield value
