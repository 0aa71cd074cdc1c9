"""Small tables."""

from collections.abc import Iterable

from csr_xblock.presentation.overview.table import Cell, LearnerTable


def table(*rows: Iterable[Cell], title: str = "Learners", separator: str = ",") -> LearnerTable:
    """Return a table of two columns."""
    return LearnerTable(title, ("Name", "Units"), iter([tuple(row) for row in rows]), separator)
