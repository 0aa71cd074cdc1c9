"""
An edited instrument to the shortest `<instrument base="..." version="...">` that says how it differs from its base.

The counterpart of `adapted_instrument`: reading the result gives the edited instrument again. It compares the complete
forms of both, entry by entry, with the same tables of entries.
"""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from csr_xblock.content.questions.adapted_entries import (
    INNER_KINDS,
    ITEM,
    LEVEL,
    MODE,
    ORDERED_KINDS,
    TOP_KINDS,
    EntryKind,
    Key,
)
from csr_xblock.content.questions.adapted_instrument import OFF
from csr_xblock.content.questions.adapted_order import ORDER
from csr_xblock.content.questions.adapted_removal import DEPENDANTS
from csr_xblock.content.questions.instrument_writer import element_of
from csr_xblock.content.xml.canonical_xml import DECLARATION, canonical_text
from csr_xblock.content.xml.safe_xml import tag_of
from csr_xblock.domain.questions.instrument import Instrument

CONTAINERS = ("modes", "scale", "bands", "scoring", "perspectives", "objectives", "items", "strategy-map")
PARTS = (
    "title", "short", "question", "initiative", "kpi", "topic", "text", "anchor", "na-hint", "evidence-hint",
    "quick-win", "mapping", "name", "meaning", "unit", "formula", "frequency", "target", "why",
)  # fmt: skip
"""What stands in entries, in an order that fits the schema of each kind."""

UNSET = {"auto-na": "", "vsme": ""}
"""How an attribute that an entry no longer has is written; those that are not named here are `false`."""


def write_adaptation(edited: Instrument, base: Instrument) -> str:
    """
    Return the differences as XML text with indentation, '' if there are none. It stands inside a course's own XML.

    Entries of the base that `edited` lacks are switched off; what goes with a switched-off owner is not mentioned.
    Raises ValueError if `edited` is another instrument than `base`, or lacks a mode or a level, which cannot be said.
    """
    if (edited.id, edited.version) != (base.id, base.version):
        raise ValueError(f"{edited.id} {edited.version} is no adaptation of {base.id} {base.version}")
    root = _Differences(element_of(edited), element_of(base)).root
    return canonical_text(root).removeprefix(DECLARATION).strip() if len(root) else ""


class _Differences:
    """Carries the growing document. `new` and `old` are the complete forms of the edited instrument and of its base."""

    def __init__(self, new: etree._Element, old: etree._Element) -> None:
        self._new, self._old = new, old
        self.root = etree.Element("instrument", {"base": old.attrib["id"], "version": old.attrib["version"]})
        _add_texts(self.root, new, old, ("title", "disclaimer"))
        for container in CONTAINERS:
            self._add_container(container)

    def _add_container(self, name: str) -> None:
        container = etree.Element(name)
        if name == "scoring":
            _set_changed(container, self._new.find(name), self._old.find(name))
        for kind in TOP_KINDS:
            if kind.container == name:
                container.extend(self._entries(kind))
                self._set_order(kind, container)
        if len(container) or container.attrib:
            self.root.append(container)

    def _entries(self, kind: EntryKind) -> list[etree._Element]:
        """Return what is switched off or changed in the order of the base, then what is new."""
        new, old = _by_key(kind, self._new), _by_key(kind, self._old)
        entries = [
            _changed(kind, new[key], entry) if key in new else self._switched_off(kind, entry)
            for key, entry in old.items()
        ]
        own = [deepcopy(entry) for key, entry in new.items() if key not in old]
        return [entry for entry in entries if entry is not None] + own

    def _switched_off(self, kind: EntryKind, entry: etree._Element) -> etree._Element | None:
        if kind in (MODE, LEVEL):
            raise ValueError(f"the {kind.tag} {kind.name_of(entry)} cannot be switched off")
        for owner, dependant, attribute in DEPENDANTS:
            if dependant is kind and (entry.attrib[attribute],) not in _by_key(owner, self._new):
                return None
        return _named(kind, entry, {OFF: "true"})

    def _set_order(self, kind: EntryKind, container: etree._Element) -> None:
        if kind not in ORDERED_KINDS:
            return
        new, old = list(_by_key(kind, self._new)), list(_by_key(kind, self._old))
        usual = [key for key in old if key in new] + [key for key in new if key not in old]
        groups = self._items_of_each_perspective(new) if kind is ITEM else [new]
        named = [key for group in groups for key in _named_first(group, [key for key in usual if key in group])]
        if named:
            container.set(ORDER, " ".join(name for (name,) in named))

    def _items_of_each_perspective(self, items: Iterable[Key]) -> list[list[Key]]:
        owner = {one.attrib["id"]: one.attrib["perspective"] for one in self._new.iterfind("objectives/objective")}
        groups: dict[str, list[Key]] = {}
        entries = _by_key(ITEM, self._new)
        for key in items:
            groups.setdefault(owner[entries[key].attrib["objective"]], []).append(key)
        return list(groups.values())


