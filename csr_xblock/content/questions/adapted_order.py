"""
Puts the perspectives and items of an adapted instrument into the order that an author gave: `order="b a"`.

What is not named follows in its usual order. Items stay within their perspective, as `instrument_tree` asks
perspective by perspective.
"""

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.questions.adapted_entries import ORDERED_KINDS, EntryKind
from csr_xblock.content.xml.safe_xml import line_of
from csr_xblock.domain.errors import ContentProblem

ORDER = "order"
MAX_FAULTS = 50
"""Finding similar ids takes time, which an endless list of unknown ones must not use up."""


def put_in_order(result: etree._Element, adaptation: etree._Element, file: str) -> list[ContentProblem]:
    """
    Sort the entries of `result` as the adaptation says, and return the faults of what it says.

    Entries that the adaptation switches off must still be there, so that naming them is no fault.
    """
    faults = []
    for kind in ORDERED_KINDS:
        source, target = adaptation.find(kind.container), result.find(kind.container)
        if source is not None and target is not None and ORDER in source.attrib:
            wanted = source.attrib[ORDER].split()
            faults += _order_faults(kind, wanted, target, file, line_of(source))[:MAX_FAULTS]
            _sort(kind, wanted, target)
    return faults


def _order_faults(
    kind: EntryKind, wanted: list[str], target: etree._Element, file: str, line: int | None
) -> list[ContentProblem]:
    known = {entry.attrib["id"] for entry in target.findall(kind.tag)}
    faults: list[ContentProblem] = []
    seen: set[str] = set()
    for name in wanted:
        if name in seen:
            faults.append(problem(ProblemCode.ORDER_TWICE, file, line, tag=kind.container, id=name))
        elif name not in known:
            hint = hint_for(name, known) if len(faults) < MAX_FAULTS else ""
            faults.append(problem(ProblemCode.ORDER_UNKNOWN, file, line, tag=kind.container, id=name, hint=hint))
        seen.add(name)
    return faults


def _sort(kind: EntryKind, wanted: list[str], target: etree._Element) -> None:
    place = {name: position for position, name in reversed(list(enumerate(wanted)))}
    entries = target.findall(kind.tag)
    target[:] = sorted(entries, key=lambda entry: place.get(entry.attrib["id"], len(wanted)))
