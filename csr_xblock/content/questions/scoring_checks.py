"""
Which values the scoring parameters may have, alone and beside each other.

Source: METHODOLOGY 2.4; the ranges are listed in docs/content_format.md.
"""

from fractions import Fraction

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, DEFAULTS, decimal_text, number_of
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

Number = int | Fraction

POINTS = (0, 100)
SHARE = (0, 1)
LEVEL = (0, 4)

RANGES: dict[str, tuple[Number, Number]] = {
    "min_coverage": SHARE,
    "min_answered": (1, 100),
    "min_valid_perspectives": (1, 100),
    "imbalance_lambda": SHARE,
    "importance_default": (1, 5),
    "priority_do_first": POINTS,
    "priority_plan": POINTS,
    "strength_min_level": LEVEL,
    "improvement_below_level": LEVEL,
    "important_improvement_below_level": LEVEL,
    "important_from": (1, 6),
    "max_listed": (1, 20),
    "perspective_strength_from": POINTS,
    "perspective_improvement_below": POINTS,
    "perspective_improvement_below_mean_by": POINTS,
    "confidence_coverage_weight": SHARE,
    "confidence_evidence_weight": SHARE,
    "confidence_verified_weight": SHARE,
    "evidence_from_level": LEVEL,
    "confidence_high": POINTS,
    "confidence_medium": POINTS,
    # Fewer than five answers could be traced to persons, so that authors may only raise this limit.
    "rater_min_group": (DEFAULTS.rater_min_group, 1000),
    "rater_gap_flag": POINTS,
    "agreement_high_below": POINTS,
    "agreement_low_from": POINTS,
    "notable_change": POINTS,
    # Small groups could be traced to companies, so that authors may only raise this limit.
    "benchmark_min_companies": (DEFAULTS.benchmark_min_companies, 10_000),
    "benchmark_round_to": (1, 50),
}
"""The lowest and the highest value of each parameter; `important_from` 6 means that nothing counts as important."""

ORDERS = (
    ("priority_plan", "priority_do_first"),
    ("improvement_below_level", "strength_min_level"),
    ("perspective_improvement_below", "perspective_strength_from"),
    ("confidence_medium", "confidence_high"),
    ("agreement_high_below", "agreement_low_from"),
)
"""Pairs of parameters of which the first must be below the second."""

GATE_PARAMETER = gettext_noop("min-perspective of gate '{band}'")
CONFIDENCE_WEIGHTS = ("confidence_coverage_weight", "confidence_evidence_weight", "confidence_verified_weight")


def scoring_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return what is wrong with the parameters in `<scoring>` and with the number of perspectives."""
    scoring = root.find("scoring")
    element = root if scoring is None else scoring
    values = {name: _value(element, name) for name in RANGES}
    problems = _range_problems(element, values, file) + _gate_problems(element, file)
    for smaller, larger in ORDERS:
        if not values[smaller] < values[larger]:
            names = {"smaller": ATTRIBUTE_NAMES[smaller], "larger": ATTRIBUTE_NAMES[larger]}
            problems.append(problem(ProblemCode.PARAMETER_ORDER, file, element.sourceline, **names))
    total = sum((Fraction(values[name]) for name in CONFIDENCE_WEIGHTS), start=Fraction(0))
    if total != 1:
        problems.append(problem(ProblemCode.PARAMETER_SUM, file, element.sourceline, total=decimal_text(total)))
    present = len(root.findall("perspectives/perspective"))
    needed = values["min_valid_perspectives"]
    if present < needed:
        numbers = {"needed": needed, "present": present}
        problems.append(problem(ProblemCode.TOO_FEW_PERSPECTIVES, file, element.sourceline, **numbers))
    return problems


def _value(element: etree._Element, name: str) -> Number:
    written = element.get(ATTRIBUTE_NAMES[name]) if element.tag == "scoring" else None
    default: Number = getattr(DEFAULTS, name)
    return default if written is None else number_of(name, written)


def _range_problems(element: etree._Element, values: dict[str, Number], file: str) -> list[ContentProblem]:
    return [
        _out_of_range(ATTRIBUTE_NAMES[name], values[name], allowed, element, file)
        for name, allowed in RANGES.items()
        if not allowed[0] <= values[name] <= allowed[1]
    ]


def _gate_problems(element: etree._Element, file: str) -> list[ContentProblem]:
    return [
        _out_of_range(phrase(GATE_PARAMETER, band=gate.get("band")), points, POINTS, gate, file)
        for gate in element.findall("gate")
        for points in [int(gate.attrib["min-perspective"])]
        if not POINTS[0] <= points <= POINTS[1]
    ]


def _out_of_range(
    name: str | Phrase, value: Number, allowed: tuple[Number, Number], element: etree._Element, file: str
) -> ContentProblem:
    lowest, highest = (decimal_text(bound) for bound in allowed)
    details: dict[str, object] = {"name": name, "value": decimal_text(value), "lowest": lowest, "highest": highest}
    return problem(ProblemCode.PARAMETER_RANGE, file, element.sourceline, **details)
