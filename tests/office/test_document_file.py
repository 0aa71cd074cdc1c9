"""The strategy document opens in LibreOffice, and is still whole after somebody has saved it there."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from csr_xblock.domain.document.blocks import Formatted, Table
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.reports.document.document_docx import document_docx
from csr_xblock.reports.document.word_xml import full
from tests.office.office import Office
from tests.reports.document.opened_docx import DAY, WHOLE, held, part, text_of
from tests.reports.document.test_document_docx import HOSTILE

DOCX, ODT, PDF = "docx:MS Word 2007 XML", "odt:writer8", "pdf:writer_pdf_Export"
ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
PAGE = re.compile(rb"/Type\s*/Page\b")
LITHUANIAN = (
    "<p>Kepame <b>sąžiningai</b>, ąčęėįšųūž.</p><h3>Ką žadame</h3><ul><li>Duoną<ol><li>ruginę</li></ol></li></ul>"
)
PLAN = Table(
    "Veiksmai",
    ("Ką darome", "Kas", "Iki kada"),
    tuple((f"Veiksmas {one}", "Rasa", "2027 m.") for one in range(60)),
    True,
)
DOCUMENTS = {
    "english": WHOLE,
    "lithuanian": replace(
        WHOLE,
        language="lt",
        sections=(
            *WHOLE.sections,
            Section(SectionId.ACTION_PLAN, "Veiksmų planas", (PLAN,)),
            Section(SectionId.COMMUNICATION, "Kaip pasakojame", (Formatted(LITHUANIAN, "lt"),)),
        ),
    ),
    "hostile": replace(
        WHOLE,
        sections=(
            *WHOLE.sections,
            *(
                Section(SectionId.DIALOGUE, words[:60], (Table(words, (words[:60], words[:60]), ((words, words),)),))
                for words in HOSTILE
            ),
            Section(SectionId.VALUES, "Deep", (Formatted("<ul><li>" * 1_000 + "word", "en"),)),
        ),
    ),
}
NAMES = pytest.mark.parametrize("name", DOCUMENTS)
FILES = {f"{name}.docx": document_docx(document, DAY) for name, document in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def saved(office: Office) -> dict[str, dict[str, bytes]]:
    """Return the files as saved in each format."""
    return {form: office.saved(FILES, form) for form in (DOCX, ODT, PDF)}


@NAMES
def test_saved_as_docx_nothing_is_lost(saved: dict[str, dict[str, bytes]], name: str) -> None:
    """
    Words, those in shapes too, headings, tables with their heading rows, and the sentence on each page.

    LibreOffice 7.4 writes no words beside a picture that stands in a line of a DOCX, whoever has made it; those that
    float keep theirs, but slip, and Word calls them hard to reach. The tables tell the same.
    """
    before, after = FILES[f"{name}.docx"], saved[DOCX][name]

    body, old = part(after, "word/document.xml"), part(before, "word/document.xml")
    assert not Counter(text_of(old).split()) - Counter(text_of(body).split())
    assert _styled(body, "Heading1") == _styled(old, "Heading1")
    assert len(list(body.iter(full("w:tblHeader")))) == len(list(old.iter(full("w:tblHeader"))))
    assert len(_pictures(body)) == len(_pictures(old))
    assert DOCUMENTS[name].footer in _footer_of(after)
    assert any("TOC" in "".join(one.itertext()) for one in body.iter(full("w:instrText")))


@NAMES
def test_saved_as_odt_nothing_is_lost(saved: dict[str, dict[str, bytes]], name: str) -> None:
    """LibreOffice's own format, and that of many public bodies."""
    document, file = DOCUMENTS[name], saved[ODT][name]

    content, styles = part(file, "content.xml"), part(file, "styles.xml")
    headings = [_words(one) for one in content.iterfind(".//text:h[@text:outline-level='1']", ODF)]
    assert headings == [_words_of(section.title) for section in _told(document)]
    assert len(content.findall(".//table:table-header-rows", ODF)) == len(_tables(FILES[f"{name}.docx"]))
    told = {_words(one) for one in content.iterfind(".//svg:desc", ODF)}
    assert {
        _words_of(one) for one in held(part(FILES[f"{name}.docx"], "word/document.xml"), "wp:docPr", "descr")
    } <= told
    assert document.footer in "".join(styles.itertext())
    assert styles.findall(".//style:footer//text:page-number", ODF)
    assert styles.findall(".//style:footer//text:page-count", ODF)


@NAMES
def test_it_prints(saved: dict[str, dict[str, bytes]], name: str) -> None:
    """The cover has a page of its own, and no break leaves an empty one."""
    pages = len(PAGE.findall(saved[PDF][name]))

    assert pages == 2 if name == "english" else pages > 2


def _styled(body: etree._Element, style: str) -> list[str]:
    found = (one for one in body.iter(full("w:p")) if style in held(one, "w:pStyle", "w:val"))
    return [_words(one) for one in found]


def _pictures(body: etree._Element) -> list[etree._Element]:
    return list(body.iter(full("wp:inline")))


def _footer_of(file: bytes) -> str:
    with ZipFile(BytesIO(file)) as package:
        names = [name for name in package.namelist() if name.startswith("word/footer")]
        return "".join("".join(etree.fromstring(package.read(name)).itertext()) for name in names)


def _words(one: etree._Element) -> str:
    return _words_of("".join(one.itertext()))


def _words_of(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace() and letter != "\ufffe")


def _told(document: StrategyDocument) -> Iterator[Section]:
    return (section for section in document.sections if section.id is not SectionId.COVER)


def _tables(file: bytes) -> list[etree._Element]:
    return list(part(file, "word/document.xml").iter(full("w:tblHeader")))
