"""What a schema cannot say of the disclosures: figures exist, and no code is there twice."""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.rules.rule_checks import unknown_problems
from csr_xblock.content.xml.parts import duplicate_problems
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.questions.instrument import Instrument


def disclosure_problems(root: etree._Element, file: str, instrument: Instrument | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with `<disclosures>`; `instrument` has the figures."""
    found = root.findall("disclosure")
    problems = duplicate_problems([(one.attrib["code"], one) for one in found], file)
    if instrument is not None:
        known = [kpi.id for one in instrument.objectives for kpi in one.kpis]
        for one in root.iter("figure"):
            problems += unknown_problems(ProblemCode.UNKNOWN_FIGURE, [one.attrib["kpi"]], known, file, one.sourceline)
    return sorted(problems, key=lambda one: one.line or 0)
