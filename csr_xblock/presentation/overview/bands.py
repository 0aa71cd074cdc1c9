"""
How results are spread over the levels: a stacked bar for each area, and the same numbers as a table.

Geometry as texts in percent, drawn by the template; the numbers stand in the bars, so that no colour is needed to read
them. Only distributions that services.show_overview lets pass arrive here.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import OVERALL, PerspectiveId
from csr_xblock.domain.overview.learner_counts import BandCounts
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.services.overview.show_overview import Overview

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
    learners: int


@dataclass(frozen=True)
class AreaBands:
    """One area: its bar and its row. Both are empty where too few learners have a result."""

    title: str
    segments: tuple[BandSegment, ...]
    counts: tuple[int, ...]
    without: int


@dataclass(frozen=True)
class BandsView:
    """The whole distribution, the company first, then areas in their order."""

    columns: tuple[BandColumn, ...]
    areas: tuple[AreaBands, ...]

    @property
    def has_gaps(self) -> bool:
        """Whether some area is left out because too few have a result."""
        return any(not area.counts for area in self.areas)


def bands_view(words: Instrument, overview: Overview) -> BandsView | None:
    """Return the distribution over the levels, None while there are too few results of all kinds."""
    if not overview.bands:
        return None
    titles = {PerspectiveId(OVERALL): _("The whole company")}
    titles |= {perspective.id: perspective.title for perspective in words.perspectives}
    return BandsView(
        columns=tuple(BandColumn(band.name, _tone(index)) for index, band in enumerate(words.bands)),
        areas=tuple(_area(words, title, overview.bands.get(area)) for area, title in titles.items()),
    )


def _area(words: Instrument, title: str, counts: BandCounts | None) -> AreaBands:
    if counts is None:
        return AreaBands(title, (), (), 0)
    by_band = tuple(counts.get(band.id, 0) for band in words.bands)
    return AreaBands(title, _segments(by_band), by_band, sum(counts.values()) - sum(by_band))


def _segments(counts: tuple[int, ...]) -> tuple[BandSegment, ...]:
    total, begin, segments = sum(counts), 0, []
    for index, learners in enumerate(counts):
        if learners:
            middle = _percent(begin + learners / 2, total)
            segments.append(
                BandSegment(_percent(begin, total), _percent(learners, total), middle, _tone(index), learners)
            )
        begin += learners
    return tuple(segments)


def _percent(part: float, whole: int) -> str:
    """A decimal point, whatever the language: it is read by the browser."""
    return f"{100 * part / whole:.2f}%"


def _tone(index: int) -> int:
    return min(index, TONES - 1)
