"""
How results are spread over the levels: a stacked bar for each area, and the same numbers as a table.

Geometry as texts in percent, drawn by the template; the numbers stand in the bars, so that no colour is needed to read
them. What is told here, and of whom, is decided by domain.overview.disclosure.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import OVERALL, PerspectiveId
from csr_xblock.domain.overview.disclosure import NOBODY, BandFigures, Figure, OverviewFigures
from csr_xblock.domain.questions.instrument import Instrument

TONES = 6
"""How many shades the style sheet has; further levels share the last one."""


@dataclass(frozen=True)
class BandColumn:
    """A level with its shade, 0 for the lowest."""

    name: str
    tone: int


@dataclass(frozen=True)
class BandSegment:
    """A part of a bar: where it begins, how long it is and where its number stands, in percent of the bar."""

    begin: str
    width: str
    middle: str
    tone: int
    learners: Figure


@dataclass(frozen=True)
class AreaBands:
    """One area: its bar and its row. `without` are those without enough answers; a bar is empty without the others."""

    title: str
    segments: tuple[BandSegment, ...]
    counts: tuple[Figure, ...]
    without: Figure


@dataclass(frozen=True)
class BandsView:
    """The whole distribution, the company first, then areas in their order."""

    columns: tuple[BandColumn, ...]
    areas: tuple[AreaBands, ...]


def bands_view(words: Instrument, figures: OverviewFigures) -> BandsView | None:
    """Return the distribution over the levels, None while nobody who has handed in shares."""
    if not figures.sharing.number:
        return None
    titles = {PerspectiveId(OVERALL): _("The whole company")}
    titles |= {perspective.id: perspective.title for perspective in words.perspectives}
    return BandsView(
        columns=tuple(BandColumn(band.name, _tone(index)) for index, band in enumerate(words.bands)),
        areas=tuple(_area(words, title, figures.bands.get(area, {})) for area, title in titles.items()),
    )


def _area(words: Instrument, title: str, counts: BandFigures) -> AreaBands:
    by_band = tuple(counts.get(band.id, NOBODY) for band in words.bands)
    known = {band.id for band in words.bands}
    without = sum((figure for band, figure in counts.items() if band not in known), NOBODY)
    return AreaBands(title, _segments(by_band), by_band, without)


def _segments(counts: tuple[Figure, ...]) -> tuple[BandSegment, ...]:
    total, begin, segments = sum(one.number for one in counts), 0, []
    for index, learners in enumerate(counts):
        number = learners.number
        if number:
            middle = _percent(begin + number / 2, total)
            segments.append(
                BandSegment(_percent(begin, total), _percent(number, total), middle, _tone(index), learners)
            )
        begin += number
    return tuple(segments)


def _percent(part: float, whole: int) -> str:
    """A decimal point, whatever the language: it is read by the browser."""
    return f"{100 * part / whole:.2f}%"


def _tone(index: int) -> int:
    return min(index, TONES - 1)
