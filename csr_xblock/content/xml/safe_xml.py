"""
The one XML parser of the package, for packaged files and for what authors send.

It reads no DTD, expands no entities, opens no network and no file, and has limits on size and depth. Elements keep
their line. It knows no element names. Source: DESIGN section 9.
"""

import re

from lxml import etree

# Named from its own module: the platform puts a stand-in in the place of `lxml.etree` that has no pull parser
# (openedx/core/lib/safe_lxml).
from lxml.etree import XMLPullParser

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

MAX_BYTES = 2_000_000
MAX_DEPTH = 50
PLACE = re.compile(r" ?, line \d+, column \d+$")
DOCTYPE = re.compile(rb"<!DOCTYPE")


def parse_xml(data: bytes | str, file: str = "") -> etree._Element:
    """
    Return the root element of a document, without comments and processing instructions.

    Text may carry an encoding declaration; it is ignored, as text has no encoding.
    Raises InvalidContent with the line if the document is ill-formed, too large, too deep or declares a DTD.
    """
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(content) > MAX_BYTES:
        raise InvalidContent([problem(ProblemCode.XML_TOO_LARGE, file, None, limit=MAX_BYTES)])
    parser = _LimitedParser(file, "utf-8" if isinstance(data, str) else None)
    root = parser.parse(content)
    _refuse_doctype(root, content, file)
    return root


class _LimitedParser:
    """Feeds the document in small parts, so that nesting is measured before the tree can grow beyond its limit."""

    CHUNK = 4096

    def __init__(self, file: str, encoding: str | None) -> None:
        self._file = file
        self._depth = 0
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
                self._measure_depth()
            root = self._parser.close()
            self._measure_depth()
        except etree.XMLSyntaxError as error:
            self._measure_depth()
            line = max(error.position[0], 1)
            fault = problem(ProblemCode.XML_ILL_FORMED, self._file, line, reason=_reason(error))
            raise InvalidContent([fault]) from error
        return root

    def _measure_depth(self) -> None:
        for event, element in self._parser.read_events():
            self._depth += 1 if event == "start" else -1
            if self._depth > MAX_DEPTH:
                raise InvalidContent([problem(ProblemCode.XML_TOO_DEEP, self._file, line_of(element), limit=MAX_DEPTH)])


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
