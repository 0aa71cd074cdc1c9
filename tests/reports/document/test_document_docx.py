"""The document as a DOCX: what screen readers, printers and office programs need is in it, and nothing harmful."""

import os
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from csr_xblock.domain.document.blocks import Bullets, Formatted, Paragraph, Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.reports.document.document_docx import document_docx
from csr_xblock.reports.document.word_xml import full
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.reports.document.opened_docx import DAY, WHOLE, document_of, held, opened, part, texts_in

SNAPSHOT = Path(__file__).parent / "document.xml"
HOSTILE = (
    "a\x00b\x0b\x1f\ufffe\ud800c",
    "x" * 10_000,
    "=1+1",
    "<w:p/>&amp;]]>",
    "שלום עולם (1) hello",
    "🥖 ąčęėįšųūž Λιγότερη Намаляваме",
    "a\r\nb\tc",
)
FILE = document_docx(WHOLE, DAY)
BODY = part(FILE, "word/document.xml")


def test_document_stays_as_it_was() -> None:
    """
    Whoever changes the file on purpose writes the picture of it anew: CSR_WRITE=1 pytest tests/reports/document.

    It is read in the review: this is what companies hand to banks.
    """
    body = part(FILE, "word/document.xml")
    etree.indent(body)
    shown = etree.tostring(body, encoding="unicode") + "\n"
    if os.environ.get("CSR_WRITE"):
        SNAPSHOT.write_text(shown, encoding="utf-8")

    assert shown == SNAPSHOT.read_text(encoding="utf-8")


def test_same_document_gives_the_same_bytes() -> None:
    """On one day; on another one only what the file says of itself is another."""
    assert document_docx(WHOLE, DAY) == FILE
    with ZipFile(BytesIO(FILE)) as one, ZipFile(BytesIO(document_docx(WHOLE, date(2027, 1, 1)))) as other:
        assert [name for name in one.namelist() if one.read(name) != other.read(name)] == ["docProps/core.xml"]


def test_every_section_with_words_has_a_heading() -> None:
    """The cover's is the title of the document; what is missing in the company's data is not in its file."""
    lacking = Section(SectionId.MONITORING, "Monitoring", (), (MissingPart("Choose goals.", "goals"),))

    paragraphs = opened(replace(WHOLE, sections=(*WHOLE.sections, lacking))).paragraphs

    headings = [
        (one.style.name, one.text) for one in paragraphs if one.style and one.style.name in ("Title", "Heading 1")
    ]
    titles = [("Heading 1", section.title) for section in WHOLE.sections if section.id is not SectionId.COVER]
    assert headings == [("Title", WHOLE.title), *titles]
    assert "Choose goals." not in texts_in(document_docx(replace(WHOLE, sections=(*WHOLE.sections, lacking)), DAY))


def test_contents_lead_to_the_headings() -> None:
    """They are a field, so that programs add the numbers of pages when they are asked to."""
    marks = set(held(BODY, "w:bookmarkStart", "w:name"))
    contents = BODY.find(f".//{full('w:sdt')}")

    assert contents is not None
    entries = {link.get(full("w:anchor")): "".join(link.itertext()) for link in contents.iter(full("w:hyperlink"))}
    assert set(entries) == marks
    assert list(entries.values()) == [section.title for section in WHOLE.sections[1:]]
    assert "TOC" in "".join(contents.itertext())


def test_a_document_without_a_cover_has_no_contents() -> None:
    """Two pages need none."""
    assert part(document_docx(MADE_DOCUMENT, DAY), "word/document.xml").find(f".//{full('w:sdt')}") is None


def test_tables_repeat_their_heading_and_keep_their_rows_whole() -> None:
    """Also those of the areas and of the map."""
    tables = list(BODY.iter(full("w:tbl")))

    assert len(tables) == 3
    for table in tables:
        first, *others = table.iter(full("w:tr"))
        assert first.find(f".//{full('w:tblHeader')}") is not None
        assert others
        assert not any(row.findall(f".//{full('w:tblHeader')}") for row in others)
        assert all(row.find(f".//{full('w:cantSplit')}") is not None for row in (first, *others))
        before = table.getprevious()
        assert before is not None
        assert list(held(before, "w:pStyle", "w:val")) == ["Caption"]
        assert before.find(f".//{full('w:keepNext')}") is not None
        assert list(held(table, "w:tblCaption", "w:val")) == ["".join(before.itertext())]


