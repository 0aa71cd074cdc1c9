"""
The company's level on the scorecard: the big number, its name, what it means, and what stands before the next one.

Source: METHODOLOGY 2.4.3 (the sentence), 2.4.4 (bands and gates).
"""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Instrument
from csr_xblock.domain.scoring.scorecard import OverallScore, Scorecard
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.scoring.calculation import OverallCalculation, overall_calculation
from csr_xblock.presentation.scoring.charts import percent_of_width
from csr_xblock.presentation.scoring.numbers import percent, points, whole
from csr_xblock.presentation.scoring.scorecard_words import band_name, named_numbers

A_QUARTER = Fraction(1, 4)


@dataclass(frozen=True)
class LevelView:
    """
    The overall result. `number`, `band` and `calculation` are '' or None if there are not enough answers.

    `meaning` says what the level is like, `explanation` how the number comes about, `outlook` what holds it back
    or what the next level asks for.
    """

    number: str
    fill: str
    band: str
    meaning: str
    explanation: str
    outlook: tuple[str, ...]
    calculation: OverallCalculation | None


def level_view(words: Instrument, scorecard: Scorecard) -> LevelView:
    """Return the overall result in words. Without a number the explanation says what is missing."""
    overall = scorecard.overall
    if overall.display is None:
        return LevelView("", "", "", "", _too_few(words, overall), _what_to_answer(words, scorecard), None)
    band = band_name(words, overall.band)
    return LevelView(
        number=whole(overall.display),
        fill=percent_of_width(overall.display),
        band=band,
        meaning=next((level.meaning for level in words.scale if level.name == band), ""),
        explanation=_explanation(words, overall),
        outlook=_outlook(words, scorecard),
        calculation=overall_calculation(words, scorecard),
    )


def _too_few(words: Instrument, overall: OverallScore) -> str:
    needed = words.scoring.min_valid_perspectives
    return ngettext(
        "%(valid)s of %(all)s areas has enough answers. For an overall level at least %(needed)s are needed.",
        "%(valid)s of %(all)s areas have enough answers. For an overall level at least %(needed)s are needed.",
        overall.valid_perspectives,
    ) % {
        "valid": whole(overall.valid_perspectives),
        "all": whole(len(words.perspectives)),
        "needed": whole(needed),
    }


def _what_to_answer(words: Instrument, scorecard: Scorecard) -> tuple[str, ...]:
    """Return which areas could have a number with more answers, as one sentence or none."""
    open_areas = [
        one.title
        for one in words.perspectives
        if not scorecard.perspectives[one.id].is_valid and scorecard.perspectives[one.id].applicable_items
    ]
    if not open_areas:
        return ()
    return (_("Answer more questions in these areas: %(areas)s.") % {"areas": quoted_names(open_areas)},)


def _explanation(words: Instrument, overall: OverallScore) -> str:
    assert overall.mean is not None
    assert overall.distance is not None
    share = words.scoring.imbalance_lambda
    numbers = {"mean": points(overall.mean), "distance": points(overall.distance), "share": percent(share)}
    if not share:
        return _("Your average is %(mean)s. This is your score.") % numbers
    if share == A_QUARTER:
        return (
            _(
                "Your average is %(mean)s. Your areas lie on average %(distance)s points away from it. "
                "The balanced score takes a quarter of this distance off, so that strong areas do not hide weak ones."
            )
            % numbers
        )
    return (
        _(
            "Your average is %(mean)s. Your areas lie on average %(distance)s points away from it. "
            "The balanced score takes %(share)s of this distance off, so that strong areas do not hide weak ones."
        )
        % numbers
    )


def _outlook(words: Instrument, scorecard: Scorecard) -> tuple[str, ...]:
    overall = scorecard.overall
    assert overall.display is not None
    if overall.capped_by is not None:
        return (_held_back(words, scorecard, overall.capped_by),)
    next_band = _next_band(words, overall.display)
    if next_band is None:
        return (_("There is no higher level. Now it is about staying there and helping others."),)
    missing = next_band.lowest - overall.display
    distance = ngettext(
        "To the next level, “%(level)s”, %(missing)s point is missing: it begins at %(lowest)s.",
        "To the next level, “%(level)s”, %(missing)s points are missing: it begins at %(lowest)s.",
        missing,
    ) % {"level": next_band.name, "missing": whole(missing), "lowest": whole(next_band.lowest)}
    return (distance, *_gate_ahead(words, scorecard, next_band.id))


def _held_back(words: Instrument, scorecard: Scorecard, refused: BandId) -> str:
    return _(
        "What holds the level back: your number alone would reach “%(level)s”. "
        "That level also asks for at least %(needed)s in every area. Below that: %(areas)s."
    ) % {
        "level": band_name(words, refused),
        "needed": whole(_needed_everywhere(words, refused)),
        "areas": _areas_with_points(words, scorecard, scorecard.overall.held_back_by),
    }


def _gate_ahead(words: Instrument, scorecard: Scorecard, band: BandId) -> tuple[str, ...]:
    """Return a sentence on the areas that the next band's gate would refuse today, if there are any."""
    needed = _needed_everywhere(words, band)
    below = tuple(
        one.perspective
        for one in scorecard.perspectives.values()
        if one.is_valid and one.score is not None and one.score < needed
    )
    if not below:
        return ()
    about = {"needed": whole(needed), "areas": _areas_with_points(words, scorecard, below)}
    return (_("It also asks for at least %(needed)s in every area. Below that today: %(areas)s.") % about,)


def _next_band(words: Instrument, display: int) -> Band | None:
    return min((band for band in words.bands if band.lowest > display), key=lambda band: band.lowest, default=None)


def _needed_everywhere(words: Instrument, band: BandId) -> int:
    return max((gate.min_perspective for gate in words.scoring.gates if gate.band == band), default=0)


def _areas_with_points(words: Instrument, scorecard: Scorecard, areas: tuple[PerspectiveId, ...]) -> str:
    """Return names with exact points, because gates compare those: 49.6 is below 50."""
    scores = [(words.perspective(area).title, scorecard.perspectives[area].score) for area in areas]
    return named_numbers([(name, points(score)) for name, score in scores if score is not None])
