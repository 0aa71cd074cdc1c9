"""Print rows of cells as a table."""

from collections.abc import Sequence

Figure = tuple[str, str]
"""What is measured, and the measured value."""


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print rows of cells, the first column to the left, numbers to the right, the heads underlined."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, cells in enumerate(rows):
        first, *others = (
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        print("  ".join((first, *others)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))
