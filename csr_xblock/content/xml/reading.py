"""
The way of every XML document: parse safely, hold it against the schema, then check what a schema cannot.

The readers build domain objects only from what comes out here, so they need no checks of their own.
"""

from collections.abc import Callable

from lxml import etree

from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.content.xml.schema_check import schema_problems
from csr_xblock.domain.errors import ContentProblem, InvalidContent

Checks = Callable[[etree._Element, str], list[ContentProblem]]


def read_checked(data: bytes | str, file: str, tag: str, checks: Checks) -> etree._Element:
    """Return the root element of a faultless document. Raises InvalidContent with every fault that was found."""
    root = parse_xml(data, file)
    problems = schema_problems(root, file, tag) or checks(root, file)
    if problems:
        raise InvalidContent(problems)
    return root