def _by_key(kind: EntryKind, root: etree._Element) -> dict[Key, etree._Element]:
    return {kind.key_of(entry): entry for entry in root.iterfind(f"{kind.container}/{kind.tag}")}


def _named_first(wanted: list[Key], usual: list[Key]) -> list[Key]:
    """Return the shortest beginning of `wanted` after which the rest follows in its usual order."""
    for length in range(len(wanted)):
        if wanted[length:] == [key for key in usual if key not in wanted[:length]]:
            return wanted[:length]
    return wanted


def _named(kind: EntryKind, entry: etree._Element, attributes: dict[str, str]) -> etree._Element:
    return etree.Element(kind.tag, dict(zip(kind.keys, kind.key_of(entry), strict=True)) | attributes)


def _changed(kind: EntryKind, new: etree._Element, old: etree._Element) -> etree._Element | None:
    """Return an entry with what differs, None if nothing does."""
    entry = _named(kind, new, {})
    _set_changed(entry, new, old)
    if not len(new) and not len(old) and new.text != old.text:
        entry.text = new.text
    for part in PARTS:
        inner = INNER_KINDS.get(part)
        if inner is None:
            _add_texts(entry, new, old, (part,))
        else:
            entry.extend(_inner_entries(inner, new, old))
    return entry if len(entry) or entry.text or len(entry.attrib) > len(kind.keys) else None


def _inner_entries(kind: EntryKind, new: etree._Element, old: etree._Element) -> list[etree._Element]:
    after = {kind.key_of(one): one for one in new.iterfind(kind.tag)}
    before = {kind.key_of(one): one for one in old.iterfind(kind.tag)}
    entries = [
        _changed(kind, after[key], one) if key in after else _named(kind, one, {OFF: "true"})
        for key, one in before.items()
    ]
    own = [deepcopy(one) for key, one in after.items() if key not in before]
    return [one for one in entries if one is not None] + own


def _set_changed(entry: etree._Element, new: etree._Element | None, old: etree._Element | None) -> None:
    """Write the attributes that differ, and those that are no longer given."""
    after, before = ({} if one is None else dict(one.attrib) for one in (new, old))
    for name in [*after, *(name for name in before if name not in after)]:
        if after.get(name) != before.get(name):
            entry.set(name, after.get(name, UNSET.get(str(name), "false")))


def _add_texts(entry: etree._Element, new: etree._Element, old: etree._Element, tags: Iterable[str]) -> None:
    """Write the words and mappings that differ; what was taken out is written empty."""
    for tag in tags:
        after, before = new.findall(tag), old.findall(tag)
        if [_content(one) for one in after] != [_content(one) for one in before]:
            entry.extend([deepcopy(one) for one in after] or [etree.Element(tag)])


def _content(element: etree._Element) -> tuple[str, str | None, tuple[tuple[str, str], ...]]:
    return tag_of(element), element.text, tuple(sorted((str(name), str(value)) for name, value in element.items()))
