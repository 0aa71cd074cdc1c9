"""
An `<instrument>` element to the domain's `Instrument`. The element must have passed schema and checks.

Objectives and items come out in the order of their perspectives, then in the order of the document; `order` counts
from 1. Words are taken in one line with single spaces.
"""

from lxml import etree

from csr_xblock.content.questions.scoring_attributes import scoring_of
from csr_xblock.content.xml.safe_xml import child_words, words_of
from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.anchors import Anchor, Anchors
from csr_xblock.domain.questions.instrument import (
    Band,
    Gate,
    Instrument,
    Item,
    Kpi,
    Mode,
    ModeInfo,
    Objective,
    Perspective,
    ScaleLevel,
    StrategyLink,
)
from csr_xblock.domain.questions.standard_codes import STANDARDS, typed_codes


def instrument_of(root: etree._Element) -> Instrument:
    """Return the instrument that an element holds."""
    perspectives = tuple(_perspective(e, order) for order, e in enumerate(root.findall("perspectives/perspective"), 1))
    position: dict[str, int] = {perspective.id: perspective.order for perspective in perspectives}
    objectives = sorted(root.findall("objectives/objective"), key=lambda e: position[e.attrib["perspective"]])
    owner = {e.attrib["id"]: e.attrib["perspective"] for e in objectives}
    items = sorted(root.findall("items/item"), key=lambda e: position[owner[e.attrib["objective"]]])
    return Instrument(
        id=root.attrib["id"],
        version=root.attrib["version"],
        title=_text(root, "title"),
        disclaimer=_text(root, "disclaimer"),
        scale=tuple(_scale_level(e) for e in root.findall("scale/level")),
        bands=tuple(_band(e) for e in root.findall("bands/band")),
        modes=tuple(_mode(e) for e in root.findall("modes/mode")),
        scoring=scoring_of(_scoring_attributes(root), tuple(_gate(e) for e in root.findall("scoring/gate"))),
        perspectives=perspectives,
        objectives=tuple(_objective(e, order) for order, e in enumerate(objectives, 1)),
        items=tuple(_item(e, owner[e.attrib["objective"]], order) for order, e in enumerate(items, 1)),
        links=tuple(_link(e) for e in root.findall("strategy-map/link")),
    )


def _text(element: etree._Element, tag: str) -> str:
    return child_words(element, tag) or ""


def _is_true(element: etree._Element, attribute: str) -> bool:
    return element.get(attribute) == "true"


def _scoring_attributes(root: etree._Element) -> dict[str, str]:
    scoring = root.find("scoring")
    return {} if scoring is None else {str(name): str(value) for name, value in scoring.attrib.items()}


def _scale_level(element: etree._Element) -> ScaleLevel:
    return ScaleLevel(int(element.attrib["value"]), _text(element, "name"), _text(element, "meaning"))


def _band(element: etree._Element) -> Band:
    return Band(BandId(element.attrib["id"]), _text(element, "name"), int(element.attrib["from"]))


def _mode(element: etree._Element) -> ModeInfo:
    return ModeInfo(Mode(element.attrib["id"]), _text(element, "title"), int(element.attrib["minutes"]))


def _gate(element: etree._Element) -> Gate:
    return Gate(BandId(element.attrib["band"]), int(element.attrib["min-perspective"]))


def _perspective(element: etree._Element, order: int) -> Perspective:
    return Perspective(
        id=PerspectiveId(element.attrib["id"]),
        order=order,
        title=_text(element, "title"),
        short=_text(element, "short"),
        question=_text(element, "question"),
        color=element.attrib["color"],
        weight=int(element.get("weight", "1")),
    )


def _objective(element: etree._Element, order: int) -> Objective:
    return Objective(
        id=ObjectiveId(element.attrib["id"]),
        perspective=PerspectiveId(element.attrib["perspective"]),
        order=order,
        title=_text(element, "title"),
        kpis=tuple(_kpi(e) for e in element.findall("kpi")),
        initiatives=tuple(words_of(e) for e in element.findall("initiative")),
    )


def _kpi(element: etree._Element) -> Kpi:
    return Kpi(
        id=element.attrib["id"],
        name=_text(element, "name"),
        unit=_text(element, "unit"),
        direction=element.attrib["direction"],
        kind=element.attrib["kind"],
        formula=_text(element, "formula"),
        frequency=_text(element, "frequency"),
        example_target=_text(element, "target"),
        vsme=codes_of("vsme", element.get("vsme", "")),
    )


def _item(element: etree._Element, perspective: str, order: int) -> Item:
    return Item(
        id=ItemId(element.attrib["id"]),
        order=order,
        perspective=PerspectiveId(perspective),
        objective=ObjectiveId(element.attrib["objective"]),
        topic=_text(element, "topic"),
        text=_text(element, "text"),
        anchors=_anchors(element),
        weight=int(element.get("weight", "1")),
        is_core=_is_true(element, "core"),
        is_asked_of_staff=_is_true(element, "staff"),
        na_allowed=_is_true(element, "na"),
        na_hint=child_words(element, "na-hint"),
        auto_na_if=tuple(fact.replace("-", "_") for fact in element.get("auto-na", "").split()),
        legal_duty_possible=_is_true(element, "legal-duty"),
        effort=int(element.get("effort", "1")),
        evidence_hint=_text(element, "evidence-hint"),
        quick_win=_text(element, "quick-win"),
        mapping=_mapping(element),
    )


def _anchors(element: etree._Element) -> Anchors:
    by_level = {int(anchor.attrib["level"]): words_of(anchor) for anchor in element.findall("anchor")}
    return Anchors(tuple(Anchor(level, text) for level, text in sorted(by_level.items())))


def _mapping(element: etree._Element) -> tuple[tuple[str, tuple[str, ...]], ...]:
    mapping = element.find("mapping")
    if mapping is None:
        return ()
    codes = {standard: codes_of(standard, mapping.get(standard, "")) for standard in STANDARDS}
    return tuple((standard, found) for standard, found in codes.items() if found)


def codes_of(standard: str, text: str) -> tuple[str, ...]:
    """Return the codes of one standard, with any of the usual signs between them; those of GRI may hold spaces."""
    return tuple(typed_codes(standard, text))


def _link(element: etree._Element) -> StrategyLink:
    return StrategyLink(
        source=ObjectiveId(element.attrib["from"]),
        target=ObjectiveId(element.attrib["to"]),
        why=_text(element, "why"),
        lag_months=int(element.attrib["lag-months"]),
        is_feedback=_is_true(element, "feedback"),
    )
