"""
Formatted text in a notation that people can read and type in a cell, and back to HTML.

One line is one paragraph. Lines that begin with `- ` are bullets, with `1. ` numbers; an empty line parts two lists.
`**bold**`, `*italic*`, `[text](https://...)`; a backslash takes a sign its meaning. Paragraphs, lists, bold, italic
and links are all that there is (docs/content_format.md).
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby, pairwise

from lxml import etree

from csr_xblock.content.sheets.text_runs import PLAIN, Run, html_of_runs, joined_runs, runs_of
from csr_xblock.content.units.html_blocks import append_blocks, append_inline
from csr_xblock.content.units.sanitising import URL_SCHEMES
from csr_xblock.domain.errors import CsrError
from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase

ESCAPED = re.compile(r"([\\*\[\]])")
ESCAPED_IN_ADDRESS = re.compile(r"([\\()])")
LIST_BEGIN = re.compile(r"(?:[-•] |\d{1,3}[.)] )")
BULLET = re.compile(r"[-•] +")
NUMBER = re.compile(r"\d{1,3}[.)] +")
LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]\(((?:\\.|[^()\s\\])+)\)")
STARS = re.compile(r"\*+")
WORDS = re.compile(r"[^*\[\\]+")
UNESCAPED = re.compile(r"\\([!-/:-@\[-`{-~•])")
BACKSLASHED = r"\\\1"
NOT_CLOSED = gettext_noop("{sign} is opened but not closed; write \\* for an asterisk")
WRONG_ADDRESS = gettext_noop("the address '{address}' does not begin with https://, http:// or mailto:")
SIGNS = {"b": "**", "i": "*"}
BY_COUNT = {1: frozenset("i"), 2: frozenset("b"), 3: frozenset("bi")}


class NotationError(CsrError):
    """Text in the notation that cannot be read, with the reason."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(str(reason))
        self.reason = reason


def blocks_notation(html: str) -> str:
    """Return the paragraphs and lists of some HTML in the notation."""
    root = etree.Element("text")
    append_blocks(root, html)
    lines: list[str] = []
    for before, block in pairwise([None, *root]):
        is_list = block is not None and block.tag == "list"
        if is_list and before is not None and before.tag == "list" and before.get("kind") == block.get("kind"):
            lines.append("")
        lines += _list_lines(block) if is_list else [_paragraph_line(block)]
    return "\n".join(lines)


def inline_notation(html: str) -> str:
    """Return some HTML without paragraphs in the notation, in one line."""
    element = etree.Element("text")
    append_inline(element, html)
    return _inline_line(element)


def blocks_html(notation: str) -> str:
    """Return the HTML of text in the notation, not sanitised. Raises NotationError."""
    lines = [line.strip() for line in notation.splitlines()]
    html = []
    for kind, group in groupby(lines, key=_kind_of):
        if kind == "p":
            html += [f"<p>{inline_html(line)}</p>" for line in group]
        elif kind:
            begin = BULLET if kind == "ul" else NUMBER
            entries = "".join(f"<li>{inline_html(begin.sub('', line, count=1))}</li>" for line in group)
            html.append(f"<{kind}>{entries}</{kind}>")
    return "".join(html)


def inline_html(line: str) -> str:
    """Return the HTML of one line, not sanitised. Raises NotationError."""
    return html_of_runs(_Scanner().runs(line))


def _kind_of(line: str) -> str:
    if not line:
        return ""
    if BULLET.match(line):
        return "ul"
    return "ol" if NUMBER.match(line) else "p"


def _list_lines(element: etree._Element) -> list[str]:
    is_numbered = element.get("kind") is not None
    return [
        f"{f'{number}.' if is_numbered else '-'} {_inline_line(entry)}" for number, entry in enumerate(element, start=1)
    ]


def _paragraph_line(element: etree._Element) -> str:
    line = _inline_line(element)
    found = LIST_BEGIN.match(line)
    if found is None:
        return line
    sign = found.end() - 2
    return f"{line[:sign]}\\{line[sign:]}"


def _inline_line(element: etree._Element) -> str:
    """Return the words of an element; signs that a link begins with stand inside it, and so do those that end there."""
    written, before = "", PLAIN
    inside: set[str] = set()
    for run in [*runs_of(element), PLAIN]:
        switched = run.marks ^ before.marks
        is_other_link = run.address != before.address
        if is_other_link and before.address:
            written += _stars(switched & inside)
            written += f"]({ESCAPED_IN_ADDRESS.sub(BACKSLASHED, before.address)})"
            switched -= inside
            inside = set()
        ended = switched - run.marks
        written += _stars(ended) if is_other_link and run.address else _stars(switched)
        if is_other_link and run.address:
            inside = set(switched & run.marks)
            written += f"[{_stars(inside)}"
        elif run.address:
            inside = (inside | switched) & run.marks
        written += ESCAPED.sub(BACKSLASHED, run.text)
        before = run
    return written


def _stars(marks: AbstractSet[str]) -> str:
    return "".join(SIGNS[mark] for mark in sorted(marks, reverse=True))


class _Scanner:
    """Reads one line; bold and italic are switched on and off, in any order."""

    def __init__(self) -> None:
        self._look = PLAIN

    def runs(self, line: str) -> list[Run]:
        """Return the runs of a line. Raises NotationError if bold or italic is not closed."""
        found = joined_runs(self._scan(line))
        if self._look != PLAIN:
            stars = _stars(self._look.marks)
            raise NotationError(phrase(NOT_CLOSED, sign=stars))
        return found

    def _scan(self, line: str) -> Iterator[Run]:
        place = 0
        while place < len(line):
            stars, link, escaped = STARS.match(line, place), LINK.match(line, place), UNESCAPED.match(line, place)
            if stars is not None:
                if not self._switch(line, stars):
                    yield self._run(stars[0])
                place = stars.end()
            elif link is not None:
                yield from self._linked(link[1], UNESCAPED.sub(r"\1", link[2]))
                place = link.end()
            elif escaped is not None:
                yield self._run(escaped[1])
                place = escaped.end()
            else:
                words = WORDS.match(line, place)
                end = words.end() if words is not None else place + 1
                yield self._run(line[place:end])
                place = end

    def _run(self, text: str) -> Run:
        return Run(text, self._look.marks, self._look.address)

    def _switch(self, line: str, stars: re.Match[str]) -> bool:
        """Switch bold, italic or both; asterisks with white space on both sides are only asterisks."""
        before, after = line[max(stars.start() - 1, 0) : stars.start()], line[stars.end() : stars.end() + 1]
        switched = BY_COUNT.get(len(stars[0]))
        if switched is None or not (before.strip() or after.strip()):
            return False
        self._look = Run("", self._look.marks ^ switched, self._look.address)
        return True

    def _linked(self, text: str, address: str) -> Iterator[Run]:
        scheme, _, rest = address.partition(":")
        if scheme.lower() not in URL_SCHEMES or not rest:
            raise NotationError(phrase(WRONG_ADDRESS, address=address))
        self._look = replace(self._look, address=address)
        yield from self._scan(text)
        self._look = replace(self._look, address="")
