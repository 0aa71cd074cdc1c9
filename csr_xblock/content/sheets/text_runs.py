"""
Formatted words as runs that look alike, in one line: the step between the elements of a unit text and a notation.

Bold and italic have no order in runs, so that texts which look alike become alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby, takewhile

from lxml import etree

from csr_xblock.content.xml.safe_xml import tag_of
from csr_xblock.content.xml.xml_words import one_line

NESTED = ("a", "b", "i")
"""Which mark stands outside where several begin and end together."""


@dataclass(frozen=True)
class Run:
    """Some words that look alike. `marks` are `b` and `i`; `address` is that of their link, '' outside links."""

    text: str
    marks: frozenset[str] = frozenset()
    address: str = ""

    @property
    def tags(self) -> frozenset[str]:
        """The elements around the words."""
        return self.marks | {"a"} if self.address else self.marks


PLAIN = Run("")


def runs_of(element: etree._Element) -> list[Run]:
    """
    Return the runs of an element's words, without white space at its ends.

    White space between words looks only as the words on both sides of it do.
    """
    written = [replace(run, text=one_line(run.text)) for run in joined_runs(_collected(element, PLAIN))]
    return joined_runs(_spaced(written))


def joined_runs(runs: Iterable[Run]) -> list[Run]:
    """Return the runs with neighbours that look alike as one."""
    alike = groupby((run for run in runs if run.text), key=lambda run: (run.marks, run.address))
    return [Run("".join(run.text for run in group), marks, address) for (marks, address), group in alike]


def html_of_runs(runs: list[Run]) -> str:
    """Return the runs as HTML, each element around as many of them as it can be; addresses are not checked."""
    html: list[str] = []
    open_tags: list[str] = []
    address = ""
    for place, run in enumerate([*runs, PLAIN]):
        kept = _kept(open_tags, run.tags if run.address == address else run.tags - {"a"})
        html += [f"</{tag}>" for tag in reversed(open_tags[len(kept) :])]
        begun = [(-_extent(runs, place, tag), NESTED.index(tag), tag) for tag in run.tags - set(kept)]
        missing = [tag for _, _, tag in sorted(begun)]
        html += [f'<a href="{escape(run.address)}">' if tag == "a" else f"<{tag}>" for tag in missing]
        html.append(escape(run.text, quote=False))
        open_tags, address = [*kept, *missing], run.address
    return "".join(html)


def _kept(open_tags: list[str], wanted: frozenset[str]) -> list[str]:
    """Return the open elements, from the outermost on, that go on around the next run."""
    return list(takewhile(wanted.__contains__, open_tags))


def _extent(runs: list[Run], place: int, tag: str) -> int:
    """Return behind which run an element ends that begins at a place."""
    address = runs[place].address
    end = place
    while end < len(runs) and tag in runs[end].tags and (tag != "a" or runs[end].address == address):
        end += 1
    return end


def _collected(element: etree._Element, look: Run) -> list[Run]:
    found = [replace(look, text=element.text or "")]
    for child in element:
        tag = tag_of(child)
        marks = look.marks | {tag} if tag in ("b", "i") else look.marks
        found += _collected(child, replace(look, marks=marks, address=child.get("href", look.address)))
        found.append(replace(look, text=child.tail or ""))
    return [run for run in found if run.text]


def _spaced(runs: Iterable[Run]) -> Iterable[Run]:
    """Yield the words, and between them the first of the white space, which looks as the words on both sides do."""
    before: Run | None = None
    space = ""
    for run in runs:
        words = run.text.strip()
        start, _, end = run.text.partition(words) if words else (run.text, "", "")
        space = space or start
        if not words:
            continue
        if before is not None and space:
            yield _shared(space, before, run)
        yield replace(run, text=words)
        before, space = run, end


def _shared(text: str, one: Run, other: Run) -> Run:
    """Return a run that looks as far as both do."""
    return Run(text, one.marks & other.marks, one.address if one.address == other.address else "")
