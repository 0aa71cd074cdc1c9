"""
The kinds of entries that an adaptation changes, adds or switches off by their id, and what an own entry needs.

Plain tables for `adapted_instrument`; what the entries mean is in `instrument_tree`.
"""

from dataclasses import dataclass

from lxml import etree

Key = tuple[str, ...]


@dataclass(frozen=True)
class EntryKind:
    """
    One kind of entry. `keys` are the attributes that name it, `owner` the attribute that can never change.

    `attributes` and `elements` must be given for an entry that the base does not have.
    """

    noun: str
    container: str
    tag: str
    keys: Key = ("id",)
    attributes: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    owner: str | None = None

    def key_of(self, entry: etree._Element) -> Key:
        """Return the values that name an entry."""
        return tuple(entry.attrib[key] for key in self.keys)

    def name_of(self, entry: etree._Element) -> str:
        """Return an entry's name as authors read it in a sentence."""
        return " to ".join(self.key_of(entry))

    def missing_in(self, entry: etree._Element) -> list[str]:
        """Return what an entry lacks to stand alone, as authors write it."""
        attributes = [f'{name}="..."' for name in self.attributes if name not in entry.attrib]
        return attributes + [f"<{tag}>" for tag in self.elements if entry.find(tag) is None]


MODE = EntryKind("mode", "modes", "mode", attributes=("minutes",), elements=("title",))
LEVEL = EntryKind("level", "scale", "level", keys=("value",), elements=("name", "meaning"))
BAND = EntryKind("band", "bands", "band", attributes=("from",), elements=("name",))
GATE = EntryKind("gate", "scoring", "gate", keys=("band",))
PERSPECTIVE = EntryKind(
    "perspective", "perspectives", "perspective", attributes=("color",), elements=("title", "short", "question")
)
OBJECTIVE = EntryKind(
    "objective", "objectives", "objective", attributes=("perspective",), elements=("title",), owner="perspective"
)
KPI = EntryKind(
    "figure",
    "kpis",
    "kpi",
    attributes=("direction", "kind"),
    elements=("name", "unit", "formula", "frequency", "target"),
)
ITEM = EntryKind("item", "items", "item", attributes=("objective",), elements=("topic", "text"), owner="objective")
ANCHOR = EntryKind("anchor", "anchors", "anchor", keys=("level",))
LINK = EntryKind("link", "strategy-map", "link", keys=("from", "to"), attributes=("lag-months",), elements=("why",))

TOP_KINDS = (MODE, LEVEL, BAND, GATE, PERSPECTIVE, OBJECTIVE, ITEM, LINK)
"""Entries in an own container directly below `<instrument>`."""

INNER_KINDS = {KPI.tag: KPI, ANCHOR.tag: ANCHOR}
"""Entries directly in another entry, beside its words."""
