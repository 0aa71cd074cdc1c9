"""
How results are spread over the levels: a stacked bar for each area, and the same numbers as a table.

Geometry as texts in percent, drawn by the template; the numbers stand in the bars, so that no colour is needed to read
them. What is told here, and of whom, is decided by domain.overview.disclosure.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import NOBODY, BandFigures, Figure, OverviewFigures
from csr_xblock.domain.overview.learner_filters import AtLevel
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.overview.group_words import group_url
from csr_xblock.presentation.overview.overview_words import band_words

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
    name: str
    url: str


@dataclass(frozen=True)
class BandCount:
    """A number of learners at a level, or without enough answers, with the address of their list, '' for none."""

    level: str
    learners: Figure
    url: str


@dataclass(frozen=True)
class AreaBands:
    """One area: its bar and its row, whose last number is of those without enough answers; they are in no bar."""

    id: str
    title: str
    segments: tuple[BandSegment, ...]
    counts: tuple[BandCount, ...]


@dataclass(frozen=True)
class BandsView:
    """The whole distribution, the company first, then areas in their order."""

    columns: tuple[BandColumn, ...]
    areas: tuple[AreaBands, ...]


def bands_view(words: Instrument, figures: OverviewFigures, links: Links) -> BandsView | None:
    """Return the distribution over the levels, None while nobody who has handed in shares."""
    if not figures.sharing.number:
        return None
    titles = {PerspectiveId(OVERALL): _("The whole company")}
    titles |= {perspective.id: perspective.title for perspective in words.perspectives}
    columns = tuple(BandColumn(band.name, _tone(index)) for index, band in enumerate(words.bands))
    return BandsView(
        columns=columns,
        areas=tuple(
            _area(words, area, title, columns, _counts(words, area, figures.bands.get(area, {}), links))
            for area, title in titles.items()
        ),
    )


def _counts(
    words: Instrument, area: PerspectiveId, counts: BandFigures, links: Links
) -> dict[BandId | None, BandCount]:
    """Return the number of each level, and of those without one."""
    known = tuple(band.id for band in words.bands)
    told: dict[BandId | None, Figure] = {band: counts.get(band, NOBODY) for band in known}
    told[None] = sum((figure for band, figure in counts.items() if band not in known), NOBODY)
    return {
        band: BandCount(band_words(words, band), one, group_url(links, AtLevel(area, band, known), one))
        for band, one in told.items()
    }


def _area(
    words: Instrument,
    area: PerspectiveId,
    title: str,
    columns: tuple[BandColumn, ...],
    counts: dict[BandId | None, BandCount],
) -> AreaBands:
    by_band = tuple(counts[band.id] for band in words.bands)
    return AreaBands(area, title, _segments(columns, by_band), (*by_band, counts[None]))


def _segments(columns: tuple[BandColumn, ...], counts: tuple[BandCount, ...]) -> tuple[BandSegment, ...]:
    total, begin, segments = sum(one.learners.number for one in counts), 0, []
    for column, one in zip(columns, counts, strict=True):
        number = one.learners.number
        if number:
            segments.append(
                BandSegment(
                    begin=_percent(begin, total),
                    width=_percent(number, total),
                    middle=_percent(begin + number / 2, total),
                    tone=column.tone,
                    learners=one.learners,
                    name=column.name,
                    url=one.url,
                )
            )
        begin += number
    return tuple(segments)


def _percent(part: float, whole: int) -> str:
    """A decimal point, whatever the language: it is read by the browser."""
    return f"{100 * part / whole:.2f}%"


def _tone(index: int) -> int:
    return min(index, TONES - 1)
