"""
The one XML parser of the package, for packaged files and for what authors send.

It reads no DTD, expands no entities, opens no network and no file, and has limits on size and depth. What stands
behind it takes time by the square of the number of elements and of attributes, so these are counted while the document
is read. Elements keep their line. It knows no element names. Source: DESIGN section 9.
"""

import re

from lxml import etree

# Named from its own module: the platform puts a stand-in in the place of `lxml.etree` that has no pull parser
# (openedx/core/lib/safe_lxml).
from lxml.etree import XMLPullParser

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

MAX_BYTES = 2_000_000
MAX_DEPTH = 50
MAX_ELEMENTS = 10_000
MAX_ATTRIBUTES = 100
MAX_ATTRIBUTE_CHARACTERS = 100_000
PLACE = re.compile(r" ?, line \d+, column \d+$")
UNKNOWN_ENTITY = "ERR_UNDECLARED_ENTITY"
ENTITY_NAME = re.compile(r"'([^']*)'")
DOCTYPE = re.compile(rb"<!DOCTYPE")


def parse_xml(data: bytes | str, file: str = "") -> etree._Element:
    """
    Return the root element of a document, without comments and processing instructions.

    Text may carry an encoding declaration; it is ignored, as text has no encoding.
    Raises InvalidContent with the line if the document is ill-formed, too large, too deep, has too many elements or
    attributes, or declares a DTD.
    """
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(content) > MAX_BYTES:
        raise InvalidContent([problem(ProblemCode.XML_TOO_LARGE, file, None, limit=MAX_BYTES)])
    parser = _LimitedParser(file, "utf-8" if isinstance(data, str) else None)
    root = parser.parse(content)
    _refuse_doctype(root, content, file)
    return root


class _LimitedParser:
    """Feeds the document in small parts, so that it is measured before the tree can grow beyond its limits."""

    CHUNK = 4096

    def __init__(self, file: str, encoding: str | None) -> None:
        self._file = file
        self._depth = 0
        self.elements_read = 0
        self._parser = XMLPullParser(
            events=("start", "end"),
            encoding=encoding,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            attribute_defaults=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )

    def parse(self, content: bytes) -> etree._Element:
        """Return the root element. Raises InvalidContent."""
        try:
            for start in range(0, len(content), self.CHUNK):
                self._parser.feed(content[start : start + self.CHUNK])
                self._measure()
            root = self._parser.close()
            self._measure()
        except etree.XMLSyntaxError as error:
            self._measure()
            raise InvalidContent([_fault(error, self._file)]) from error
        return root

    def _measure(self) -> None:
        for event, element in self._parser.read_events():
            if event == "end":
                self._depth -= 1
                continue
            self._depth += 1
            self.elements_read += 1
            if self._depth > MAX_DEPTH:
                raise self._refused(ProblemCode.XML_TOO_DEEP, element, MAX_DEPTH)
            if self.elements_read > MAX_ELEMENTS:
                raise self._refused(ProblemCode.XML_MANY_ELEMENTS, element, MAX_ELEMENTS)
            if len(element.attrib) > MAX_ATTRIBUTES:
                raise self._refused(ProblemCode.XML_MANY_ATTRIBUTES, element, MAX_ATTRIBUTES)
            if any(len(value) > MAX_ATTRIBUTE_CHARACTERS for value in element.attrib.values()):
                raise self._refused(ProblemCode.XML_LONG_ATTRIBUTE, element, MAX_ATTRIBUTE_CHARACTERS)

    def _refused(self, code: ProblemCode, element: etree._Element, limit: int) -> InvalidContent:
        return InvalidContent([problem(code, self._file, line_of(element), limit=limit)])


def _fault(error: etree.XMLSyntaxError, file: str) -> ContentProblem:
    """
    Return what is wrong with a document that is not well-formed, and where.

    Of an entity that XML does not know the parser only says, without a place, that it has found no element; its log has
    the place.
    """
    last = error.error_log.last_error
    if last is not None and last.type_name == UNKNOWN_ENTITY:
        found = ENTITY_NAME.search(last.message)
        name = found[1] if found is not None else ""
        return problem(ProblemCode.XML_ENTITY, file, last.line, name=name)
    return problem(ProblemCode.XML_ILL_FORMED, file, max(error.position[0], 1), reason=_reason(error))


def _reason(error: etree.XMLSyntaxError) -> str | Phrase:
    """Return the parser's own words, which are English."""
    return PLACE.sub("", " ".join(error.msg.split())) if error.msg else phrase(gettext_noop("no content"))


def _refuse_doctype(root: etree._Element, content: bytes, file: str) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        found = DOCTYPE.search(content)
        line = content.count(b"\n", 0, found.start()) + 1 if found else 1
        raise InvalidContent([problem(ProblemCode.XML_DOCTYPE, file, line)])


def line_of(element: etree._Element) -> int | None:
    """Return the line of the element in its file, counted from 1."""
    return element.sourceline


def set_line(element: etree._Element, line: int | None) -> None:
    """Make faults in an element point to a line, for elements that were not read from the author's text."""
    element.sourceline = line  # type: ignore[misc]


def tag_of(element: etree._Element) -> str:
    """Return the name of an element."""
    return str(element.tag)


def words_of(element: etree._Element) -> str:
    """Return an element's text in one line, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def child_words(element: etree._Element, tag: str) -> str | None:
    """Return the text of the first child of this name in one line, None if there is no such child."""
    child = element.find(tag)
    return None if child is None else words_of(child)
