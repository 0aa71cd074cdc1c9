"""Authors learn in plain words, with the line, what does not fit the format: all of it, not only the first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from csr_xblock.content.library import (
    COUNTRIES_FILE,
    EXAMPLES_FILE,
    INSTRUMENT_FILE,
    INTERPRETATION_FILE,
    UNIT_TEXTS,
    UNITS_FILE,
)
from csr_xblock.content.readiness.disclosure_reader import DISCLOSURES_FILE
from csr_xblock.content.vsme_file.template_reader import TEMPLATE_FILE
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.content.xml.schema_check import MAX_PROBLEMS, ROOT_TAGS, SCHEMA_FILE, schema_problems
from csr_xblock.content.xml.schema_guide import EXPECTED, RELAX_NG, XML_PREFIX, guide_to
from csr_xblock.content.xml.schema_words import explain
from tests.content.documents import OWN_WORDS, adaptation

UNIT = (
    '<unit id="a" level="general" online-minutes="1" task-minutes="1" span-days="1" opens-when="always">'
    "<title>A</title><promise>B</promise></unit>"
)
PACKAGED = {
    "instrument": INSTRUMENT_FILE,
    "units": UNITS_FILE,
    "countries": COUNTRIES_FILE,
    "unit-text": UNIT_TEXTS / "en" / "g-why.xml",
}


def sentences(xml: str, format_name: str) -> list[str]:
    """Return the sentences that a document gets."""
    return [problem.message for problem in schema_problems(parse_xml(xml), "", format_name)]


def units(unit: str) -> str:
    """Return a catalogue with one unit."""
    return f'<units version="1.0.0">{unit}</units>'


@pytest.mark.parametrize(
    ("xml", "format_name", "expected"),
    [
        (units(UNIT), "units", []),
        ("<units/>", "instrument", ["This document begins with <units>, and one with <instrument> is wanted here."]),
        (
            units(UNIT.replace("task-minutes", "task-minuets")),
            "units",
            [
                "The attribute 'task-minuets' is not allowed at <unit>. Did you mean 'task-minutes'? Remove it.",
                "<unit> needs the attribute 'task-minutes': a whole number.",
            ],
        ),
        (
            units(UNIT.replace('"general"', '"genral"')),
            "units",
            ['The attribute level="genral" of <unit> must be one of general, foundation, practice or leading.'],
        ),
        (
            units(UNIT.replace("<title>A</title>", "")),
            "units",
            ["<unit> needs <title>. Add it."],
        ),
        (
            units(UNIT.replace("</unit>", "<title>C</title></unit>")),
            "units",
            ["<title> stands too late in <unit>: it belongs before <promise>. Move it up."],
        ),
        (
            units(UNIT.replace("<promise>", "<title>C</title><promise>")),
            "units",
            ["<title> stands twice in <unit>. Keep one."],
        ),
        (
            units(UNIT.replace("</unit>", "<video/></unit>")),
            "units",
            ["<video> is not allowed in <unit>. Allowed here: <title>, <promise>."],
        ),
        (
            units(f"{UNIT} and more"),
            "units",
            ["The text 'and more' cannot stand directly in <units>. Allowed here: <unit>."],
        ),
        (
            units(UNIT.replace(">A<", "><b>A</b><")),
            "units",
            ["<b> is not allowed in <title>. Only text is allowed here."],
        ),
        (
            units(UNIT.replace('id="a"', 'id=" a"')),
            "units",
            [f'The attribute id=" a" of <unit> must be {EXPECTED["id"]}.'],
        ),
        ('<rules><rule unit="x">text</rule></rules>', "rules", [
            "The text 'text' cannot stand directly in <rule>. Nothing is allowed here.",
        ]),
        ('<instrument base="a" version="1.0"/>', "adapted-instrument", [
            'The attribute version="1.0" of <instrument> must be a version such as 1.0.0.',
        ]),
        ('<instrument base="a" version="1.0.0"><items><item id="i" auto-na="pets"/></items></instrument>',
         "adapted-instrument", ['The attribute auto-na="pets" of <item> must be no-employees.']),
    ],
    ids=[
        "faultless", "other root", "attribute", "value", "missing", "too late", "twice", "unknown element", "text",
        "element in text", "space in id", "text where nothing is", "version", "list",
    ],
)  # fmt: skip
def test_faults_are_said_in_plain_words(xml: str, format_name: str, expected: list[str]) -> None:
    """Trainers are no programmers: they need the element, what is wrong and what to do."""
    assert expected == sentences(xml, format_name)


def test_every_fault_has_its_line() -> None:
    """An author corrects a file once, not once per fault."""
    problems = schema_problems(
        parse_xml('<units version="1.0.0">\n<x/>\n\n<unit id="A"/></units>', "u.xml"), "u.xml", "units"
    )

    assert {2, 4} == {problem.line for problem in problems}
    assert {"schema"} == {problem.code for problem in problems}


def test_number_of_sentences_is_limited() -> None:
    """A file of a wrong kind must not fill the screen or the memory."""
    assert len(sentences(units("<x/>" * 9_000), "units")) == MAX_PROBLEMS


@pytest.mark.parametrize("name", PACKAGED)
def test_packaged_files_fit_their_format(name: str) -> None:
    """What we ship is the example that authors copy."""
    assert schema_problems(parse_xml(PACKAGED[name].read_bytes()), "", name) == []


ADAPTED = adaptation(
    '<title>Ours</title><bands><band id="leading" off="true"/></bands>'
    '<scoring max-listed="5"><gate band="leading" min-perspective="60"/></scoring>'
    '<perspectives><perspective id="finance" off="true"/></perspectives>'
    f'<items><item id="own" objective="fin-efficiency">{OWN_WORDS}</item></items>'
)
WHOLE_DOCUMENTS = {
    **{name: file.read_bytes() for name, file in PACKAGED.items()},
    "examples": EXAMPLES_FILE.read_bytes(),
    "interpretation": INTERPRETATION_FILE.read_bytes(),
    "vsme-template": TEMPLATE_FILE.read_bytes(),
    "disclosures": DISCLOSURES_FILE.read_bytes(),
    "adapted-instrument": ADAPTED.encode(),
    "adapted-unit-text": PACKAGED["unit-text"].read_bytes().replace(b' version="1.0.0"', b"", 1),
    "rules": b'<rules><rule unit="g-why" opens-when="always"/><rule unit="g-links" recommended-when="always"/></rules>',
}


def _says(xml: bytes, name: str) -> list[str]:
    return [problem.message for problem in schema_problems(parse_xml(xml), "", name)]


def _is_refused(root: etree._Element, name: str) -> bool:
    """What the validator says, with the names of parameters, which only the guide knows."""
    return bool(schema_problems(root, "", name))


def _has_words(root: etree._Element, name: str) -> bool:
    return any(True for _ in explain(root, guide_to(etree.parse(SCHEMA_FILE).getroot(), name)))


def test_each_format_has_a_whole_document() -> None:
    """What is damaged below must have been whole, and a format without a document could be refused without words."""
    assert ROOT_TAGS.keys() == WHOLE_DOCUMENTS.keys()
    assert {} == {name: _says(xml, name) for name, xml in WHOLE_DOCUMENTS.items() if _says(xml, name)}


@settings(max_examples=100)
@given(data=st.data())
def test_guide_finds_words_exactly_for_what_the_schema_refuses(data: st.DataObject) -> None:
    """Else authors read the validator's own words, which say little, or are sent after a fault that is none."""
    name = data.draw(st.sampled_from(sorted(WHOLE_DOCUMENTS)))
    root = parse_xml(WHOLE_DOCUMENTS[name])
    for _ in range(data.draw(st.integers(1, 3))):
        _damage(data, data.draw(st.sampled_from(list(root.iter()))))

    assert _is_refused(root, name) == _has_words(root, name)


