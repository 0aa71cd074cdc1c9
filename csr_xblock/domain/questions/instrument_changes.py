"""
What was changed in an instrument, entry by entry, and what a change of a question means for answers given before.

It compares and names; the sentences for people are made in `presentation`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.anchors import Anchors
from csr_xblock.domain.questions.instrument import Instrument, Item, Perspective

Entry = TypeVar("Entry", Item, Perspective)


class Subject(StrEnum):
    """What kind of thing was changed. `INSTRUMENT` is its title and disclaimer."""

    INSTRUMENT = "instrument"
    MODE = "mode"
    LEVEL = "level"
    BAND = "band"
    GATE = "gate"
    PARAMETER = "parameter"
    PERSPECTIVE = "perspective"
    OBJECTIVE = "objective"
    ITEM = "item"
    LINK = "link"
    ORDER = "order"


class ChangeKind(StrEnum):
    """What was done to an entry."""

    ADDED = "added"
    OFF = "off"
    CHANGED = "changed"


@dataclass(frozen=True)
class PartChange:
    """
    One part of a changed entry. `part` is its name in the domain; an anchor is `anchor.0` to `anchor.4`, and None where
    there is none.
    """

    part: str
    old: object
    new: object


@dataclass(frozen=True)
class EntryChange:
    """
    One entry that differs from the base. `parts` are given for changed entries only.

    `id` is its id; for parameters their name, for links both ends, for the order of items their perspective, '' for the
    order of the perspectives and for the instrument itself.
    """

    subject: Subject
    id: str
    kind: ChangeKind
    parts: tuple[PartChange, ...] = ()


class Effect(StrEnum):
    """What a change of an item means for the answers that people have given to it."""

    WORDS = "words"
    ANCHORS = "anchors"
    LEVELS_GONE = "levels-gone"
    WEIGHT = "weight"
    ASKED_OF_MORE = "asked-of-more"
    ASKED_OF_FEWER = "asked-of-fewer"
    NA_ALLOWED = "na-allowed"
    NA_REFUSED = "na-refused"
    OFF = "off"

    @property
    def needs_thought(self) -> bool:
        """Whether results before and after it can differ though a company has not changed."""
        return self is not Effect.WORDS


def changes_between(base: Instrument, edited: Instrument) -> tuple[EntryChange, ...]:
    """
    Return everything that `edited` has otherwise than `base`, in the order of `Subject`.

    What goes with a perspective that is off is not mentioned.
    """
    gone = {one.id for one in base.perspectives} - {one.id for one in edited.perspectives}
    goals_off = {one.id for one in base.objectives} - {one.id for one in edited.objectives}
    stays = [one for one in base.objectives if one.perspective not in gone]
    items = [one for one in base.items if one.perspective not in gone and one.objective not in goals_off]
    links = [link for link in base.links if goals_off.isdisjoint((link.source, link.target))]
    return (
        *_whole(base, edited),
        *_entries(Subject.MODE, base.modes, edited.modes, "mode"),
        *_entries(Subject.LEVEL, base.scale, edited.scale, "level"),
        *_entries(Subject.BAND, base.bands, edited.bands, "id"),
        *_entries(Subject.GATE, base.scoring.gates, edited.scoring.gates, "band"),
        *_parameters(base, edited),
        *_entries(Subject.PERSPECTIVE, base.perspectives, edited.perspectives, "id"),
        *_entries(Subject.OBJECTIVE, stays, edited.objectives, "id"),
        *_entries(Subject.ITEM, items, edited.items, "id"),
        *_entries(Subject.LINK, links, edited.links, "source", "target"),
        *_orders(base, edited),
    )


def is_same_entry(one: Entry, other: Entry) -> bool:
    """Return whether two versions of an entry say the same, wherever they stand."""
    return replace(one, order=0) == replace(other, order=0)


def effects_on_answers(before: Item, after: Item | None) -> tuple[Effect, ...]:
    """Return what becomes of answers to an item when it is changed, None for switched off, in the order of `Effect`."""
    if after is None:
        return (Effect.OFF,)
    more = (after.is_core and not before.is_core) or (after.is_asked_of_staff and not before.is_asked_of_staff)
    fewer = (before.is_core and not after.is_core) or (before.is_asked_of_staff and not after.is_asked_of_staff)
    found = {
        Effect.WORDS: (before.topic, before.text, before.na_hint) != (after.topic, after.text, after.na_hint),
        Effect.ANCHORS: any(before.anchors.text(anchor.level) != anchor.text for anchor in after.anchors),
        Effect.LEVELS_GONE: any(not after.anchors.has(level) for level in before.anchors.levels),
        Effect.WEIGHT: before.weight != after.weight,
        Effect.ASKED_OF_MORE: more,
        Effect.ASKED_OF_FEWER: fewer,
        Effect.NA_ALLOWED: after.na_allowed and not before.na_allowed,
        Effect.NA_REFUSED: before.na_allowed and not after.na_allowed,
    }
    return tuple(effect for effect, applies in found.items() if applies)


def _whole(base: Instrument, edited: Instrument) -> Iterable[EntryChange]:
    parts = tuple(_part_changes(base, edited, ("title", "disclaimer")))
    return [EntryChange(Subject.INSTRUMENT, "", ChangeKind.CHANGED, parts)] if parts else []


def _parameters(base: Instrument, edited: Instrument) -> Iterable[EntryChange]:
    names = [field.name for field in fields(base.scoring) if field.name != "gates"]
    for part in _part_changes(base.scoring, edited.scoring, names):
        yield EntryChange(Subject.PARAMETER, part.part, ChangeKind.CHANGED, (part,))


def _entries(subject: Subject, base: Sequence[Any], edited: Sequence[Any], *keys: str) -> Iterable[EntryChange]:
    before = {_key(entry, keys): entry for entry in base}
    after = {_key(entry, keys): entry for entry in edited}
    for key, entry in before.items():
        if key not in after:
            yield EntryChange(subject, key, ChangeKind.OFF)
            continue
        names = [field.name for field in fields(entry) if field.name not in ("order", *keys)]
        parts = tuple(_part_changes(entry, after[key], names))
        if parts:
            yield EntryChange(subject, key, ChangeKind.CHANGED, parts)
    for key in after:
        if key not in before:
            yield EntryChange(subject, key, ChangeKind.ADDED)


def _key(entry: Any, keys: Sequence[str]) -> str:
    return " ".join(str(getattr(entry, key)) for key in keys)


def _part_changes(old: Any, new: Any, names: Iterable[str]) -> Iterable[PartChange]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if name == "anchors":
            yield from _anchor_changes(before, after)
        elif before != after:
            yield PartChange(name, before, after)


def _anchor_changes(before: Anchors, after: Anchors) -> Iterable[PartChange]:
    for level in sorted({*before.levels, *after.levels}):
        one, other = before.text(level) or None, after.text(level) or None
        if one != other:
            yield PartChange(f"anchor.{level}", one, other)


def _orders(base: Instrument, edited: Instrument) -> Iterable[EntryChange]:
    usual = [one.id for one in base.perspectives]
    if _is_reordered(usual, [one.id for one in edited.perspectives]):
        yield EntryChange(Subject.ORDER, "", ChangeKind.CHANGED)
    for perspective in edited.perspectives:
        if _is_reordered(_items(base, perspective.id), _items(edited, perspective.id)):
            yield EntryChange(Subject.ORDER, perspective.id, ChangeKind.CHANGED)


def _items(instrument: Instrument, perspective: PerspectiveId) -> list[str]:
    return [item.id for item in instrument.items_of(perspective)]


def _is_reordered(usual: Sequence[str], now: Sequence[str]) -> bool:
    """Return whether those of the base stand in another order, or own ones before some of them."""
    expected = [one for one in usual if one in now] + [one for one in now if one not in usual]
    return list(now) != expected
