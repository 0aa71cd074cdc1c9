"""What a schema cannot say of strategy maps: no link to itself, none twice, no circle without feedback."""

from collections.abc import Iterable

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.questions.adapted_entries import link_name
from csr_xblock.content.xml.parts import duplicate_problems
from csr_xblock.domain.circles import find_circles
from csr_xblock.domain.errors import ContentProblem


def link_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return what is wrong with the links; a link marked as feedback may close a circle."""
    links = root.findall("strategy-map/link")
    problems = duplicate_problems([(link_name(link.attrib["from"], link.attrib["to"]), link) for link in links], file)
    for link in links:
        if link.get("from") == link.get("to"):
            problems.append(problem(ProblemCode.LINK_TO_ITSELF, file, link.sourceline, id=link.get("from")))
    return problems + _circle_problems([link for link in links if link.get("feedback") != "true"], file)


def _circle_problems(links: Iterable[etree._Element], file: str) -> list[ContentProblem]:
    leads_to: dict[str, list[str]] = {}
    lines = {}
    for link in links:
        source, target = link.attrib["from"], link.attrib["to"]
        if source != target:
            leads_to.setdefault(source, []).append(target)
            lines[source, target] = link.sourceline
    return [
        problem(ProblemCode.LINK_CIRCLE, file, lines[circle[-2], circle[-1]], circle=" -> ".join(circle))
        for circle in find_circles(leads_to)
    ]
