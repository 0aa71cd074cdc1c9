"""
What differs between two workbooks of the same kind, row by row: for a look before something is applied.

Rows are recognised by their ids, those without one by their part and their place among those of the same part.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.content.sheets.tables import Table, Values, Workbook

Key = tuple[str, ...]


class RowState(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class RowChange:
    """One row that differs. `cells` are heading, old and new text of the cells that do, of changed rows only."""

    sheet: str
    title: str
    state: RowState
    cells: tuple[tuple[str, str, str], ...] = ()


def row_changes(
    kind: Workbook, old: Mapping[str, Sequence[Values]], new: Mapping[str, Sequence[Values]]
) -> tuple[RowChange, ...]:
    """Return the differences, sheet by sheet: changed and removed rows in the old order, then added ones."""
    return tuple(
        change for table in kind.tables for change in _table_changes(table, old[table.sheet], new[table.sheet])
    )


def _table_changes(table: Table, old: Sequence[Values], new: Sequence[Values]) -> Iterable[RowChange]:
    before, after = _by_key(old), _by_key(new)
    for key, row in before.items():
        if key not in after:
            yield RowChange(table.sheet, _title(row), RowState.REMOVED)
            continue
        cells = tuple(_cell_changes(table, row, after[key]))
        if cells:
            yield RowChange(table.sheet, _title(after[key]), RowState.CHANGED, cells)
    for key, row in after.items():
        if key not in before:
            yield RowChange(table.sheet, _title(row), RowState.ADDED)


def _by_key(rows: Sequence[Values]) -> dict[Key, Values]:
    seen: Counter[Key] = Counter()
    found: dict[Key, Values] = {}
    for row in rows:
        key = (row.get("part", ""), row.get("question-id", ""), row.get("id", ""))
        seen[key] += 1
        found[(*key, str(seen[key]))] = row
    return found


def _cell_changes(table: Table, old: Values, new: Values) -> Iterable[tuple[str, str, str]]:
    for column in table.columns:
        before, after = old.get(column.name, ""), new.get(column.name, "")
        if before != after and not column.is_grey:
            yield column.heading, before, after


def _title(row: Values) -> str:
    """Return what a row is called: its name, title or part, else the words of a choice."""
    return next((row[name] for name in ("what", "title", "part", "text") if row.get(name)), "")
