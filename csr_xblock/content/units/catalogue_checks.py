"""
What a schema cannot say of the catalogue of units and of other rules for it: ids that exist, rules that can be read,
units that can open.

Items and perspectives are held against an instrument when one is given.
"""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.rules.rule_checks import KnownIds, reference_problems, unknown_problems
from csr_xblock.content.xml.parts import (
    duplicate_problems,
    empty_text_problems,
    parsed_rule,
    reserved_problems,
    with_ids,
)
from csr_xblock.domain.circles import find_circles
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.phrases import Phrase, gettext_noop, joined, phrase
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.reach import reachable_units
from csr_xblock.domain.rules.references import references_of
from csr_xblock.domain.units.learning_unit import UnitLevel

RULES = ("opens-when", "recommended-when")
NO_WORDS: frozenset[str] = frozenset()
LEVEL_OF_NONE = gettext_noop("Unit '{id}' has level '{level}', but a general unit has no perspective.")
LEVEL_OF_ONE = gettext_noop("Unit '{id}' has level '{level}', but it names no perspective.")


def catalogue_problems(root: etree._Element, file: str, instrument: Instrument | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with a `<units>` that fits its schema, in the order of the lines."""
    units = root.findall("unit")
    known = KnownIds.of(instrument, frozenset(unit.attrib["id"] for unit in units))
    problems = empty_text_problems(root, NO_WORDS, file)
    problems += duplicate_problems(with_ids(units), file) + reserved_problems(units, file)
    opening: dict[UnitId, Rule] = {}
    for unit in units:
        problems += _unit_problems(unit, known, file)
        rules, faults = _rules_of(unit, known, file)
        problems += faults
        if "opens-when" in rules:
            opening[UnitId(unit.attrib["id"])] = rules["opens-when"]
    if not problems:
        problems = _reach_problems(opening, {unit.attrib["id"]: unit for unit in units}, file)
    return sorted(problems, key=lambda one: one.line or 0)


def rules_problems(root: etree._Element, file: str, known: KnownIds) -> list[ContentProblem]:
    """Return everything that is wrong with a `<rules>` that fits its schema."""
    rules = root.findall("rule")
    problems = duplicate_problems([(rule.attrib["unit"], rule) for rule in rules], file)
    for rule in rules:
        problems += unknown_problems(
            ProblemCode.UNKNOWN_UNIT, [rule.attrib["unit"]], known.units, file, rule.sourceline
        )
        problems += _rules_of(rule, known, file)[1]
    return sorted(problems, key=lambda one: one.line or 0)


def _unit_problems(unit: etree._Element, known: KnownIds, file: str) -> list[ContentProblem]:
    line, perspective = unit.sourceline, unit.get("perspective")
    items, before = unit.get("items", "").split(), unit.get("recommended-before", "").split()
    problems = unknown_problems(ProblemCode.UNKNOWN_ITEM, items, known.items, file, line)
    problems += unknown_problems(ProblemCode.UNKNOWN_UNIT, before, known.units, file, line)
    if perspective is not None:
        problems += unknown_problems(ProblemCode.UNKNOWN_PERSPECTIVE, [perspective], known.perspectives, file, line)
    is_general = unit.get("level") == UnitLevel.GENERAL
    if is_general != (perspective is None):
        sentence = phrase(LEVEL_OF_NONE if is_general else LEVEL_OF_ONE, id=unit.get("id"), level=unit.get("level"))
        problems.append(problem(ProblemCode.UNIT_LEVEL, file, line, sentence=sentence))
    return problems


def _rules_of(element: etree._Element, known: KnownIds, file: str) -> tuple[dict[str, Rule], list[ContentProblem]]:
    rules: dict[str, Rule] = {}
    problems = []
    for attribute in RULES:
        rule, faults = parsed_rule(element, attribute, file)
        problems += faults
        if rule is not None:
            rules[attribute] = rule
            problems += reference_problems(rule, known, file, element.sourceline)
    return rules, problems


def _reach_problems(
    opening: dict[UnitId, Rule], elements: dict[str, etree._Element], file: str
) -> list[ContentProblem]:
    """Return the circles among the units that never open, and the other units that never open."""
    closed = opening.keys() - reachable_units(opening)
    waits = {unit: [other for other in references_of(rule).units if other in closed] for unit, rule in opening.items()}
    circles = find_circles({unit: waits[unit] for unit in opening if unit in closed})
    problems = [
        problem(ProblemCode.UNIT_CIRCLE, file, elements[circle[0]].sourceline, circle=" -> ".join(circle))
        for circle in circles
    ]
    in_circles = {unit for circle in circles for unit in circle}
    for unit in opening:
        if unit in closed and unit not in in_circles:
            sentence = _closed_sentence(unit, waits[unit])
            problems.append(problem(ProblemCode.UNIT_NEVER_OPENS, file, elements[unit].sourceline, sentence=sentence))
    return problems


def _closed_sentence(unit: UnitId, waits_for: list[UnitId]) -> Phrase:
    if not waits_for:
        return phrase(
            gettext_noop("Unit '{id}' can never open: its conditions contradict each other. Change its opens-when."),
            id=unit,
        )
    others = joined([f"'{other}'" for other in waits_for], gettext_noop("and"))
    return phrase(
        gettext_noop("Unit '{id}' can never open: it waits for {others}. Change its opens-when."),
        id=unit,
        others=others,
    )
