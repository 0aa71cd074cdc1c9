"""
The areas of the scorecard: one row of the bars and of the table for each perspective, and the bands they are read on.

An area that was not asked or has too few answers has no number, and says why. To staff, an area of one question tells
its answer in words. Source: METHODOLOGY 2.4.2, 2.4.4, 2.4.5, JOURNEY 2.
"""

from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument, Item, Perspective
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.presentation.scoring.calculation import AreaCalculation, area_calculation
from csr_xblock.presentation.scoring.charts import HIGHEST, Radar, RadarValue, percent_of_width, radar_of
from csr_xblock.presentation.scoring.numbers import percent, whole
from csr_xblock.presentation.scoring.scorecard_words import band_name, wording_words


@dataclass(frozen=True)
class AreaView:
    """
    One area. `number`, `band` and `wording` are '' and `fill` is '' if there is no number; then `missing` says why.

    `fill` is the bar's width in percent, `color` #rrggbb. `answer` is what was chosen where that stands for the area.
    """

    id: str
    title: str
    short: str
    color: str
    number: str
    fill: str
    band: str
    wording: str
    coverage: str
    missing: str
    calculation: AreaCalculation
    answer: str = ""


@dataclass(frozen=True)
class BandView:
    """A band with its range of whole numbers. `mark` is its beginning on the scale in percent, '' at 0."""

    name: str
    range: str
    mark: str
    is_reached: bool


@dataclass(frozen=True)
class AreasView:
    """
    How areas get points; those that were asked, in the instrument's order; the bands, lowest first; the radar, if any.

    `measured` are the areas without those that are told in words.
    """

    rule: str
    areas: tuple[AreaView, ...]
    bands: tuple[BandView, ...]
    radar: Radar | None

    @property
    def measured(self) -> tuple[AreaView, ...]:
        """The areas that a table and a radar show."""
        return tuple(area for area in self.areas if not area.answer)


def areas_view(words: Instrument, sheet: AnswerSheet, scorecard: Scorecard) -> AreasView:
    """Return the rows and the radar; both show the same numbers."""
    asked = [(one, scorecard.perspectives[one.id]) for one in words.perspectives if one.id in scorecard.perspectives]
    values = [RadarValue(one.short, score.display) for one, score in asked if score.told_in_words is None]
    return AreasView(
        rule=_rule(),
        areas=tuple(_area(words, sheet, scorecard, one) for one, _score in asked),
        bands=_bands(words, scorecard.overall.band),
        radar=radar_of(values, [band.lowest for band in words.bands]),
    )


def _area(words: Instrument, sheet: AnswerSheet, scorecard: Scorecard, perspective: Perspective) -> AreaView:
    score = scorecard.perspectives[perspective.id]
    has_number = score.display is not None
    is_told = score.told_in_words is not None
    return AreaView(
        id=perspective.id,
        title=perspective.title,
        short=perspective.short,
        color=perspective.color,
        number=whole(score.display) if score.display is not None else "",
        fill=percent_of_width(score.display) if score.display is not None else "",
        band=band_name(words, score.band),
        wording=wording_words(score.wording) if has_number else "",
        coverage=percent(score.coverage, words.scoring.min_coverage) if score.applicable_items else "",
        missing="" if has_number or is_told else missing_words(words, sheet, score),
        calculation=area_calculation(words, sheet, scorecard, perspective),
        answer="" if score.told_in_words is None else _answer(words.item(score.told_in_words), sheet, scorecard),
    )


def _rule() -> str:
    return _(
        "An answer gives %(points)s points for each level above the lowest; important questions have a higher weight."
    ) % {"points": whole(POINTS_PER_LEVEL)}


def missing_words(words: Instrument, sheet: AnswerSheet, score: PerspectiveScore) -> str:
    """Return why an area has no number."""
    if not any(sheet.asks(item) for item in words.items_of(score.perspective)):
        return _("Not asked")
    if not score.applicable_items:
        return _("Does not apply")
    return _("Not enough answers") if score.can_have_number else _("Too few questions apply")


def _answer(item: Item, sheet: AnswerSheet, scorecard: Scorecard) -> str:
    level = scorecard.levels.get(item.id)
    if level is not None:
        return _("%(topic)s: “%(answer)s”") % {"topic": item.topic, "answer": item.anchors.text(level)}
    if sheet.is_not_applicable(item):
        return _("%(topic)s: does not apply") % {"topic": item.topic}
    if item.id in scorecard.unknown_items:
        return _("%(topic)s: you do not know") % {"topic": item.topic}
    return _("%(topic)s: not answered") % {"topic": item.topic}


def _bands(words: Instrument, reached: BandId | None) -> tuple[BandView, ...]:
    bands = sorted(words.bands, key=lambda band: band.lowest)
    ends = [after.lowest - 1 for _before, after in pairwise(bands)] + [HIGHEST]
    return tuple(
        BandView(
            name=band.name,
            range=f"{band.lowest}–{end}" if end > band.lowest else str(band.lowest),
            mark=percent_of_width(band.lowest) if 0 < band.lowest < HIGHEST else "",
            is_reached=band.id == reached,
        )
        for band, end in zip(bands, ends, strict=bool(bands))
    )
