"""
What a schema cannot say of an instrument: ids that exist, texts that are there, numbers that make sense.

The element must have passed its schema, or be the result of an adaptation. All faults are found, not only the first.
"""

from collections.abc import Callable

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import MAX_HINTS
from csr_xblock.content.questions.item_checks import item_problems
from csr_xblock.content.questions.link_checks import link_problems
from csr_xblock.content.questions.scoring_checks import scoring_problems
from csr_xblock.content.xml.parts import (
    duplicate_problems,
    empty_text_problems,
    reserved_problems,
    unknown_problem,
    with_ids,
)
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.identifiers import OVERALL
from csr_xblock.domain.questions.instrument import LEVELS, Mode

WORDLESS = frozenset({"mapping", "gate", "scoring", "strategy-map", "items"})
HIGHEST_POINTS = 100


def instrument_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return everything that is wrong with a complete `<instrument>`, in the order of the lines."""
    checks: tuple[Callable[[etree._Element, str], list[ContentProblem]], ...] = (
        _id_problems,
        _owner_problems,
        _scale_problems,
        _band_problems,
        _asked_problems,
        item_problems,
        link_problems,
        scoring_problems,
    )
    problems = empty_text_problems(root, WORDLESS, file)
    for check in checks:
        problems += check(root, file)
    return sorted(problems, key=lambda one: one.line or 0)


def _id_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    # Rules name perspectives and objectives alike, so that these share one set of ids.
    subjects = root.findall("perspectives/perspective") + root.findall("objectives/objective")
    items = root.findall("items/item")
    problems = reserved_problems(subjects, file, frozenset({OVERALL})) + reserved_problems(items, file)
    for elements in (subjects, items, root.findall("bands/band"), root.findall("modes/mode"), root.findall(".//kpi")):
        problems += duplicate_problems(with_ids(elements), file)
    gates = root.findall("scoring/gate")
    return problems + duplicate_problems([(gate.attrib["band"], gate) for gate in gates], file)


def _owner_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    perspectives = {element.attrib["id"] for element in root.findall("perspectives/perspective")}
    objectives = {element.attrib["id"] for element in root.findall("objectives/objective")}
    bands = {element.attrib["id"] for element in root.findall("bands/band")}
    problems: list[ContentProblem] = []
    for path, attribute, code, known in (
        ("objectives/objective", "perspective", ProblemCode.UNKNOWN_PERSPECTIVE, perspectives),
        ("items/item", "objective", ProblemCode.UNKNOWN_OBJECTIVE, objectives),
        ("strategy-map/link", "from", ProblemCode.UNKNOWN_OBJECTIVE, objectives),
        ("strategy-map/link", "to", ProblemCode.UNKNOWN_OBJECTIVE, objectives),
        ("scoring/gate", "band", ProblemCode.UNKNOWN_BAND, bands),
    ):
        for element in root.findall(path):
            name, has_hint = element.attrib[attribute], len(problems) < MAX_HINTS
            problems += unknown_problem(code, name, known, file, element.sourceline, has_hint=has_hint)
    return problems


def _scale_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    levels = root.findall("scale/level")
    if [int(level.attrib["value"]) for level in levels] == list(LEVELS):
        return []
    line = levels[-1].sourceline if levels else root.sourceline
    return [problem(ProblemCode.LEVELS, file, line)]


def _band_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    problems = []
    before = -1
    for place, band in enumerate(root.findall("bands/band")):
        lowest = int(band.attrib["from"])
        if lowest <= before or lowest > HIGHEST_POINTS or (place == 0 and lowest != 0):
            problems.append(problem(ProblemCode.BANDS_ORDER, file, band.sourceline, id=band.attrib["id"]))
        before = lowest
    return problems


def _asked_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    items = root.findall("items/item")
    if not items:
        return [problem(ProblemCode.NOTHING_ASKED, file, root.sourceline)]
    owner = {one.attrib["id"]: one.attrib["perspective"] for one in root.findall("objectives/objective")}
    asked = {owner.get(item.attrib["objective"]) for item in items}
    core = {owner.get(item.attrib["objective"]) for item in items if item.get("core") == "true"}
    has_quick = any(mode.get("id") == Mode.QUICK for mode in root.findall("modes/mode"))
    problems = []
    for perspective in root.findall("perspectives/perspective"):
        name, line = perspective.attrib["id"], perspective.sourceline
        if name not in asked:
            problems.append(problem(ProblemCode.NO_ITEMS, file, line, id=name))
        elif has_quick and name not in core:
            problems.append(problem(ProblemCode.NO_CORE_ITEMS, file, line, id=name))
    return problems
