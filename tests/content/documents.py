"""Documents for the tests of content: the packaged instrument with changes, and small adaptations."""

from collections.abc import Callable

from lxml import etree

from csr_xblock.content.library import INSTRUMENT_FILE
from csr_xblock.content.questions.instrument_reader import read_adapted_instrument
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.questions.instrument import Instrument

BASE = INSTRUMENT_FILE.read_bytes()
OWN_ANCHORS = "".join(f'<anchor level="{level}">Level {level}.</anchor>' for level in range(5))
OWN_WORDS = f"<topic>Own topic</topic><text>Own question?</text>{OWN_ANCHORS}"

Edit = Callable[[etree._Element], object]


def packaged_tree() -> etree._Element:
    """Return a fresh tree of the packaged instrument that a test may change."""
    return parse_xml(BASE, "instrument.xml")


def child(root: etree._Element, path: str) -> etree._Element:
    """Return the first element at a path, which must be there."""
    found = root.find(path)
    assert found is not None, path
    return found


def remove(root: etree._Element, path: str) -> None:
    """Take the first element at a path out of the tree."""
    element = child(root, path)
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def add(root: etree._Element, path: str, xml: str) -> None:
    """Put an element at the end of another."""
    child(root, path).append(etree.fromstring(xml))


def adaptation(inner: str = "", base: str = "csr-step-by-step", version: str = "1.0.0") -> str:
    """Return an adaptation; its inner lines begin at line 2."""
    return f'<instrument base="{base}" version="{version}">\n{inner}\n</instrument>'


def adapt(inner: str) -> Instrument:
    """Return the instrument that differences from the packaged one give."""
    return read_adapted_instrument(adaptation(inner), BASE)


def faults_of(read: Callable[[], object]) -> list[ContentProblem]:
    """Return the problems with which reading fails, none if it does not."""
    try:
        read()
    except InvalidContent as invalid:
        return invalid.problems
    return []


def codes(problems: list[ContentProblem]) -> list[str]:
    """Return the codes of problems in their order."""
    return [problem.code for problem in problems]
