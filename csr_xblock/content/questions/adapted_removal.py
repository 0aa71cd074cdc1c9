"""
Takes switched-off entries out of an instrument's tree, with everything of the base that belongs to them.

What an author adds to something that is switched off stays in, so that the checks find it.
"""

from collections.abc import Iterable

from lxml import etree

from csr_xblock.content.questions.adapted_entries import BAND, GATE, ITEM, LINK, OBJECTIVE, PERSPECTIVE, EntryKind

DEPENDANTS: tuple[tuple[EntryKind, EntryKind, str], ...] = (
    (PERSPECTIVE, OBJECTIVE, "perspective"),
    (OBJECTIVE, ITEM, "objective"),
    (OBJECTIVE, LINK, "from"),
    (OBJECTIVE, LINK, "to"),
    (BAND, GATE, "band"),
)
"""Owner, what belongs to it, and the attribute that says so; owners stand before what belongs to them."""


def remove_with_dependants(switched_off: Iterable[etree._Element], root: etree._Element, base: etree._Element) -> None:
    """Remove the elements and their dependants from `root`, an adaptation of `base`."""
    for element in switched_off:
        _remove(element)
    for owner, dependant, attribute in DEPENDANTS:
        # Compared with the base, this knows what earlier rounds removed, too.
        gone = _ids(owner, base) - _ids(owner, root)
        of_base = {dependant.key_of(entry) for entry in _entries(dependant, base)}
        for entry in _entries(dependant, root):
            if entry.get(attribute) in gone and dependant.key_of(entry) in of_base:
                _remove(entry)


def _entries(kind: EntryKind, root: etree._Element) -> list[etree._Element]:
    return root.findall(f"{kind.container}/{kind.tag}")


def _ids(kind: EntryKind, root: etree._Element) -> set[str]:
    return {entry.attrib["id"] for entry in _entries(kind, root)}


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
