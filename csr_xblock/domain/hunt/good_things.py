"""
The good things that a company does already: at most ten lines, each in the box of an area.

A line is named by the page that adds it, so a line that is sent twice is there once. Source: METHODOLOGY 2.1, step 1;
limits: JOURNEY 1.
"""

import re
from dataclasses import dataclass

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import PerspectiveId

MOST_GOOD_THINGS = 10
MAX_CHARACTERS = 200
MAX_NAME_CHARACTERS = 16
_NAME = re.compile(r"[a-z0-9]{4,16}")

NOT_THERE = 0
"""The revision of a line that is not kept; the first that is kept has 1."""


@dataclass(frozen=True)
class GoodThing:
    """One thing that the company does, in the box of an area. `revision` counts how often it was written."""

    name: str
    area: PerspectiveId
    text: str
    revision: int


@dataclass(frozen=True)
class LineChange:
    """
    What a page wants a line to say, '' to remove it.

    `revision` is that of the line as the page showed it, NOT_THERE for one that it adds or puts back.
    """

    name: str
    area: PerspectiveId
    text: str
    revision: int


@dataclass(frozen=True)
class KeptLine:
    """
    How a line stands after a change. `is_saved` False: somebody else has written it meanwhile, and nothing was changed.

    `text` is '' and `revision` NOT_THERE for a line that is not there any more.
    """

    is_saved: bool
    text: str = ""
    revision: int = NOT_THERE


def checked_name(name: str) -> str:
    """Return the name of a line. Raises InvalidInput for one that no page of ours has made."""
    if not _NAME.fullmatch(name):
        raise InvalidInput("value-invalid", "line")
    return name


def checked_line(text: str) -> str:
    """Return a text as one line without needless blanks. Raises InvalidInput if it cannot be kept."""
    return checked_text(" ".join(text.split()), MAX_CHARACTERS, "text")
