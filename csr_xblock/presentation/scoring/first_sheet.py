"""
Whether the summary fits on one sheet of A4 as it is, or only in small type and without first steps.

A browser cannot be asked before it prints, so lines are counted from the lengths of texts, on the safe side.
"""

from collections.abc import Iterable
from math import ceil

from csr_xblock.presentation.scoring.items import ImprovementView
from csr_xblock.presentation.scoring.scorecard_page import ScorecardPage

LINES = 42
"""Lines of 5 mm beside the gaps, with some in reserve. A line of the heading takes two."""

LINE_CHARACTERS = 80
HEADING_CHARACTERS = 36
COLUMN_CHARACTERS = 34
TOLD_CHARACTERS = 45
NAME_CHARACTERS = 13
AREA_LINES, LONG_AREA_LINES = 1.7, 2.2


def is_long(heading: str, card: ScorecardPage, first: Iterable[ImprovementView]) -> bool:
    """Return whether the summary needs more than one sheet in usual type."""
    around = [
        *card.attempt.reach,
        *card.level.outlook,
        card.level.basis,
        card.reliance.summary,
        card.attempt.disclaimer,
    ]
    strengths = sum(_lines(COLUMN_CHARACTERS, one.topic + one.area + one.level) for one in card.strengths.items)
    to_improve = sum(
        _lines(COLUMN_CHARACTERS, one.topic + one.area + one.level) + _lines(COLUMN_CHARACTERS, one.first_step)
        for one in first
    )
    areas = sum(
        LONG_AREA_LINES if max(len(one.short), len(one.band) - NAME_CHARACTERS) > NAME_CHARACTERS else AREA_LINES
        for one in card.areas.measured
    )
    told = sum(_lines(TOLD_CHARACTERS, one.answer) for one in card.areas.areas)
    above = told + 2 * _lines(HEADING_CHARACTERS, heading)
    return above + areas + max(strengths, to_improve) + sum(_lines(LINE_CHARACTERS, one) for one in around) > LINES


def _lines(width: int, text: str) -> int:
    return ceil(len(text) / width)
