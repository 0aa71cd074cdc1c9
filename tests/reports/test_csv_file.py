"""The list as CSV: readable for spreadsheets, and written while it is sent."""

import csv
from collections.abc import Iterator
from io import StringIO

import pytest

from csr_xblock.presentation.overview.table import Cell, LearnerTable
from csr_xblock.reports.cells import SEPARATORS
from csr_xblock.reports.csv_file import ROWS_PER_PIECE, csv_pieces
from tests.presentation.overviews import figure
from tests.reports.tables import table


def read(file: bytes) -> list[list[str]]:
    """Return the cells of a file."""
    return list(csv.reader(StringIO(file.decode("utf-8-sig"), newline="")))


def test_file_is_what_spreadsheets_expect() -> None:
    """A byte order mark, and the line ends of RFC 4180."""
    file = b"".join(csv_pieces(table(["Agnė", figure(3)])))

    assert "\ufeffName,Units\r\nAgnė,3\r\n".encode() == file


def test_cells_are_parted_as_the_language_wants_it() -> None:
    """In most of our countries a file with commas opens in one column."""
    rows = [["Petraitienė; Rasa", 2], ["Petraitis, Jonas", 3]]

    file = b"".join(csv_pieces(table(*rows, separator=";")))

    assert '\ufeffName;Units\r\n"Petraitienė; Rasa";2\r\nPetraitis, Jonas;3\r\n'.encode() == file


def test_cells_come_back_as_they_were() -> None:
    """Quotes, commas and line ends are part of names."""
    rows = [['Petraitienė, "Rasa"', "2"], ["two\nlines", ""], ["Ελένη 🥖", "0"]]

    assert [["Name", "Units"], *rows] == read(b"".join(csv_pieces(table(*rows))))


def test_formulas_are_made_harmless() -> None:
    """In the headings too, which are translated by people."""
    assert ["'=1+1", "'-2"] == read(b"".join(csv_pieces(table(["=1+1", "-2"]))))[1]


@pytest.mark.parametrize("cut", SEPARATORS)
@pytest.mark.parametrize("name", ["x{}=1+1{}y", 'x{}"=1+1', "x{} @SUM(A1)", 'x{}""+1', "x{}\t-2", "x{}{}=1", "x{}'=1"])
def test_no_piece_of_a_line_is_a_formula(name: str, cut: str) -> None:
    """A program may cut the lines at any sign, and take quotes as it likes."""
    written = b"".join(csv_pieces(table([name.replace("{}", cut), 1], separator=";"))).decode("utf-8-sig")

    for sign in SEPARATORS:
        for piece in written.split(sign):
            assert not piece.lstrip(' \t\n\r"').startswith(("=", "+", "-", "@"))


def test_rows_are_read_piece_by_piece() -> None:
    """Ten thousand learners are never in memory together."""
    asked = 0

    def rows() -> Iterator[tuple[Cell, ...]]:
        nonlocal asked
        for number in range(3 * ROWS_PER_PIECE):
            asked += 1
            yield (f"learner {number}", figure(number))

    pieces = csv_pieces(LearnerTable("", ("Name", "Units"), rows()))
    next(pieces)
    before = asked
    next(pieces)

    assert (0, ROWS_PER_PIECE) == (before, asked)
    assert 2 == len(list(pieces))
