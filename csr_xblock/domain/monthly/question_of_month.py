"""
The one question that a company talks about in a month. It is chosen by rule, so everybody sees the same one all month,
nothing is kept, and nobody has to choose.

The questions of which most can be gained stand in a row: highest priority of today first (METHODOLOGY 2.4.6). In the
month of the hand-in it is the first one, in the next month the second, and so on through at most twelve; then it begins
again. As long as the row stays, none comes two months running; a rating of importance or a new hand-in makes the row
anew.
"""

from collections.abc import Sequence
from datetime import date

from csr_xblock.domain.identifiers import ItemId

MOST_QUESTIONS = 12
"""One for each month of a year; what comes behind them can wait for the next self-assessment."""

MONTHS_OF_YEAR = 12


def question_of_month(ranked: Sequence[ItemId], handed_in: date, today: date) -> ItemId | None:
    """Return the question of the month of a day, None where nothing can be gained. `ranked`: most urgent first."""
    row = ranked[:MOST_QUESTIONS]
    return row[_months(handed_in, today) % len(row)] if row else None


def _months(since: date, day: date) -> int:
    return (day.year - since.year) * MONTHS_OF_YEAR + day.month - since.month
