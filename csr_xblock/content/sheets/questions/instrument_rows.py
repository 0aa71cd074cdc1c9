"""
An instrument as the rows of its workbook's sheets, with what was switched off from the packaged one.

Entries of the packaged instrument that are not in this one stand below those of their sheet, with no in the first
column, so that a colleague can switch them on again.
"""

from collections.abc import Iterable
from typing import TypeVar

from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, decimal_text
from csr_xblock.content.questions.scoring_checks import RANGES
from csr_xblock.content.sheets.number_words import NUMBER_WORDS
from csr_xblock.content.sheets.tables import FALSE, TRUE, Values
from csr_xblock.domain.questions.instrument import LEVELS, Instrument, Item, Kpi, Objective, Perspective

Entry = TypeVar("Entry", Item, Objective, Perspective)


def rows_of(instrument: Instrument, packaged: Instrument) -> dict[str, list[Values]]:
    """Return the rows of every sheet by its name."""
    return {
        "About": _about(instrument),
        "Questions": [_item(one, used) for one, used in _with_unused(instrument.items, packaged.items)],
        "Areas": [_area(one, used) for one, used in _with_unused(instrument.perspectives, packaged.perspectives)],
        "Goals": [_goal(one, used) for one, used in _with_unused(instrument.objectives, packaged.objectives)],
        "Figures": [_figure(goal, kpi) for goal in instrument.objectives for kpi in goal.kpis],
        "Links": _links(instrument),
        "Bands": _bands(instrument),
        "Levels": [{"value": str(one.level), "name": one.name, "meaning": one.meaning} for one in instrument.scale],
        "Modes": [{"id": one.mode.value, "title": one.title, "minutes": str(one.minutes)} for one in instrument.modes],
        "Numbers": _numbers(instrument),
    }


def _with_unused(entries: tuple[Entry, ...], packaged: tuple[Entry, ...]) -> Iterable[tuple[Entry, str]]:
    present = {entry.id for entry in entries}
    yield from ((entry, TRUE) for entry in entries)
    yield from ((entry, FALSE) for entry in packaged if entry.id not in present)


def _true(is_set: bool) -> str:
    return TRUE if is_set else FALSE


def _about(instrument: Instrument) -> list[Values]:
    return [
        {"what": "Title", "text": instrument.title, "id": "title"},
        {"what": "Small print", "text": instrument.disclaimer, "id": "disclaimer"},
        {"what": "Id", "text": instrument.id, "id": "id"},
        {"what": "Version", "text": instrument.version, "id": "version"},
    ]


def _item(item: Item, used: str) -> Values:
    return {
        "used": used,
        "area": item.perspective,
        "objective": item.objective,
        "topic": item.topic,
        "text": item.text,
        **{f"level-{level}": item.anchors.text(level) for level in LEVELS},
        "weight": str(item.weight),
        "core": _true(item.is_core),
        "staff": _true(item.is_asked_of_staff),
        "na": _true(item.na_allowed),
        "na-hint": item.na_hint or "",
        "effort": str(item.effort),
        "evidence-hint": item.evidence_hint,
        "quick-win": item.quick_win,
        "auto-na": _true(bool(item.auto_na_if)),
        "legal-duty": _true(item.legal_duty_possible),
        **{standard: ("; " if standard == "gri" else " ").join(codes) for standard, codes in item.mapping},
        "id": item.id,
    }


def _area(perspective: Perspective, used: str) -> Values:
    return {
        "used": used,
        "title": perspective.title,
        "short": perspective.short,
        "question": perspective.question,
        "color": perspective.color,
        "weight": str(perspective.weight),
        "id": perspective.id,
    }


def _goal(objective: Objective, used: str) -> Values:
    return {
        "used": used,
        "perspective": objective.perspective,
        "title": objective.title,
        "initiatives": "\n".join(objective.initiatives),
        "id": objective.id,
    }


def _figure(objective: Objective, kpi: Kpi) -> Values:
    return {
        "objective": objective.id,
        "name": kpi.name,
        "unit": kpi.unit,
        "direction": kpi.direction,
        "kind": kpi.kind,
        "formula": kpi.formula,
        "frequency": kpi.frequency,
        "target": kpi.example_target,
        "vsme": " ".join(kpi.vsme),
        "id": kpi.id,
    }


def _links(instrument: Instrument) -> list[Values]:
    return [
        {
            "from": link.source,
            "to": link.target,
            "why": link.why,
            "lag-months": str(link.lag_months),
            "feedback": _true(link.is_feedback),
        }
        for link in instrument.links
    ]


def _bands(instrument: Instrument) -> list[Values]:
    gates = {gate.band: str(gate.min_perspective) for gate in instrument.scoring.gates}
    return [
        {"name": band.name, "from": str(band.lowest), "gate": gates.get(band.id, ""), "id": band.id}
        for band in instrument.bands
    ]


def _numbers(instrument: Instrument) -> list[Values]:
    return [
        {
            "what": NUMBER_WORDS[name],
            "value": decimal_text(getattr(instrument.scoring, name)),
            "lowest": decimal_text(lowest),
            "highest": decimal_text(highest),
            "id": ATTRIBUTE_NAMES[name],
        }
        for name, (lowest, highest) in RANGES.items()
    ]
