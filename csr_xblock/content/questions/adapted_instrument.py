"""
Puts an author's differences onto the tree of another instrument: `<instrument base="..." version="...">`.

Entries are changed, added or switched off by id; whatever is not mentioned stays. Every element of the result carries
a line of the author's text, so that the checks that follow point there. It checks only what gets lost by merging.
Source: DESIGN section 5, docs/content_format.md.
"""

from copy import deepcopy

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.problems.similar_ids import MAX_HINTS, hint_for
from csr_xblock.content.questions.adapted_entries import BAND, EMPTIABLE, INNER_KINDS, TOP_KINDS, EntryKind, Key
from csr_xblock.content.questions.adapted_order import put_in_order
from csr_xblock.content.questions.adapted_removal import remove_with_dependants
from csr_xblock.content.xml.safe_xml import line_of, set_line, words_of
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import NOTHING, Phrase, phrase

OFF = "off"
MOST_BANDS = 101
"""One for each number of points; where there are more, no order of them is right."""


def adapt_instrument(
    base: etree._Element, adaptation: etree._Element, file: str
) -> tuple[etree._Element, list[ContentProblem]]:
    """
    Return the complete `<instrument>` that the differences give, and the faults found on the way.

    Both arguments must have passed their schema; they are not changed. The result of faulty differences may be
    incomplete, but it can be checked like any other.
    """
    merge = _Merge(base, adaptation, file)
    merge.check_base()
    merge.replace_words()
    for kind in TOP_KINDS:
        merge.put_entries(kind)
    merge.faults += put_in_order(merge.result, adaptation, file)
    merge.remove_switched_off()
    return merge.result, merge.faults


