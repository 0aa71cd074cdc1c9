"""Cells that were merged: only the first of them keeps its words, and the others would silently be read as empty."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.opening.sheet_cells import column_of
from csr_xblock.domain.errors import ContentProblem

RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


def merged_problems(
    ranges: Iterable[str], sheet: str, rows: Collection[int], places: Collection[int]
) -> Iterator[ContentProblem]:
    """Yield a fault for each range that touches a cell of the given rows, by number, and columns, by place."""
    for written in ranges:
        found = RANGE.fullmatch(written.upper())
        if found is None:
            continue
        left, right = column_of(found[1]), column_of(found[3])
        top, bottom = int(found[2]), int(found[4])
        if any(left <= place <= right for place in places) and any(top <= row <= bottom for row in rows):
            yield replace(problem(ProblemCode.CELLS_MERGED, sheet, top, cells=written), cell=f"{found[1]}{found[2]}")
