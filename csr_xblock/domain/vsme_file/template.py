"""
The official file as far as we know something for it: its cells by their defined names, and where each is known from.

The file itself is EFRAG's and never ours; content/data/vsme_template.xml only names its cells. A level of a question
says how a company works, so it can make a yes or a text and never a number.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, ObjectiveId


class CellKind(StrEnum):
    """What a cell of the file takes."""

    TEXT = "text"
    NUMBER = "number"
    TICK = "tick"
    """A box; where it is not ticked, the file holds FALSE."""
    YES_NO = "yes-no"
    """A list of two words, of which the file says which."""
    TRUE_FALSE = "true-false"
    """A list of TRUE and FALSE."""
    COUNTRY = "country"
    """A list of countries, which the file keeps with their codes."""


class Source(StrEnum):
    """Where what is written into a cell is known from."""

    EMPLOYEES = "employees"
    COUNTRY = "country"
    PRACTICES = "practices"
    """Questions that were answered at level 2 or more, with a note."""
    ACTIONS = "actions"
    TARGETS = "targets"
    PRIORITIES = "priorities"
    FIGURE = "figure"


class Ask(StrEnum):
    """Who in or around a company knows what we do not."""

    YOU = "you"
    ACCOUNTS = "accounts"
    ENERGY_BILLS = "energy-bills"
    WATER_BILL = "water-bill"
    WASTE_FIRM = "waste-firm"
    PAYROLL = "payroll"
    SAFETY = "safety"


@dataclass(frozen=True)
class CellGate:
    """A box without a name of its own that opens a part of the file: so many rows and columns from the named cell."""

    rows: int
    columns: int


@dataclass(frozen=True)
class TemplateCell:
    """
    One cell. `name` is the file's defined name, `at` the place in a row of several, counted from 0.

    `sources` is empty for what we never know. `figure` is followed by the company in another unit or cut: the cell gets
    its reading divided by `divisor`, or nothing unless `fits`.
    """

    name: str
    disclosure: str
    ask: Ask
    kind: CellKind = CellKind.TEXT
    at: int = 0
    of: int = 1
    sources: tuple[Source, ...] = ()
    items: tuple[ItemId, ...] = ()
    objectives: tuple[ObjectiveId, ...] = ()
    figure: str = ""
    divisor: int = 1
    fits: bool = True
    only_zero: bool = False
    gate: CellGate | None = None

    @property
    def id(self) -> str:
        """The name, with the place for one of several cells."""
        return self.name if self.of == 1 else f"{self.name}/{self.at}"


@dataclass(frozen=True)
class Template:
    """The cells in the order of the file, for one `version` of it."""

    version: str
    cells: tuple[TemplateCell, ...]


@dataclass(frozen=True)
class Wish:
    """What we would write into a cell. A country by its code, a yes as True."""

    cell: TemplateCell
    value: str | Decimal | bool


class CellFate(StrEnum):
    """What became of a cell."""

    FILLED = "filled"
    EMPTY = "empty"
    """There is nothing in it, and we have nothing for it."""
    THERE = "there"
    """Something stands in it, or in another cell of the same row of boxes."""
    FORMULA = "formula"
    """The file works it out."""
    OTHERWISE = "otherwise"
    """The file has no such cell, or it is made otherwise than we know it."""


@dataclass(frozen=True)
class CellOutcome:
    """What became of a cell, and where it is; `sheet` and `cell` are '' if the file has none. `is_gate`: of its box."""

    id: str
    fate: CellFate
    sheet: str = ""
    cell: str = ""
    is_gate: bool = False


@dataclass(frozen=True)
class FilledFile:
    """
    The file with what was filled in, and what became of each cell, wished for or not.

    `version` is what the file says of itself, '' if nothing.
    """

    data: bytes
    version: str
    outcomes: tuple[CellOutcome, ...]
