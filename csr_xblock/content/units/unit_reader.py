"""
The catalogue of learning units: `<units>` to `UnitDescriptor`s, in the programme's order.

It reads ids, minutes, rules and English titles; the text of a unit is read by `unit_text_reader`.
"""

from functools import partial

from lxml import etree

from csr_xblock.content.units.catalogue_checks import catalogue_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import child_words
from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel


def read_units(data: bytes | str, file: str = "", instrument: Instrument | None = None) -> tuple[UnitDescriptor, ...]:
    """
    Return the units of a catalogue. With an instrument, the items and perspectives they name must be in it.

    Raises InvalidContent with every fault that was found.
    """
    root = read_checked(data, file, "units", partial(catalogue_problems, instrument=instrument))
    return tuple(_descriptor(element) for element in root.findall("unit"))


def _descriptor(element: etree._Element) -> UnitDescriptor:
    perspective = element.get("perspective")
    recommended_when = element.get("recommended-when")
    return UnitDescriptor(
        id=UnitId(element.attrib["id"]),
        title=child_words(element, "title") or "",
        promise=child_words(element, "promise") or "",
        level=UnitLevel(element.attrib["level"]),
        perspective=PerspectiveId(perspective) if perspective else None,
        opens_when=parse_rule(element.attrib["opens-when"]),
        recommended_when=parse_rule(recommended_when) if recommended_when else None,
        online_minutes=int(element.attrib["online-minutes"]),
        task_minutes=int(element.attrib["task-minutes"]),
        span_days=int(element.attrib["span-days"]),
        items=tuple(ItemId(item) for item in element.get("items", "").split()),
        roles=tuple(element.get("roles", "").split()),
        recommended_before=tuple(UnitId(unit) for unit in element.get("recommended-before", "").split()),
    )
