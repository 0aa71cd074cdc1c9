"""Reading ties parsing, schema, checks and building together."""

import pytest

from csr_xblock.content.questions.instrument_reader import is_adaptation, read_adapted_instrument, read_instrument
from csr_xblock.content.xml.safe_xml import parse_xml
from tests.content.documents import BASE, adaptation, codes, faults_of


@pytest.mark.parametrize(
    ("document", "expected"),
    [(adaptation(), True), ('<instrument id="a"/>', False), ('<units base="x"/>', False)],
    ids=["differences", "complete", "another format"],
)
def test_the_base_attribute_tells_differences_from_a_complete_instrument(document: str, expected: bool) -> None:
    """Both have the same root element."""
    assert expected is is_adaptation(parse_xml(document))


@pytest.mark.parametrize(
    ("document", "code"),
    [("<instrument", "xml-ill-formed"), ("<units/>", "root-other"), ("<instrument/>", "schema")],
)
def test_documents_that_are_no_instrument_are_refused(document: str, code: str) -> None:
    """Studio's paste may bring anything."""
    assert code in codes(faults_of(lambda: read_adapted_instrument(document, BASE, "a.xml")))
    assert code in codes(faults_of(lambda: read_instrument(document, "a.xml")))


def test_differences_are_no_complete_instrument() -> None:
    """Where the base is not at hand, differences alone would be a questionnaire without questions."""
    assert codes(faults_of(lambda: read_instrument(adaptation())))[0] == "schema"


def test_faults_of_the_schema_are_all_told() -> None:
    """Two wrong attributes give two sentences in one go."""
    document = adaptation('<items><item id="env-energy" wieght="2" core="yes"/></items>')

    faults = faults_of(lambda: read_adapted_instrument(document, BASE, "a.xml"))

    assert [str(fault)[:16] for fault in faults] == ["a.xml:2: schema:", "a.xml:2: schema:"]