class _Merge:
    """Carries the growing result, the faults, and the entries that are to be taken out at the end."""

    def __init__(self, base: etree._Element, adaptation: etree._Element, file: str) -> None:
        self.result = deepcopy(base)
        self._base = base
        self.faults: list[ContentProblem] = []
        self._adaptation = adaptation
        self._file = file
        self._switched_off: list[etree._Element] = []
        for element in self.result.iter():
            set_line(element, line_of(adaptation))

    def check_base(self) -> None:
        """Note a fault when the differences were made for another instrument or another version of it."""
        base, version = self._adaptation.attrib["base"], self._adaptation.attrib["version"]
        if base != self.result.attrib["id"]:
            self._fault(ProblemCode.UNKNOWN_BASE, self._adaptation, id=base, known=self.result.attrib["id"])
        elif version != self.result.attrib["version"]:
            known = self.result.attrib["version"]
            self._fault(ProblemCode.BASE_VERSION, self._adaptation, version=version, known=known)

    def replace_words(self) -> None:
        """Take over the title, the disclaimer and the scoring parameters."""
        for tag in ("title", "disclaimer"):
            _replace_all(self.result, self._adaptation, tag)
        scoring = self._adaptation.find("scoring")
        if scoring is not None:
            _own_container(self.result, "scoring").attrib.update(scoring.attrib)
            set_line(_own_container(self.result, "scoring"), line_of(scoring))

    def put_entries(self, kind: EntryKind) -> None:
        """Change, add or mark the entries of one kind."""
        container = self._adaptation.find(kind.container)
        if container is not None:
            self._put_all(kind, container, _own_container(self.result, kind.container))

    def remove_switched_off(self) -> None:
        """Take out what is switched off, with everything that belongs to it or leads to it."""
        remove_with_dependants(self._switched_off, self.result, self._base)

    def _put_all(self, kind: EntryKind, source: etree._Element, target: etree._Element) -> None:
        known = {kind.key_of(entry): entry for entry in target.findall(kind.tag)}
        present = dict(known)
        seen: set[Key] = set()
        for entry in source.findall(kind.tag):
            key = kind.key_of(entry)
            if key in seen:
                self._fault(ProblemCode.DUPLICATE_ID, entry, id=kind.name_of(entry))
            elif entry.get(OFF) == "true":
                self._switch_off(kind, entry, present)
            elif key in known:
                self._change(kind, known[key], entry)
            else:
                self._add(kind, entry, target, present)
            seen.add(key)

    def _switch_off(self, kind: EntryKind, entry: etree._Element, present: dict[Key, etree._Element]) -> None:
        found = present.get(kind.key_of(entry))
        if found is None:
            name = kind.name_of(entry)
            self._fault(ProblemCode.OFF_UNKNOWN, entry, id=name, hint=self._hint(kind, entry, present))
        else:
            set_line(found, line_of(entry))
            self._switched_off.append(found)

    def _change(self, kind: EntryKind, old: etree._Element, new: etree._Element) -> None:
        set_line(old, line_of(new))
        for name, value in new.attrib.items():
            if name == kind.owner and old.get(name) != value:
                self._fault(ProblemCode.MOVED_ITEM, new, id=kind.name_of(new), owner=old.get(name), other=value)
            elif name != OFF:
                old.set(name, value)
        if not len(old):
            old.text = new.text
        for tag in dict.fromkeys(str(child.tag) for child in new):
            inner = INNER_KINDS.get(tag)
            if inner is None:
                _replace_all(old, new, tag)
                _drop_emptied(old, tag)
            else:
                self._put_all(inner, new, old)

    def _add(
        self, kind: EntryKind, entry: etree._Element, target: etree._Element, present: dict[Key, etree._Element]
    ) -> None:
        missing = kind.missing_in(entry)
        if missing:
            self._fault(
                ProblemCode.OWN_ENTRY_INCOMPLETE,
                entry,
                id=kind.name_of(entry),
                kind=phrase(kind.noun),
                missing=", ".join(missing),
                hint=self._hint(kind, entry, present),
            )
            return
        own = deepcopy(entry)
        own.attrib.pop(OFF, None)
        self._leave_out_inner(own)
        target.insert(_place(kind, own, target, self._switched_off), own)

    def _leave_out_inner(self, own: etree._Element) -> None:
        """Note a fault for each entry in an own one that is switched off: there is nothing to switch off."""
        for inner in [one for one in own if one.tag in INNER_KINDS and one.get(OFF) == "true"]:
            name = INNER_KINDS[str(inner.tag)].name_of(inner)
            self._fault(ProblemCode.OFF_UNKNOWN, inner, id=name, hint=NOTHING)
            own.remove(inner)

    def _hint(self, kind: EntryKind, entry: etree._Element, present: dict[Key, etree._Element]) -> Phrase:
        if len(self.faults) >= MAX_HINTS:
            return NOTHING
        return hint_for(str(kind.name_of(entry)), (str(kind.name_of(other)) for other in present.values()))

    def _fault(self, code: ProblemCode, element: etree._Element, **details: object) -> None:
        self.faults.append(problem(code, self._file, line_of(element), **details))


def _own_container(root: etree._Element, tag: str) -> etree._Element:
    found = root.find(tag)
    return etree.SubElement(root, tag) if found is None else found


def _replace_all(target: etree._Element, source: etree._Element, tag: str) -> None:
    """Put the source's children of this name in the place of the target's."""
    new = source.findall(tag)
    if not new:
        return
    old = target.findall(tag)
    position = target.index(old[0]) if old else len(target)
    for element in old:
        target.remove(element)
    target[position:position] = [deepcopy(element) for element in new]


def _drop_emptied(entry: etree._Element, tag: str) -> None:
    """Take out a text that an entry can do without, when the author has given it empty."""
    given = entry.findall(tag)
    if tag in EMPTIABLE and len(given) == 1 and not words_of(given[0]):
        entry.remove(given[0])


def _place(kind: EntryKind, own: etree._Element, target: etree._Element, switched_off: list[etree._Element]) -> int:
    """Return where an own entry goes: at the end, but a band in front of the first that begins higher and stays."""
    if kind is BAND and len(target) <= MOST_BANDS:
        for position, band in enumerate(target):
            if band not in switched_off and int(band.attrib["from"]) > int(own.attrib["from"]):
                return position
    return len(target)
