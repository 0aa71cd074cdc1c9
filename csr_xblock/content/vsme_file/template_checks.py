"""What a schema cannot say of the list of the official file's cells: questions and figures exist, no cell is twice."""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.rules.rule_checks import unknown_problems
from csr_xblock.content.xml.parts import duplicate_problems
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.questions.instrument import Instrument


def template_problems(root: etree._Element, file: str, instrument: Instrument | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with a `<vsme-template>`; `instrument` has the questions, goals and figures."""
    cells = root.findall("cell")
    problems = duplicate_problems([(f"{one.attrib['name']}/{one.get('at', '0')}", one) for one in cells], file)
    if instrument is None:
        return problems
    items: list[str] = [one.id for one in instrument.items]
    objectives: list[str] = [one.id for one in instrument.objectives]
    figures = [kpi.id for one in instrument.objectives for kpi in one.kpis]
    for cell in cells:
        for code, attribute, known in (
            (ProblemCode.UNKNOWN_ITEM, "items", items),
            (ProblemCode.UNKNOWN_OBJECTIVE, "objectives", objectives),
            (ProblemCode.UNKNOWN_FIGURE, "figure", figures),
        ):
            problems += unknown_problems(code, cell.get(attribute, "").split(), known, file, cell.sourceline)
    return sorted(problems, key=lambda one: one.line or 0)
