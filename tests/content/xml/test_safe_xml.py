"""The parser refuses what could harm the server and keeps the lines that authors need."""

import pytest

from csr_xblock.content.xml.safe_xml import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, _LimitedParser, parse_xml, words_of
from csr_xblock.domain.errors import InvalidContent
from tests.content.documents import codes, faults_of

BILLION_LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
 <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
]>
<units>&lol3;</units>"""
EXTERNAL_ENTITY = '<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n<a>&secret;</a>'
PARAMETER_ENTITY = '<!DOCTYPE a [<!ENTITY % more SYSTEM "http://127.0.0.1:9/more.dtd"> %more;]>\n<a/>'
NETWORK_DTD = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">\n<a/>'


@pytest.mark.parametrize(
    "document",
    [BILLION_LAUGHS, EXTERNAL_ENTITY, PARAMETER_ENTITY, NETWORK_DTD, "<!DOCTYPE a><a/>"],
    ids=["billion laughs", "external entity", "parameter entity", "network DTD", "harmless DTD"],
)
def test_document_with_a_doctype_is_refused(document: str) -> None:
    """Entities can read files, call other servers or fill the memory, so nothing with a DTD gets through."""
    assert codes(faults_of(lambda: parse_xml(document))) == ["xml-doctype"]


def test_doctype_is_shown_with_its_line() -> None:
    """The author has to find the declaration to remove it."""
    (fault,) = faults_of(lambda: parse_xml("<?xml version='1.0'?>\n\n<!DOCTYPE a>\n<a/>", "a.xml"))

    assert str(fault).startswith("a.xml:3: xml-doctype: ")


def test_unknown_entity_is_a_fault() -> None:
    """Without a DTD `&nbsp;` means nothing, and dropping it silently would change the author's words."""
    (fault,) = faults_of(lambda: parse_xml("<a>\n<b>one</b>\n<b>two&nbsp;words</b>\n</a>", "a.xml"))

    assert str(fault).startswith("a.xml:3: xml-entity: XML does not know '&nbsp;', which is a word of HTML.")


MANY = {
    "elements": ("<a>" + "<b/>" * 200_000 + "</a>", "xml-many-elements"),
    "attributes": ("<a " + " ".join(f'a{number}="1"' for number in range(32_000)) + "/>", "xml-many-attributes"),
    "characters": (f'<a b="{"x" * 200_000}"/>', "xml-long-attribute"),
}


@pytest.mark.parametrize(("document", "code"), MANY.values(), ids=MANY)
def test_what_takes_time_by_the_square_is_counted_while_reading(document: str, code: str) -> None:
    """One element with 32,000 attributes kept a server busy for seconds, at each view of a page."""
    assert codes(faults_of(lambda: parse_xml(document))) == [code]


def test_elements_are_not_read_beyond_the_limit() -> None:
    """An attacker's file is longer than any limit."""
    parser = _LimitedParser("", None)

    with pytest.raises(InvalidContent):
        parser.parse(b"<a>" + b"<b/>" * 200_000 + b"</a>")

    assert parser.elements_read == MAX_ELEMENTS + 1


@pytest.mark.parametrize(
    ("depth", "expected"), [(MAX_DEPTH, []), (MAX_DEPTH + 1, ["xml-too-deep"]), (100_000, ["xml-too-deep"])]
)
def test_depth_is_limited(depth: int, expected: list[str]) -> None:
    """Deep nesting would exhaust the stack of everything that walks over the tree."""
    document = "<a>" * depth + "</a>" * depth

    assert codes(faults_of(lambda: parse_xml(document))) == expected


def test_depth_is_measured_before_the_document_ends() -> None:
    """An attacker does not close the elements, so the limit must not wait for the end."""
    assert codes(faults_of(lambda: parse_xml("<a>" * 100_000))) == ["xml-too-deep"]


def test_size_is_limited_in_bytes() -> None:
    """Letters outside ASCII count as what they take in memory and storage."""
    document = f"<a>{'ž' * (MAX_BYTES // 2)}</a>"

    assert codes(faults_of(lambda: parse_xml(document))) == ["xml-too-large"]


@pytest.mark.parametrize(
    ("document", "line"),
    [("<a>\n<b>\n</a>", 3), ("<a/>\n<b/>", 2), ("", 1), ("   ", 1), ("no xml", 1), ('<a b="1"\n b="2"/>', 2)],
    ids=["unclosed", "two roots", "empty", "blank", "text", "attribute twice"],
)
def test_ill_formed_document_is_shown_with_its_line(document: str, line: int) -> None:
    """The line is what authors look for first; also an empty file must not end in a server error."""
    (fault,) = faults_of(lambda: parse_xml(document, "a.xml"))

    assert (fault.code, fault.file, fault.line) == ("xml-ill-formed", "a.xml", line)


@pytest.mark.parametrize(
    "data",
    [b"<a>\xff\xfe</a>", b"<?xml version='1.0' encoding='no-such'?><a/>", "<a>\x00</a>", "<a>\ud800</a>"],
    ids=["not UTF-8", "unknown encoding", "NUL", "lone surrogate"],
)
def test_bytes_that_are_no_text_are_a_fault(data: bytes | str) -> None:
    """Uploaded files may be anything; the answer is always a sentence."""
    assert codes(faults_of(lambda: parse_xml(data))) == ["xml-ill-formed"]


def test_text_may_declare_any_encoding() -> None:
    """OLX is handed over as text that still carries the declaration of its file."""
    root = parse_xml('<?xml version="1.0" encoding="windows-1257"?><a>Šiauliai</a>')

    assert words_of(root) == "Šiauliai"


def test_comments_and_instructions_are_left_out() -> None:
    """Readers look at elements only; a comment inside a text must not cut it in two."""
    root = parse_xml("<a>one <!-- hidden -->two<?php evil ?> three<b/></a>")

    assert (words_of(root), len(root)) == ("one two three", 1)


def test_elements_keep_their_lines() -> None:
    """Every later check points to the line of an element."""
    assert [element.sourceline for element in parse_xml("<a>\n\n<b/>\n<c/></a>")] == [3, 4]


def test_refusal_carries_the_cause() -> None:
    """The log shows what the parser said."""
    with pytest.raises(InvalidContent) as raised:
        parse_xml("<a>")

    assert raised.value.__cause__ is not None
