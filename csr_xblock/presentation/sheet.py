"""A sheet of a workbook that people take away: translated headings, and rows of plain cells."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | Decimal | int | date | None
"""A text, a number, a day, or nothing."""


@dataclass(frozen=True)
class Sheet:
    """`title` names the sheet."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
