"""
The kinds of entries that an adaptation changes, adds or switches off by their id, and what an own entry needs.

Plain tables for `adapted_instrument`; what the entries mean is in `instrument_tree`.
"""

from dataclasses import dataclass

from lxml import etree

from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

Key = tuple[str, ...]


@dataclass(frozen=True)
class EntryKind:
    """
    One kind of entry. `keys` are the attributes that name it, `owner` the attribute that can never change.

    `noun` is what authors are told to have written if the base does not have it; then `attributes` and `elements` must
    be given.
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

    def name_of(self, entry: etree._Element) -> Phrase:
        """Return an entry's name as authors read it in a sentence."""
        first, *others = self.key_of(entry)
        return link_name(first, others[0]) if others else Phrase("{id}", {"id": first})

    def missing_in(self, entry: etree._Element) -> list[str]:
        """Return what an entry lacks to stand alone, as authors write it."""
        attributes = [f'{name}="..."' for name in self.attributes if name not in entry.attrib]
        return attributes + [f"<{tag}>" for tag in self.elements if entry.find(tag) is None]


def link_name(start: str, end: str) -> Phrase:
    """Return the name of a link, which has no id."""
    return phrase(gettext_noop("{start} to {end}"), start=start, end=end)


MODE = EntryKind(gettext_noop("your own mode"), "modes", "mode", attributes=("minutes",), elements=("title",))
LEVEL = EntryKind(gettext_noop("your own level"), "scale", "level", keys=("value",), elements=("name", "meaning"))
BAND = EntryKind(gettext_noop("your own band"), "bands", "band", attributes=("from",), elements=("name",))
GATE = EntryKind(gettext_noop("your own gate"), "scoring", "gate", keys=("band",), attributes=("min-perspective",))
PERSPECTIVE = EntryKind(
    gettext_noop("your own perspective"),
    "perspectives",
    "perspective",
    attributes=("color",),
    elements=("title", "short", "question"),
)
OBJECTIVE = EntryKind(
    gettext_noop("your own objective"),
    "objectives",
    "objective",
    attributes=("perspective",),
    elements=("title",),
    owner="perspective",
)
KPI = EntryKind(
    gettext_noop("your own figure"),
    "kpis",
    "kpi",
    attributes=("direction", "kind"),
    elements=("name", "unit", "formula", "frequency", "target"),
)
ITEM = EntryKind(
    gettext_noop("your own item"),
    "items",
    "item",
    attributes=("objective",),
    elements=("topic", "text"),
    owner="objective",
)
ANCHOR = EntryKind(gettext_noop("your own anchor"), "anchors", "anchor", keys=("level",))
LINK = EntryKind(
    gettext_noop("your own link"),
    "strategy-map",
    "link",
    keys=("from", "to"),
    attributes=("lag-months",),
    elements=("why",),
)

TOP_KINDS = (MODE, LEVEL, BAND, GATE, PERSPECTIVE, OBJECTIVE, ITEM, LINK)
"""Entries in an own container directly below `<instrument>`."""

INNER_KINDS = {KPI.tag: KPI, ANCHOR.tag: ANCHOR}
"""Entries directly in another entry, beside its words."""

ORDERED_KINDS = (PERSPECTIVE, ITEM)
"""Entries whose order an author may change."""

EMPTIABLE = frozenset({"na-hint", "evidence-hint", "quick-win", "initiative"})
"""Words that an entry can do without: given empty, they take out those of the base."""
