"""What a schema cannot say of the items and perspectives of an instrument: anchors, weights, effort and hints."""

from collections import Counter

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import gettext_noop, phrase, spaced
from csr_xblock.domain.questions.instrument import LEVELS

WEIGHTS = range(1, 11)
EFFORTS = range(1, 4)


def item_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return what is wrong with single items and with the weights of perspectives."""
    items = root.findall("items/item")
    problems = []
    for element in [*root.findall("perspectives/perspective"), *items]:
        problems += _range_problems(element, "weight", WEIGHTS, ProblemCode.WEIGHT_RANGE, file)
    for item in items:
        problems += _range_problems(item, "effort", EFFORTS, ProblemCode.EFFORT_RANGE, file)
        problems += _anchor_problems(item, file)
        problems += _hint_problems(item, file)
    return problems


def _range_problems(
    element: etree._Element, attribute: str, allowed: range, code: ProblemCode, file: str
) -> list[ContentProblem]:
    value = element.get(attribute)
    if value is None or int(value) in allowed:
        return []
    return [problem(code, file, element.sourceline, id=element.attrib["id"], value=value)]


def _anchor_problems(item: etree._Element, file: str) -> list[ContentProblem]:
    given = Counter(anchor.attrib["level"] for anchor in item.findall("anchor"))
    known = [str(level) for level in LEVELS]
    needed = (known[0], known[-1])
    missing, several = gettext_noop("Level {level} is missing."), gettext_noop("Level {level} is given {count} times.")
    unknown = gettext_noop("There is no level {level}.")
    details = [phrase(missing, level=level) for level in needed if level not in given]
    details += [phrase(several, level=level, count=count) for level, count in given.items() if count > 1]
    details += [phrase(unknown, level=level) for level in given if level not in known]
    if not details:
        return []
    return [problem(ProblemCode.ANCHORS, file, item.sourceline, id=item.attrib["id"], detail=spaced(details))]


def _hint_problems(item: etree._Element, file: str) -> list[ContentProblem]:
    if item.get("na") != "true" or item.find("na-hint") is not None:
        return []
    return [problem(ProblemCode.NA_HINT_MISSING, file, item.sourceline, id=item.attrib["id"])]
