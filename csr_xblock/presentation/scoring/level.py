"""
The company's level on the scorecard: the big number, its name, from how many areas it comes, what it means, and what
stands before the next one. Staff, who get a picture of areas, are told why there is none.

Source: METHODOLOGY 2.4.3, 2.4.4 (bands and gates), JOURNEY 2 (staff). The sums stand in `calculation`.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Instrument
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import OverallScore, Scorecard
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.scoring.calculation import OverallCalculation, overall_calculation
from csr_xblock.presentation.scoring.numbers import points, whole
from csr_xblock.presentation.scoring.scorecard_words import band_name, named_numbers


@dataclass(frozen=True)
class LevelView:
    """
    The overall result. `number`, `band` and `calculation` are '' or None for staff and if there are too few answers.

    `heading` says all of it in one line. `basis` tells from how many areas the number comes while one has none, ''
    otherwise; `is_provisional` if more answers could give that area one. `meaning` says what the level is like,
    `explanation` how the number comes about, `outlook` what holds it back or what the next level asks for.
    """

    heading: str
    number: str
    band: str
    basis: str
    is_provisional: bool
    meaning: str
    explanation: str
    outlook: tuple[str, ...]
    calculation: OverallCalculation | None


def level_view(words: Instrument, scorecard: Scorecard) -> LevelView:
    """Return the overall result in words. Without a number the explanation says what is missing."""
    overall = scorecard.overall
    if not overall.is_of_company:
        return _without_number(_("A picture of areas, without a level"), _why_no_level())
    if overall.display is None:
        return _without_number(
            _("Not enough answers for a level"), _too_few(words, overall), _what_to_answer(words, scorecard)
        )
    band = band_name(words, overall.band)
    return LevelView(
        heading=_heading(band, overall.display),
        number=whole(overall.display),
        band=band,
        basis=_basis(words, scorecard),
        is_provisional=any(one.lacks_answers for one in scorecard.perspectives.values()),
        meaning=next((level.meaning for level in words.scale if level.name == band), ""),
        explanation=_explanation(overall),
        outlook=_outlook(words, scorecard),
        calculation=overall_calculation(words, scorecard),
    )


def _without_number(heading: str, explanation: str, outlook: tuple[str, ...] = ()) -> LevelView:
    return LevelView(heading, "", "", "", False, "", explanation, outlook, None)


def _heading(band: str, number: int) -> str:
    about = {"level": band, "number": whole(number)}
    if not band:
        return _("Your score: %(number)s of 100") % about
    # Translators: the level's name and the company's number, in one heading.
    return _("Your level: %(level)s, %(number)s of 100") % about


def _why_no_level() -> str:
    return _(
        "You are asked what you can judge yourself, so this is your view of these areas. "
        "A level for the whole company cannot be read from it."
    )


def _basis(words: Instrument, scorecard: Scorecard) -> str:
    """Return from how many areas the number comes, '' if every area has one."""
    without = [one for one in words.perspectives if not scorecard.perspectives[one.id].is_valid]
    if not without:
        return ""
    open_areas = [one.title for one in without if scorecard.perspectives[one.id].lacks_answers]
    others = [one.title for one in without if not scorecard.perspectives[one.id].lacks_answers]
    counts = {"valid": whole(scorecard.overall.valid_perspectives), "all": whole(len(words.perspectives))}
    sentences = [_("Based on %(valid)s of %(all)s areas.") % counts]
    if open_areas:
        sentences.append(_("Not yet rated: %(areas)s.") % {"areas": quoted_names(open_areas)})
    if others:
        sentences.append(_("Too few questions apply: %(areas)s.") % {"areas": quoted_names(others)})
    return " ".join(sentences)


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
    open_areas = [one.title for one in words.perspectives if scorecard.perspectives[one.id].lacks_answers]
    if not open_areas:
        return ()
    return (_("Answer more questions in these areas: %(areas)s.") % {"areas": quoted_names(open_areas)},)


def _explanation(overall: OverallScore) -> str:
    """Return how the number comes from the average, in the whole numbers that are shown."""
    assert overall.mean is not None
    assert overall.display is not None
    mean = round_half_up(overall.mean)
    cost = mean - overall.display
    if not cost:
        return _("This is the average of your areas.")
    return ngettext(
        "Your areas have %(mean)s on average. That they are uneven costs %(cost)s point, "
        "so that strong areas do not hide weak ones.",
        "Your areas have %(mean)s on average. That they are uneven costs %(cost)s points, "
        "so that strong areas do not hide weak ones.",
        cost,
    ) % {"mean": whole(mean), "cost": whole(cost)}


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
