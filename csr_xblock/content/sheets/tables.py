"""
The words in which the sheets of a workbook are described, for writing and for reading them alike.

A row is a mapping from column names to texts as they stand in XML: `true`, `3`, `0.6`. How a cell shows them is for
`table_writer`, how they are found again for `cell_values`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

Values = Mapping[str, str]

TRUE = "true"
FALSE = "false"


class Kind(Enum):
    """What a cell may hold."""

    TEXT = auto()
    LINES = auto()
    YES_NO = auto()
    WHOLE = auto()
    EXACT = auto()
    CHOICE = auto()
    ID = auto()
    COLOUR = auto()


@dataclass(frozen=True)
class Column:
    """
    One column. `name` is for programs, `heading` and `help` for people; `width` counts characters.

    An empty cell means `default`. `list_from` names the sheet whose ids are offered, `standard` the one whose codes a
    cell holds.
    """

    name: str
    heading: str
    help: str = ""
    kind: Kind = Kind.TEXT
    width: int = 12
    is_required: bool = False
    default: str = ""
    choices: tuple[str, ...] = ()
    list_from: str = ""
    standard: str = ""
    is_grey: bool = False


ID_COLUMN = Column(
    "id", "Id", "Leave it as it is; leave it empty in a row of your own.", Kind.ID, width=24, is_grey=True
)
"""The last column of most sheets, by which entries are known."""


@dataclass(frozen=True)
class Table:
    """
    One sheet: a heading in the first row, then one entry a row.

    A row whose `switch` column says no is left out, and the rest of it is not looked at.
    """

    sheet: str
    purpose: str
    columns: tuple[Column, ...]
    switch: str = ""

    def column(self, name: str) -> Column:
        """Return the column of this name. Raises StopIteration if there is none."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True)
class Workbook:
    """A kind of workbook. `guide` is what the first sheet says, a paragraph a line; `mark` is a sheet only it has."""

    title: str
    guide: str
    tables: tuple[Table, ...]
    mark: str


@dataclass(frozen=True)
class Row:
    """One row that was read: where it stands, its values, and the letter of each column."""

    table: Table
    number: int
    values: Values
    letters: Mapping[str, str]

    @property
    def is_left_out(self) -> bool:
        """Whether its switch says no."""
        return bool(self.table.switch) and self[self.table.switch] == FALSE

    def __getitem__(self, name: str) -> str:
        """Return the value of a column, '' if the cell is empty."""
        return self.values.get(name, "")

    def cell(self, name: str) -> str:
        """Return the name of a cell, such as E14."""
        return f"{self.letters[name]}{self.number}"
