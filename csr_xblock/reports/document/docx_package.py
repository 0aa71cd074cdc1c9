"""The file around the words: its parts, what it says of itself, and the ZIP that holds it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from csr_xblock.domain.document.strategy_document import StrategyDocument
from csr_xblock.reports.document.page_frame import Sides
from csr_xblock.reports.document.spoken import spoken_tag
from csr_xblock.reports.document.word_xml import clean, full, made, value

PARTS = Path(__file__).parent / "parts"
NUMBERED = "2"
"""The numbered list of parts/numbering.xml."""

FIRST_OWN_LIST = 3
LEVELS = 9
REFERENCES = (full("w:headerReference"), full("w:footerReference"))
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The moment of every file in the ZIP, the first that it can say: else no two files were the same."""

UNUSED = ("stylesWithEffects", "customXml", "thumbnail")
"""What python-docx's own template brings besides: the looks of another program, and its picture."""


class DocxPackage:
    """A DOCX with our styles, to be filled."""

    def __init__(self, document: StrategyDocument, day: date) -> None:
        self._language = spoken_tag(document.language)
        self._docx = Document()
        self._part = self._docx.part
        self._lists: list[str] = []
        self._leave_out()
        self._take_parts(document.company)
        self._say_of_itself(document, day)

    def link_id(self, address: str) -> str:
        """Return the name that an address has in the file."""
        return self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def new_list(self) -> str:
        """Return a numbered list that begins with 1."""
        number = str(FIRST_OWN_LIST + len(self._lists))
        self._lists.append(number)
        return number

    def sides(self, header: Sequence[etree._Element], footer: Sequence[etree._Element]) -> Sides:
        """Return names for header and footer with these blocks."""
        section = self._docx.sections[0]
        for side, blocks in ((section.header, header), (section.footer, footer)):
            # So the part is made.
            side.is_linked_to_previous = False
            side.part.element[:] = list(blocks)
        names = {one.tag: one.get(full("r:id"), "") for one in self._docx.element.body.iter(*REFERENCES)}
        return Sides(*(names[tag] for tag in REFERENCES))

    def written(self, body: Sequence[etree._Element]) -> bytes:
        """Return the file with this body."""
        self._docx.element.body[:] = list(body)
        self._write_lists()
        written = BytesIO()
        self._docx.save(written)
        return _same_each_time(written.getvalue())

    def _leave_out(self) -> None:
        for source in (self._part.rels, self._part.package.rels):
            for name in [name for name, one in source.items() if one.reltype.rpartition("/")[2] in UNUSED]:
                del source[name]

    def _take_parts(self, company: str) -> None:
        styles = _parsed("styles.xml")
        for one in styles.iter(full("w:lang")):
            one.set(full("w:val"), self._language)
        settings = _parsed("settings.xml")
        for one in settings.iter(full("w:themeFontLang")):
            one.set(full("w:val"), self._language)
        _take(self._part.part_related_by(RELATIONSHIP_TYPE.STYLES), styles)
        _take(self._part.part_related_by(RELATIONSHIP_TYPE.NUMBERING), _parsed("numbering.xml"))
        _take(self._part.part_related_by(RELATIONSHIP_TYPE.SETTINGS), settings)
        _take(self._part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE), _parsed("fonts.xml"))
        application = _parsed("application.xml")
        application[-1].text = clean(company)
        _take(self._part.package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES), application)

    def _say_of_itself(self, document: StrategyDocument, day: date) -> None:
        told = self._docx.core_properties
        moment = datetime.combine(day, time(), UTC).replace(tzinfo=None)
        told.title, told.subject = _property(document.title), _property(document.footer)
        told.author = told.last_modified_by = _property(document.company)
        told.language = self._language
        told.comments = told.keywords = told.category = ""
        told.created = told.modified = moment
        told.revision = 1

    def _write_lists(self) -> None:
        part = self._part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        assert isinstance(part, XmlPart)
        for number in self._lists:
            begins = [
                made("w:lvlOverride", {"w:ilvl": str(level)}, value("w:startOverride", "1")) for level in range(LEVELS)
            ]
            part.element.append(made("w:num", {"w:numId": number}, value("w:abstractNumId", NUMBERED), *begins))


def _parsed(name: str) -> BaseOxmlElement:
    return parse_xml((PARTS / name).read_bytes())


def _take(part: Part, element: BaseOxmlElement) -> None:
    """Let a part hold an element instead of what it held."""
    if isinstance(part, XmlPart):
        part._element = element
    else:
        part._blob = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


MOST = 255
"""Characters that a property of a file may have."""


def _property(text: str) -> str:
    return clean(text)[:MOST]


def _same_each_time(package: bytes) -> bytes:
    """Return the ZIP with nothing in it that says when and where it was made."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, OLDEST)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return written.getvalue()
