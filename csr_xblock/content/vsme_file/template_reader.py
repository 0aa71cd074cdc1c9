"""Reads which cells of the official file something is known for: `<vsme-template>` to its cells."""

from functools import cache
from pathlib import Path

from lxml import etree

from csr_xblock.content.vsme_file.template_checks import template_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.vsme_file.template import Ask, CellGate, CellKind, Source, Template, TemplateCell

TEMPLATE_FILE = Path(__file__).parent.parent / "data" / "vsme_template.xml"


@cache
def packaged_template() -> Template:
    """Return the packaged list."""
    return read_template(TEMPLATE_FILE.read_bytes(), TEMPLATE_FILE.name)


def read_template(data: bytes | str, file: str = "") -> Template:
    """Return the cells of a list, in its order. Raises InvalidContent."""
    root = read_checked(data, file, "vsme-template", template_problems)
    return Template(root.attrib["version"], tuple(_cell(one) for one in root.findall("cell")))


def _cell(one: etree._Element) -> TemplateCell:
    rows = one.get("gate-rows")
    return TemplateCell(
        name=one.attrib["name"],
        disclosure=one.attrib["disclosure"],
        ask=Ask(one.attrib["ask"]),
        kind=CellKind(one.get("kind", "text")),
        at=int(one.get("at", "0")),
        of=int(one.get("of", "1")),
        sources=tuple(Source(word) for word in one.get("from", "").split()),
        items=tuple(ItemId(word) for word in one.get("items", "").split()),
        objectives=tuple(ObjectiveId(word) for word in one.get("objectives", "").split()),
        figure=one.get("figure", ""),
        divisor=int(one.get("divisor", "1")),
        fits=one.get("fits", "true") == "true",
        only_zero=one.get("only-zero", "false") == "true",
        gate=None if rows is None else CellGate(int(rows), int(one.get("gate-columns", "0"))),
    )
