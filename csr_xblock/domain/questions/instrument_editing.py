"""
Editing an instrument, one step each: every function takes a frozen instrument and returns another.

What comes out has its perspectives, objectives and items in the order in which they are asked, numbered from 1. Whether
it makes sense (a question left in each perspective, bands that rise) is checked by `content` when it is saved.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import TypeVar

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import (
    Band,
    Gate,
    Instrument,
    Item,
    ModeInfo,
    Objective,
    Perspective,
    ScaleLevel,
    ScoringParameters,
)
from csr_xblock.domain.questions.settled_order import sorted_like

Entry = TypeVar("Entry", Perspective, Objective, Item)


class Move(IntEnum):
    """One place towards the beginning or towards the end."""

    UP = -1
    DOWN = 1


def with_perspective(instrument: Instrument, perspective: Perspective) -> Instrument:
    """Return the instrument with a perspective in the place of that of its id, or at the end."""
    return _in_order(replace(instrument, perspectives=_put(instrument.perspectives, perspective)))


def with_objective(instrument: Instrument, objective: Objective) -> Instrument:
    """Return the instrument with an objective in the place of that of its id, or last in its perspective."""
    return _in_order(replace(instrument, objectives=_put(instrument.objectives, objective)))


def with_item(instrument: Instrument, item: Item) -> Instrument:
    """Return the instrument with an item in the place of that of its id, or last in its perspective."""
    return _in_order(replace(instrument, items=_put(instrument.items, item)))


def without_perspective(instrument: Instrument, perspective_id: PerspectiveId) -> Instrument:
    """Return the instrument without a perspective and all that belongs to it: objectives, items, links."""
    perspectives = tuple(one for one in instrument.perspectives if one.id != perspective_id)
    gone = {one.id for one in instrument.objectives if one.perspective == perspective_id}
    return _in_order(_without_objectives(replace(instrument, perspectives=perspectives), gone))


def without_objective(instrument: Instrument, objective_id: ObjectiveId) -> Instrument:
    """Return the instrument without an objective and its items and links."""
    return _in_order(_without_objectives(instrument, {objective_id}))


def without_item(instrument: Instrument, item_id: ItemId, base: Instrument) -> Instrument:
    """Return the instrument without an item. An objective that is not of the base goes with its last item."""
    items = tuple(item for item in instrument.items if item.id != item_id)
    return without_unused_objectives(replace(instrument, items=items), base)


def without_unused_objectives(instrument: Instrument, base: Instrument) -> Instrument:
    """Return the instrument without objectives that have no item and are not of the base."""
    used = {item.objective for item in instrument.items} | {objective.id for objective in base.objectives}
    unused = {objective.id for objective in instrument.objectives} - used
    return _in_order(_without_objectives(instrument, unused))


def moved_perspective(instrument: Instrument, perspective_id: PerspectiveId, move: Move) -> Instrument:
    """
    Return the instrument with a perspective one place further up or down; the outermost stays where it is.

    Raises KeyError if there is none.
    """
    return _in_order(replace(instrument, perspectives=_moved(instrument.perspectives, perspective_id, move)))


def moved_item(instrument: Instrument, item_id: ItemId, move: Move) -> Instrument:
    """Return the instrument with an item one place further up or down in its perspective. Raises KeyError if none."""
    perspective = instrument.item(item_id).perspective
    siblings = iter(_moved(instrument.items_of(perspective), item_id, move))
    items = tuple(next(siblings) if item.perspective == perspective else item for item in instrument.items)
    return _in_order(replace(instrument, items=items))


def restored_item(instrument: Instrument, base: Instrument, item_id: ItemId) -> Instrument:
    """
    Return the instrument with an item as the base has it: in its present place, or where it usually stands.

    Its objective comes back if it is gone. Raises KeyError if its perspective is gone.
    """
    item = base.item(item_id)
    instrument.perspective(item.perspective)
    missing = {item.objective} - {one.id for one in instrument.objectives}
    objectives = instrument.objectives
    if missing:
        objectives = _put_back(objectives, base.objectives, base.objective(item.objective))
    items = _put_back(instrument.items, base.items, item)
    return _in_order(_with_links_of(missing, replace(instrument, objectives=objectives, items=items), base))


def restored_objective(instrument: Instrument, base: Instrument, objective_id: ObjectiveId) -> Instrument:
    """Return the instrument with an objective, its items and its links as the base has them."""
    objectives = _put_back(instrument.objectives, base.objectives, base.objective(objective_id))
    whole = replace(instrument, objectives=objectives)
    for item in (one for one in base.items if one.objective == objective_id):
        whole = replace(whole, items=_put_back(whole.items, base.items, item))
    return _in_order(_with_links_of({objective_id}, whole, base))


def in_usual_order(instrument: Instrument, base: Instrument, perspective: PerspectiveId | None) -> Instrument:
    """Return the instrument with a perspective's items in the base's order, own ones last; None: the perspectives."""
    if perspective is None:
        return _in_order(replace(instrument, perspectives=_as_usual(instrument.perspectives, base.perspectives)))
    siblings = iter(_as_usual(instrument.items_of(perspective), base.items))
    items = tuple(next(siblings) if item.perspective == perspective else item for item in instrument.items)
    return _in_order(replace(instrument, items=items))


def restored_perspective(instrument: Instrument, base: Instrument, perspective_id: PerspectiveId) -> Instrument:
    """Return the instrument with a perspective and its objectives, items and links as the base has them."""
    perspectives = _put_back(instrument.perspectives, base.perspectives, base.perspective(perspective_id))
    objectives, items = instrument.objectives, instrument.items
    missing = {one.id for one in base.objectives} - {one.id for one in objectives}
    for objective in (one for one in base.objectives if one.perspective == perspective_id):
        objectives = _put_back(objectives, base.objectives, objective)
    for item in base.items_of(perspective_id):
        items = _put_back(items, base.items, item)
    whole = replace(instrument, perspectives=perspectives, objectives=objectives, items=items)
    return _in_order(_with_links_of(missing, whole, base))


def with_bands(instrument: Instrument, bands: Iterable[Band], gates: Sequence[Gate], base: Instrument) -> Instrument:
    """Return the instrument with other bands and gates; gates are kept in the base's order, further ones behind."""
    in_order = sorted_like(gates, base.scoring.gates, lambda gate: gate.band)
    scoring = replace(instrument.scoring, gates=tuple(in_order))
    return replace(instrument, bands=tuple(sorted(bands, key=lambda band: band.lowest)), scoring=scoring)