NAMES = ["title", "p", "unknown", "item", "a", "unit", "rule", "li"]
VALUES = ["", "0", "x y", "1.5", "true", "ÄÖ", "1/0", "full", " 1", "LT", "#1f5a8a", "2026-11", "at most 1"]
DAMAGES = [
    "remove",
    "twice",
    "rename",
    "attribute",
    "new-attribute",
    "value",
    "text",
    "tail",
    "swap",
    "child",
    "nothing",
]


def _damage(data: st.DataObject, element: etree._Element) -> None:
    kind = data.draw(st.sampled_from(DAMAGES))
    parent = element.getparent()
    names = sorted(map(str, element.attrib))
    if kind == "attribute" and names:
        del element.attrib[data.draw(st.sampled_from(names))]
    elif kind == "value" and names:
        element.set(data.draw(st.sampled_from(names)), data.draw(st.sampled_from(VALUES)))
    elif kind == "new-attribute":
        element.set(data.draw(st.sampled_from(["id", "unknown", "remove", "minutes", f"{XML_PREFIX}lang"])), "en")
    elif kind == "text":
        element.text = "words"
    elif kind == "child":
        element.append(etree.Element(data.draw(st.sampled_from(NAMES))))
    elif parent is not None:
        _damage_place(data, kind, parent, element)


def _damage_place(data: st.DataObject, kind: str, parent: etree._Element, element: etree._Element) -> None:
    if kind == "rename":
        element.tag = data.draw(st.sampled_from(NAMES))
    elif kind == "tail":
        element.tail = "words"
    elif kind == "remove":
        parent.remove(element)
    elif kind == "twice":
        parent.append(etree.fromstring(etree.tostring(element, with_tail=False)))
    elif kind == "swap":
        parent.insert(0, element)


def test_every_named_value_has_words() -> None:
    """A value without words would be described by a pattern that only programmers read."""
    grammar = etree.parse(SCHEMA_FILE).getroot()
    patterns = {
        define.get("name")
        for define in grammar.findall(f"{RELAX_NG}define")
        if define[0].tag in (f"{RELAX_NG}data", f"{RELAX_NG}list")
    }

    assert patterns <= EXPECTED.keys()
