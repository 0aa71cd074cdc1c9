"""
Domain to XML: the canonical form of an instrument, in which equal instruments have equal bytes.

Stored with attempts, so that an old one can be shown as it was, and hashed to tell versions apart. Reading it back
with `instrument_reader` gives the same instrument.
"""

import hashlib

from lxml import etree

from csr_xblock.content.questions.scoring_attributes import attributes_of
from csr_xblock.content.xml.canonical_xml import canonical_text
from csr_xblock.domain.questions.instrument import Instrument, Item, Kpi, Objective, Perspective, StrategyLink


def write_instrument(instrument: Instrument) -> str:
    """Return the instrument as XML text."""
    return canonical_text(element_of(instrument))


def element_of(instrument: Instrument) -> etree._Element:
    """Return the instrument as an `<instrument>` element. Every setting is written, empty texts are left out."""
    root = etree.Element("instrument", {"id": instrument.id, "version": instrument.version})
    _text(root, "title", instrument.title)
    _text(root, "disclaimer", instrument.disclaimer)
    _add_modes(root, instrument)
    _add_scale(root, instrument)
    _add_bands(root, instrument)
    _add_scoring(root, instrument)
    perspectives = etree.SubElement(root, "perspectives")
    for perspective in instrument.perspectives:
        _add_perspective(perspectives, perspective)
    objectives = etree.SubElement(root, "objectives")
    for objective in instrument.objectives:
        _add_objective(objectives, objective)
    items = etree.SubElement(root, "items")
    for item in instrument.items:
        _add_item(items, item)
    strategy_map = etree.SubElement(root, "strategy-map")
    for link in instrument.links:
        _add_link(strategy_map, link)
    return root


def hash_instrument(instrument: Instrument) -> str:
    """Return the SHA-256 of the canonical form, 64 hexadecimal digits."""
    return hashlib.sha256(write_instrument(instrument).encode()).hexdigest()


def _text(parent: etree._Element, tag: str, text: str | None) -> None:
    if text:
        etree.SubElement(parent, tag).text = text


def _flags(**flags: bool) -> dict[str, str]:
    return {name.replace("_", "-"): "true" for name, is_set in flags.items() if is_set}


def _add_modes(root: etree._Element, instrument: Instrument) -> None:
    modes = etree.SubElement(root, "modes")
    for info in instrument.modes:
        mode = etree.SubElement(modes, "mode", {"id": info.mode.value, "minutes": str(info.minutes)})
        _text(mode, "title", info.title)


def _add_scale(root: etree._Element, instrument: Instrument) -> None:
    scale = etree.SubElement(root, "scale")
    for scale_level in instrument.scale:
        level = etree.SubElement(scale, "level", {"value": str(scale_level.level)})
        _text(level, "name", scale_level.name)
        _text(level, "meaning", scale_level.meaning)


def _add_bands(root: etree._Element, instrument: Instrument) -> None:
    bands = etree.SubElement(root, "bands")
    for band in instrument.bands:
        element = etree.SubElement(bands, "band", {"id": band.id, "from": str(band.lowest)})
        _text(element, "name", band.name)


def _add_scoring(root: etree._Element, instrument: Instrument) -> None:
    scoring = etree.SubElement(root, "scoring", attributes_of(instrument.scoring))
    for gate in instrument.scoring.gates:
        etree.SubElement(scoring, "gate", {"band": gate.band, "min-perspective": str(gate.min_perspective)})


def _add_perspective(parent: etree._Element, perspective: Perspective) -> None:
    attributes = {"id": perspective.id, "color": perspective.color, "weight": str(perspective.weight)}
    element = etree.SubElement(parent, "perspective", attributes)
    _text(element, "title", perspective.title)
    _text(element, "short", perspective.short)
    _text(element, "question", perspective.question)


def _add_objective(parent: etree._Element, objective: Objective) -> None:
    element = etree.SubElement(parent, "objective", {"id": objective.id, "perspective": objective.perspective})
    _text(element, "title", objective.title)
    for initiative in objective.initiatives:
        _text(element, "initiative", initiative)
    for kpi in objective.kpis:
        _add_kpi(element, kpi)


def _add_kpi(parent: etree._Element, kpi: Kpi) -> None:
    attributes = {"id": kpi.id, "direction": kpi.direction, "kind": kpi.kind}
    if kpi.vsme:
        attributes["vsme"] = " ".join(kpi.vsme)
    element = etree.SubElement(parent, "kpi", attributes)
    _text(element, "name", kpi.name)
    _text(element, "unit", kpi.unit)
    _text(element, "formula", kpi.formula)
    _text(element, "frequency", kpi.frequency)
    _text(element, "target", kpi.example_target)


def _add_item(parent: etree._Element, item: Item) -> None:
    element = etree.SubElement(parent, "item", _item_attributes(item))
    _text(element, "topic", item.topic)
    _text(element, "text", item.text)
    for anchor in item.anchors:
        etree.SubElement(element, "anchor", {"level": str(anchor.level)}).text = anchor.text
    _text(element, "na-hint", item.na_hint)
    _text(element, "evidence-hint", item.evidence_hint)
    _text(element, "quick-win", item.quick_win)
    if item.mapping:
        etree.SubElement(
            element,
            "mapping",
            {standard: ("; " if standard == "gri" else " ").join(codes) for standard, codes in item.mapping},
        )


def _item_attributes(item: Item) -> dict[str, str]:
    attributes = {
        "id": item.id,
        "objective": item.objective,
        "weight": str(item.weight),
        "effort": str(item.effort),
        **_flags(
            core=item.is_core, staff=item.is_asked_of_staff, na=item.na_allowed, legal_duty=item.legal_duty_possible
        ),
    }
    if item.auto_na_if:
        attributes["auto-na"] = " ".join(fact.replace("_", "-") for fact in item.auto_na_if)
    return attributes


def _add_link(parent: etree._Element, link: StrategyLink) -> None:
    attributes = {"from": link.source, "to": link.target, "lag-months": str(link.lag_months)}
    element = etree.SubElement(parent, "link", attributes | _flags(feedback=link.is_feedback))
    _text(element, "why", link.why)
