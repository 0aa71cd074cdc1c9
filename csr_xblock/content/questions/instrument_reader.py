"""
An instrument from XML: the packaged one, an own one, or an adaptation that holds only the differences.

It ties together parsing, schema, checks and the building of the domain's `Instrument`.
"""

from lxml import etree

from csr_xblock.content.questions.adapted_instrument import adapt_instrument
from csr_xblock.content.questions.instrument_checks import instrument_problems
from csr_xblock.content.questions.instrument_tree import instrument_of
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.questions.instrument import Instrument


def read_instrument(data: bytes | str, file: str = "") -> Instrument:
    """Return the instrument of a complete `<instrument>`. Raises InvalidContent with every fault that was found."""
    return instrument_of(read_checked(data, file, "instrument", instrument_problems))


def read_adapted_instrument(data: bytes | str, base: bytes, file: str = "") -> Instrument:
    """
    Return the instrument that differences from a base give; a document without `base` is read as a complete one.

    `base` is the complete instrument as XML. Raises InvalidContent with every fault that was found, in the order of
    the lines of `data`.
    """
    if not is_adaptation(parse_xml(data, file)):
        return read_instrument(data, file)
    differences = read_checked(data, file, "adapted-instrument", no_problems)
    complete, faults = adapt_instrument(read_checked(base, "", "instrument", no_problems), differences, file)
    problems = faults + instrument_problems(complete, file)
    if problems:
        raise InvalidContent(sorted(problems, key=lambda one: one.line or 0))
    return instrument_of(complete)


def is_adaptation(root: etree._Element) -> bool:
    """Return whether a document holds the differences from another instrument."""
    return root.tag == "instrument" and "base" in root.attrib


def no_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return no problems: the checks follow when the differences are put onto the base."""
    return []
