"""
The document as plain data, and back: how versions are kept, and what the JSON file holds.

Every block carries its kind; reading refuses what it does not know, so a version that a later release wrote is never
half read.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from csr_xblock.domain.document.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Formatted,
    GoalMap,
    MapArea,
    MapGoal,
    MapLink,
    Paragraph,
    Table,
)
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument

FORMAT_VERSION = 1
KINDS: Mapping[type, str] = {
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    Bars: "bars",
    GoalMap: "map",
    Formatted: "formatted",
}


def document_data(document: StrategyDocument) -> dict[str, Any]:
    """Return the document as JSON can hold it. What is missing on the day is not part of it."""
    return {
        "format": FORMAT_VERSION,
        "language": document.language,
        "title": document.title,
        "company": document.company,
        "footer": document.footer,
        "sections": [
            {
                "id": section.id.value,
                "title": section.title,
                "is_own": section.is_own,
                "blocks": [{"kind": KINDS[type(block)], **asdict(block)} for block in section.blocks],
            }
            for section in document.sections
        ],
    }


def document_in(data: Mapping[str, Any]) -> StrategyDocument:
    """Return the document of its data. Raises ValueError for data of another format."""
    if data.get("format") != FORMAT_VERSION:
        raise ValueError(f"a document of format {data.get('format')} cannot be read")
    return StrategyDocument(
        data["language"],
        data["title"],
        data["company"],
        data["footer"],
        tuple(
            Section(SectionId(one["id"]), one["title"], tuple(map(_block, one["blocks"])), (), one["is_own"])
            for one in data["sections"]
        ),
    )


def _block(data: Mapping[str, Any]) -> Block:
    match data["kind"]:
        case "paragraph":
            return Paragraph(data["text"])
        case "bullets":
            return Bullets(tuple(data["entries"]))
        case "table":
            return Table(data["caption"], tuple(data["head"]), tuple(map(tuple, data["rows"])), data["is_wide"])
        case "bars":
            return Bars(data["caption"], tuple(Bar(**bar) for bar in data["bars"]))
        case "map":
            areas = (MapArea(one["name"], one["color"], _goals(one["goals"])) for one in data["areas"])
            return GoalMap(data["caption"], tuple(areas), tuple(MapLink(**one) for one in data["links"]))
        case "formatted":
            return Formatted(data["html"], data["language"])
        case kind:
            raise ValueError(f"a block of kind {kind} cannot be read")


def _goals(data: list[Mapping[str, Any]]) -> tuple[MapGoal, ...]:
    return tuple(MapGoal(**goal) for goal in data)
