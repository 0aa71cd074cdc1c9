"""Cells that were merged: only the first of them keeps its words, and the others would silently be read as empty."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.opening.sheet_cells import column_of
from csr_xblock.domain.errors import ContentProblem

RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def merged_problems(
    ranges: Iterable[str], sheet: str, rows: Collection[int], places: Collection[int]
) -> Iterator[ContentProblem]:
    """Yield a fault for each range that touches a cell of the given rows, by number, and columns, by place."""
    for written in ranges:
        found = MergedRange.read(written)
        if found is not None and found.touches(rows, places):
            told = problem(ProblemCode.CELLS_MERGED, sheet, found.top, cells=written)
            yield replace(told, cell=written.upper().partition(":")[0])


def besides_covered(problems: Iterable[ContentProblem], ranges: Iterable[str]) -> list[ContentProblem]:
    """Return the problems without those of cells that are empty because they are merged with others."""
    known = [found for found in map(MergedRange.read, ranges) if found is not None]
    return [
        one for one in problems if one.code != ProblemCode.CELL_EMPTY or not any(found.has(one.cell) for found in known)
    ]


@dataclass(frozen=True)
class MergedRange:
    """Merged cells, by the places of columns and the numbers of rows."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def read(cls, written: str) -> "MergedRange | None":
        """Return a range such as B3:B5, None for other words."""
        found = RANGE.fullmatch(written.upper())
        return found and cls(column_of(found[1]), int(found[2]), column_of(found[3]), int(found[4]))

    def touches(self, rows: Collection[int], places: Collection[int]) -> bool:
        """Return whether a cell of the rows and columns is in it."""
        is_in_rows = any(self.top <= row <= self.bottom for row in rows)
        return is_in_rows and any(self.left <= place <= self.right for place in places)

    def has(self, cell: str) -> bool:
        """Return whether a cell such as B4 is in it."""
        found = CELL.fullmatch(cell)
        return found is not None and self.touches([int(found[2])], [column_of(found[1])])