def test_every_picture_tells_what_it_shows() -> None:
    """The map tells areas, goals, which come first, and links; the table beside it tells the reasons."""
    told = list(zip(held(BODY, "wp:docPr", "title"), held(BODY, "wp:docPr", "descr"), strict=True))

    assert told == [
        ("People", "People: 50, In place"),
        ("Environment", "Environment: Not enough answers"),
        (
            "Strategy map",
            (
                "One goal helps another: people who learn save energy. People: Everybody learns. Environment: Less "
                "energy (comes first). “Everybody learns” helps “Less energy”."
            ),
        ),
    ]
    assert len(told) == len(list(BODY.iter(full("w:drawing"))))
    assert len(set(held(BODY, "wp:docPr", "id"))) == len(told)


def test_document_says_its_language() -> None:
    """Only what is written in another one says so itself."""
    styles = part(document_docx(replace(WHOLE, language="lt"), DAY), "word/styles.xml")

    assert list(held(styles, "w:lang", "w:val")) == ["lt-LT"]
    assert list(held(BODY, "w:lang", "w:val")) == ["lt-LT"]
    assert list(held(part(FILE, "word/styles.xml"), "w:lang", "w:val")) == ["en-GB"]


def test_file_says_what_it_is() -> None:
    """Programs and archives show it; python-docx's own words are not there."""
    told = opened(WHOLE).core_properties

    assert (told.title, told.subject, told.author, told.language) == (
        WHOLE.title, WHOLE.footer, "The rye of Rasa", "en-GB",
    )  # fmt: skip
    assert (told.created.date() if told.created else None, told.comments) == (DAY, "")
    with ZipFile(BytesIO(FILE)) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "Effects" in name or "custom" in name]


def test_nobody_is_the_author_where_there_is_no_name() -> None:
    """Not the software either."""
    nameless = opened(replace(WHOLE, company=""))

    assert nameless.core_properties.author == ""
    assert nameless.sections[0].header.paragraphs[0].text == WHOLE.title


def test_every_page_has_name_sentence_and_number() -> None:
    """Also those that lie across; the sentence says what the document is not."""
    wide = Table("Plan", ("Responsibilities",) * 12, (("Rasa",) * 12,), is_wide=True)
    across = replace(WHOLE, sections=(*WHOLE.sections, Section(SectionId.ACTION_PLAN, "Plan", (wide,))))

    sections = opened(across).sections

    assert [section.page_width.mm for section in sections if section.page_width] == [
        pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1),
    ]  # fmt: skip
    for section in sections:
        assert section.header.paragraphs[0].text == "The rye of Rasa"
        sentence, number = section.footer.paragraphs
        assert sentence.text == WHOLE.footer
        assert number.text == "Page 1 of 1"
        fields = "".join(one.text or "" for one in number._p.iter(full("w:instrText")))
        assert fields.split() == ["PAGE", "NUMPAGES"]


def test_words_are_those_of_the_documents_language() -> None:
    """Whatever the reader's page is in: a version may be kept in another language."""
    footer = opened(replace(WHOLE, language="lt")).sections[0].footer

    assert footer.paragraphs[1].text == "1 puslapis iš 1"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_people_write_is_text(words: str) -> None:
    """The file opens, and what XML can hold is in it."""
    table = Table(words, (words, "b"), ((words, words),))
    document = document_of(Paragraph(words), Bullets((words,)), table, Formatted(words.replace("<", "&lt;"), "en"))
    named = replace(document, company=words, title=words)

    file = document_docx(named, DAY)

    kept = "".join(one for one in words if one.isprintable() and one != "\ufffe").replace(" ", "")
    assert texts_in(file).replace(" ", "").count(kept) >= 7
    assert opened(named).core_properties.title == opened(named).core_properties.title.strip("\x00")


def test_no_address_of_a_script_is_in_the_file() -> None:
    """Also if it had got past the cleaning of the text."""
    file = document_docx(document_of(Formatted('<p><a href="javascript:alert(1)">x</a></p>', "en")), DAY)

    with ZipFile(BytesIO(file)) as package:
        assert not [name for name in package.namelist() if b"javascript" in package.read(name)]


def test_styles_that_are_used_are_there() -> None:
    """A name without a style shows as plain text in silence."""
    styles = set(held(part(FILE, "word/styles.xml"), "w:style", "w:styleId"))
    parts = ("word/document.xml", "word/header1.xml", "word/footer1.xml")
    used = {
        name
        for one in parts
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for name in held(part(FILE, one), tag, "w:val")
    }

    assert used <= styles