def with_results(
    instrument: Instrument,
    *,
    scoring: ScoringParameters,
    scale: Iterable[ScaleLevel],
    modes: Iterable[ModeInfo],
) -> Instrument:
    """Return the instrument with other parameters, names of levels, and titles and minutes of the modes."""
    return replace(instrument, scoring=scoring, scale=tuple(scale), modes=tuple(modes))


def _put(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    if any(one.id == entry.id for one in entries):
        return tuple(entry if one.id == entry.id else one for one in entries)
    changed = list(entries)
    changed.append(entry)
    return tuple(changed)


def _put_back(entries: tuple[Entry, ...], base: Sequence[Entry], entry: Entry) -> tuple[Entry, ...]:
    """Return the entries with one of the base, behind the nearest of those that usually stand before it."""
    present = [one.id for one in entries]
    if entry.id in present:
        return _put(entries, entry)
    before = [one.id for one in base[: [one.id for one in base].index(entry.id)]]
    nearest = next((one for one in reversed(before) if one in present), None)
    changed = list(entries)
    changed.insert(0 if nearest is None else present.index(nearest) + 1, entry)
    return tuple(changed)


def _as_usual(entries: tuple[Entry, ...], base: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted_like(entries, base, lambda entry: entry.id))


def _moved(entries: tuple[Entry, ...], name: str, move: Move) -> tuple[Entry, ...]:
    places: dict[str, int] = {one.id: place for place, one in enumerate(entries)}
    place = places[name]
    other = place + move
    if not 0 <= other < len(entries):
        return entries
    changed = list(entries)
    changed[place], changed[other] = changed[other], changed[place]
    return tuple(changed)


def _without_objectives(instrument: Instrument, gone: set[ObjectiveId]) -> Instrument:
    return replace(
        instrument,
        objectives=tuple(one for one in instrument.objectives if one.id not in gone),
        items=tuple(item for item in instrument.items if item.objective not in gone),
        links=tuple(link for link in instrument.links if gone.isdisjoint((link.source, link.target))),
    )


def _with_links_of(back: set[ObjectiveId], instrument: Instrument, base: Instrument) -> Instrument:
    """Return the instrument with the base's links from and to objectives that have come back, in the base's order."""
    here = {one.id for one in instrument.objectives}
    links = {(link.source, link.target): link for link in instrument.links}
    for link in base.links:
        ends = (link.source, link.target)
        if here.issuperset(ends) and not back.isdisjoint(ends):
            links[ends] = link
    in_order = sorted_like(links.values(), base.links, lambda link: (link.source, link.target))
    return replace(instrument, links=tuple(in_order))


def _in_order(instrument: Instrument) -> Instrument:
    """Return the instrument with objectives and items in the order of their perspectives, all numbered from 1."""
    position = {one.id: place for place, one in enumerate(instrument.perspectives)}
    objectives = sorted(instrument.objectives, key=lambda one: position[one.perspective])
    items = sorted(instrument.items, key=lambda one: position[one.perspective])
    return replace(
        instrument,
        perspectives=_numbered(instrument.perspectives),
        objectives=_numbered(objectives),
        items=_numbered(items),
    )


def _numbered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(replace(entry, order=order) for order, entry in enumerate(entries, start=1))
