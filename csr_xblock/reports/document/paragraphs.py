"""Paragraphs and the runs of words in them. What they look like is said by styles."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from csr_xblock.reports.document.word_xml import SPACE, clean, made, value

RIGHT_TO_LEFT = frozenset({"R", "AL"})
LEFT_TO_RIGHT = "L"
LINE_BREAK = "\n"


@dataclass(frozen=True)
class Look:
    """How words look, and their language as a tag where it is not that of the document."""

    is_bold: bool = False
    is_italic: bool = False
    language: str | None = None
    style: str | None = None


PLAIN = Look()


def runs(text: str, look: Look = PLAIN) -> list[etree._Element]:
    """Return the runs of a text; a line feed becomes a new line of the same paragraph."""
    return [_run(piece, look) for piece in _pieces(clean(text))]


def paragraph(
    style: str | None,
    content: Iterable[etree._Element],
    *,
    level: tuple[str, int] | None = None,
    keeps_next: bool = False,
    starts_page: bool = False,
    indent: int = 0,
) -> etree._Element:
    """
    Return a paragraph. `level` is its list and how deep it stands in it, `indent` in twentieths of a point.

    `keeps_next`: it stands on the same page as what follows; `starts_page`: a page begins with it.
    """
    looks = [value("w:pStyle", style)] if style else []
    looks += [made("w:keepNext")] if keeps_next else []
    looks += [made("w:pageBreakBefore")] if starts_page else []
    if level is not None:
        looks.append(made("w:numPr", None, value("w:ilvl", str(level[1])), value("w:numId", level[0])))
    content = list(content)
    if is_right_to_left("".join(text for one in content for text in one.itertext())):
        looks.append(made("w:bidi"))
    looks += [made("w:ind", {"w:left": str(indent)})] if indent else []
    return made("w:p", None, *([made("w:pPr", None, *looks)] if looks else []), *content)


def text_paragraph(style: str | None, text: str, *, keeps_next: bool = False) -> etree._Element:
    """Return a paragraph of plain words."""
    return paragraph(style, runs(text), keeps_next=keeps_next)


def field(instruction: str, shown: str, look: Look = PLAIN) -> list[etree._Element]:
    """Return a field: what a program puts in, and what stands there until it does."""
    return [
        *field_start(instruction),
        *runs(shown, look),
        made("w:r", None, made("w:fldChar", {"w:fldCharType": "end"})),
    ]


def field_start(instruction: str) -> list[etree._Element]:
    """Return the begin of a field, up to where its words stand."""
    told = made("w:instrText", {})
    told.set(SPACE, "preserve")
    told.text = f" {instruction} "
    begin, separate = (made("w:fldChar", {"w:fldCharType": kind}) for kind in ("begin", "separate"))
    return [made("w:r", None, one) for one in (begin, told, separate)]


def is_right_to_left(text: str) -> bool:
    """Return whether a text begins in a script that is read from the right."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind in RIGHT_TO_LEFT for kind in kinds if kind == LEFT_TO_RIGHT or kind in RIGHT_TO_LEFT), False)


def _run(text: str, look: Look) -> etree._Element:
    looks = [value("w:rStyle", look.style)] if look.style else []
    looks += [made("w:b"), made("w:bCs")] if look.is_bold else []
    looks += [made("w:i"), made("w:iCs")] if look.is_italic else []
    looks += [made("w:rtl")] if is_right_to_left(text) else []
    if look.language:
        looks.append(made("w:lang", {"w:val": look.language, "w:eastAsia": look.language, "w:bidi": look.language}))
    made_run = made("w:r", None, *([made("w:rPr", None, *looks)] if looks else []))
    for number, line in enumerate(text.replace("\r\n", LINE_BREAK).replace("\r", LINE_BREAK).split(LINE_BREAK)):
        if number:
            made_run.append(made("w:br"))
        if line:
            words = made("w:t")
            words.set(SPACE, "preserve")
            words.text = line.replace("\t", " ")
            made_run.append(words)
    return made_run


def _pieces(text: str) -> Iterator[str]:
    """Give the text cut where the direction of reading changes, since a run has one."""
    edges, direction = [0], None
    for place, character in enumerate(text):
        kind = unicodedata.bidirectional(character)
        found = kind in RIGHT_TO_LEFT if kind == LEFT_TO_RIGHT or kind in RIGHT_TO_LEFT else None
        if found is not None and direction is not None and found != direction:
            edges.append(place)
        direction = direction if found is None else found
    yield from (text[start:end] for start, end in pairwise([*edges, len(text)]) if end > start)
