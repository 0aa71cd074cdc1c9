"""Takes back one change of an instrument: the entry is as in the base again, or gone if it was added."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import ChangeKind, EntryChange, Subject
from csr_xblock.domain.questions.instrument_editing import (
    in_usual_order,
    restored_item,
    restored_objective,
    restored_perspective,
    with_bands,
    with_objective,
    with_perspective,
    without_item,
    without_objective,
    without_perspective,
)
from csr_xblock.domain.questions.settled_order import sorted_like


def without_change(edited: Instrument, base: Instrument, change: EntryChange) -> Instrument:
    """Return the instrument without one of its changes; the others stay."""
    is_added, is_off = change.kind is ChangeKind.ADDED, change.kind is ChangeKind.OFF
    match change.subject:
        case Subject.ITEM:
            item = ItemId(change.id)
            return without_item(edited, item, base) if is_added else restored_item(edited, base, item)
        case Subject.PERSPECTIVE:
            perspective = PerspectiveId(change.id)
            if is_added:
                return without_perspective(edited, perspective)
            if is_off:
                return restored_perspective(edited, base, perspective)
            return with_perspective(edited, base.perspective(perspective))
        case Subject.OBJECTIVE:
            return _objective_back(edited, base, change)
        case Subject.ORDER:
            return in_usual_order(edited, base, PerspectiveId(change.id) if change.id else None)
        case _:
            return _other_back(edited, base, change)


def _objective_back(edited: Instrument, base: Instrument, change: EntryChange) -> Instrument:
    objective = ObjectiveId(change.id)
    if change.kind is ChangeKind.ADDED:
        return without_objective(edited, objective)
    if change.kind is ChangeKind.OFF:
        return restored_objective(edited, base, objective)
    return with_objective(edited, base.objective(objective))


def _other_back(edited: Instrument, base: Instrument, change: EntryChange) -> Instrument:
    match change.subject:
        case Subject.INSTRUMENT:
            return replace(edited, title=base.title, disclaimer=base.disclaimer)
        case Subject.MODE:
            return replace(edited, modes=_back(edited.modes, base.modes, change.id, "mode"))
        case Subject.LEVEL:
            return replace(edited, scale=_back(edited.scale, base.scale, change.id, "level"))
        case Subject.BAND:
            bands = _back(edited.bands, base.bands, change.id, "id")
            here = {band.id for band in bands}
            gates = [gate for gate in edited.scoring.gates if gate.band in here]
            if change.kind is ChangeKind.OFF:
                gates += [gate for gate in base.scoring.gates if gate.band == change.id]
            return with_bands(edited, bands, gates, base)
        case Subject.GATE:
            gates = list(_back(edited.scoring.gates, base.scoring.gates, change.id, "band"))
            return with_bands(edited, edited.bands, gates, base)
        case Subject.LINK:
            return replace(edited, links=_back(edited.links, base.links, change.id, "source", "target"))
        case _:
            scoring = replace(edited.scoring, **{change.id: getattr(base.scoring, change.id)})
            return replace(edited, scoring=scoring)


def _back(edited: Sequence[Any], base: Sequence[Any], name: str, *keys: str) -> tuple[Any, ...]:
    """Return the entries with that of the base in its place, or without it if the base has none."""

    def name_of(entry: Any) -> str:
        return " ".join(str(getattr(entry, key)) for key in keys)

    present = {name_of(entry): entry for entry in edited if name_of(entry) != name}
    present.update((name, entry) for entry in base if name_of(entry) == name)
    return tuple(sorted_like(present.values(), base, name_of))
