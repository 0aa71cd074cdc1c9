"""What a schema cannot say of the written interpretation: one text for each place, areas and bands that exist."""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.rules.rule_checks import unknown_problems
from csr_xblock.content.xml.parts import duplicate_problems, empty_text_problems, with_ids
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.questions.instrument import Instrument


def interpretation_problems(
    root: etree._Element, file: str, instrument: Instrument | None = None
) -> list[ContentProblem]:
    """Return everything that is wrong with an `<interpretation>`; `instrument` has the areas and bands."""
    areas = root.findall("area")
    problems = empty_text_problems(root, frozenset(), file) + duplicate_problems(with_ids(areas), file)
    for owner in (*areas, *root.findall("company")):
        problems += duplicate_problems([(text.attrib["band"], text) for text in owner.findall("text")], file)
    if instrument is not None:
        problems += _reference_problems(root, file, instrument)
    return sorted(problems, key=lambda one: one.line or 0)


def _reference_problems(root: etree._Element, file: str, instrument: Instrument) -> list[ContentProblem]:
    areas: list[str] = [one.id for one in instrument.perspectives]
    bands: list[str] = [one.id for one in instrument.bands]
    places = [(ProblemCode.UNKNOWN_PERSPECTIVE, one.attrib["id"], areas, one) for one in root.findall("area")]
    places += [(ProblemCode.UNKNOWN_BAND, one.attrib["band"], bands, one) for one in root.iter("text")]
    return [
        fault
        for code, name, known, one in places
        for fault in unknown_problems(code, [name], known, file, one.sourceline)
    ]
