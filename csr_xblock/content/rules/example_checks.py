"""What a schema cannot say of example companies: ids used once, items that exist, words that are there."""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.rules.rule_checks import KnownIds, unknown_problems
from csr_xblock.content.xml.parts import duplicate_problems, empty_text_problems, with_ids
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Instrument

ANSWERS = frozenset({"answer", "not-applicable", "unknown"})


def example_problems(root: etree._Element, file: str, instrument: Instrument | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with an `<examples>` that fits its schema; `instrument` has the items."""
    known = KnownIds.of(instrument)
    problems = empty_text_problems(root, ANSWERS, file) + duplicate_problems(with_ids(root.findall("company")), file)
    for company in root.findall("company"):
        answers = [(one.attrib["item"], one) for one in company.iterchildren(*ANSWERS)]
        problems += duplicate_problems(answers, file)
        for item, one in answers:
            problems += unknown_problems(ProblemCode.UNKNOWN_ITEM, [item], known.items, file, one.sourceline)
            problems += [] if instrument is None else _level_problems(one, instrument, file)
    return sorted(problems, key=lambda one: one.line or 0)


def _level_problems(answer: etree._Element, instrument: Instrument, file: str) -> list[ContentProblem]:
    """Return a problem if an answer has a level that its item does not offer."""
    item, level = answer.attrib["item"], answer.get("level")
    if level is None or not instrument.has_item(item):
        return []
    anchors = instrument.item(ItemId(item)).anchors
    if anchors.has(int(level)):
        return []
    known = ", ".join(map(str, anchors.levels))
    return [problem(ProblemCode.LEVEL_NOT_OFFERED, file, answer.sourceline, id=item, level=level, known=known)]
