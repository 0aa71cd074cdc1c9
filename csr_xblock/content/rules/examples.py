"""
The example companies on which rules are tried out: `<examples>` to answer sheets with a name and a sentence.

They are made up, and only ever shown to trainers. What they score depends on the instrument of the programme.
"""

from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.rules.example_checks import ANSWERS, example_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import child_words, tag_of
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special


@dataclass(frozen=True)
class ExampleCompany:
    """A made-up company with everything that its owner answered. `country` is ISO 3166, `sector` a NACE section."""

    id: str
    name: str
    description: str
    country: str
    sector: str
    sheet: AnswerSheet


def read_examples(data: bytes | str, file: str = "") -> tuple[ExampleCompany, ...]:
    """Return the example companies in the order of the file. Raises InvalidContent."""
    root = read_checked(data, file, "examples", example_problems)
    return tuple(_company(element) for element in root.findall("company"))


def _company(element: etree._Element) -> ExampleCompany:
    answers = {ItemId(one.attrib["item"]): _answer(one) for one in element if tag_of(one) in ANSWERS}
    return ExampleCompany(
        id=element.attrib["id"],
        name=child_words(element, "name") or "",
        description=child_words(element, "description") or "",
        country=element.attrib["country"],
        sector=element.attrib["sector"],
        sheet=AnswerSheet(answers, employees=int(element.attrib["employees"])),
    )


def _answer(element: etree._Element) -> Answer:
    if tag_of(element) == "answer":
        return Answer(int(element.attrib["level"]))
    if tag_of(element) == "unknown":
        return Answer(special=Special.DO_NOT_KNOW)
    return Answer(special=Special.NOT_APPLICABLE, reason=element.attrib["reason"])
