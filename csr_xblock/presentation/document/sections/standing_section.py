"""Where the company stands: areas, level, balance, and how far all of this can be relied on."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Bar, Bars
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import OverallScore, Scorecard
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed, listed_quoted
from csr_xblock.presentation.document.sections.standing_basis import basis, since_then
from csr_xblock.presentation.document.sections.writing import paragraph, section_of
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.areas import areas_view
from csr_xblock.presentation.scoring.numbers import points, whole
from csr_xblock.presentation.scoring.scorecard_words import band_name
from csr_xblock.services.document.read_facts import DocumentFacts, Standing

START = "start"
HARDLY_APART = 2
"""Areas that so few points lie between are named together: a single answer moves one by as much."""


def scorecard(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the standing of the hand-in, and of today where questions were answered again."""
    standing = facts.standing
    if standing is None:
        return section_of(SectionId.SCORECARD, (), _before(facts))
    card = standing.scored.scorecard
    return section_of(
        SectionId.SCORECARD,
        (
            paragraph(level_line(standing, words), _meaning(card, words), _held_back(card, words)),
            paragraph(before_line(standing, words)),
            area_bars(standing, words),
            paragraph(*_balance(card, words)),
            paragraph(*basis(standing, words)),
            paragraph(*since_then(standing)),
        ),
        _too_thin(card, words),
    )


def area_bars(standing: Standing, words: DocumentWords) -> Bars:
    """Return the areas that were asked, as bars."""
    sheet, card = standing.scored.attempt.sheet, standing.scored.scorecard
    view = areas_view(words.handed_in, sheet, card)
    bars = tuple(
        Bar(
            one.title,
            card.perspectives[PerspectiveId(one.id)].display,
            _said(one.number, one.band, one.answer or one.missing),
            one.color,
        )
        for one in view.areas
    )
    return Bars(_("How far we are in each area, from 0 to 100 points"), bars)


def _said(number: str, band: str, instead: str) -> str:
    if not number:
        return instead
    return _("%(number)s, %(level)s") % {"number": number, "level": band} if band else number


def level_line(standing: Standing, words: DocumentWords) -> str:
    """Return the result in a sentence, also where there is no level."""
    attempt, overall = standing.scored.attempt, standing.scored.scorecard.overall
    is_quick = attempt.sheet.mode is Mode.QUICK
    said = {"day": day_words(attempt.submitted_at)}
    if not overall.is_of_company:
        return _("The self-assessment of %(day)s shows how one person sees the company where they work.") % said
    if overall.display is None:
        return f"{_answered(is_quick) % said} {_too_few(overall, words)}"
    said |= {"number": whole(overall.display), **_level(words.handed_in, overall.band)}
    return _reached(is_quick, has_level=overall.band is not None) % said


def before_line(standing: Standing, words: DocumentWords) -> str:
    """Return what the self-assessment before came to, '' without one."""
    if standing.before is None:
        return ""
    first = standing.before.first
    if first.scorecard.overall.display is None:
        return ""
    said = {"day": day_words(first.attempt.submitted_at), "number": whole(first.scorecard.overall.display)}
    if first.scorecard.overall.band is None:
        return _("On %(day)s the result was %(number)s points.") % said
    said |= _level(words.earlier, first.scorecard.overall.band)
    return _("On %(day)s the result was %(number)s points: level %(step)s, %(level)s.") % said


def _level(used: Instrument, band: BandId | None) -> dict[str, str]:
    """Return a level by its place among all, the lowest is 1, and by its name."""
    lowest_first = [one.id for one in sorted(used.bands, key=lambda one: one.lowest)]
    place = whole(lowest_first.index(band) + 1) if band in lowest_first else ""
    return {"level": quoted(band_name(used, band)), "step": place, "steps": whole(len(lowest_first))}


def _answered(is_quick: bool) -> str:
    if is_quick:
        return _("On %(day)s we took the quick check of the self-assessment.")
    return _("On %(day)s we took the full self-assessment.")


def _reached(is_quick: bool, *, has_level: bool) -> str:
    if is_quick and has_level:
        return _(
            "In the quick check of %(day)s we reached %(number)s of 100 points: level %(step)s of %(steps)s, %(level)s."
        )
    if is_quick:
        return _("In the quick check of %(day)s we reached %(number)s of 100 points.")
    if has_level:
        return _(
            "In the full self-assessment of %(day)s we reached %(number)s of 100 points: level %(step)s of %(steps)s, "
            "%(level)s."
        )
    return _("In the full self-assessment of %(day)s we reached %(number)s of 100 points.")


def _too_few(overall: OverallScore, words: DocumentWords) -> str:
    sentence = ngettext(
        "There are not enough answers for a level yet: %(valid)s of %(all)s areas has a number, "
        "and at least %(needed)s are needed.",
        "There are not enough answers for a level yet: %(valid)s of %(all)s areas have a number, "
        "and at least %(needed)s are needed.",
        overall.valid_perspectives,
    )
    return sentence % {
        "valid": whole(overall.valid_perspectives),
        "all": whole(len(words.handed_in.perspectives)),
        "needed": whole(words.handed_in.scoring.min_valid_perspectives),
    }


def _meaning(card: Scorecard, words: DocumentWords) -> str:
    """Return what the level stands for, as few readers know the scale; '' for an author's band without words."""
    band = band_name(words.handed_in, card.overall.band)
    meaning = next((one.meaning for one in words.handed_in.scale if band and one.name == band), "")
    if not meaning:
        return ""
    said = {"meaning": quoted(meaning.rstrip("."))}
    if len(set(card.levels.values())) > 1:
        return _("The scale describes this level as %(meaning)s; single answers are higher or lower.") % said
    return _("The scale describes this level as %(meaning)s.") % said


def _held_back(card: Scorecard, words: DocumentWords) -> str:
    overall, used = card.overall, words.handed_in
    if overall.capped_by is None:
        return ""
    needed = max((gate.min_perspective for gate in used.scoring.gates if gate.band == overall.capped_by), default=0)
    scores = [(used.perspective(area).title, card.perspectives[area].score) for area in overall.held_back_by]
    below = (
        _("%(area)s (%(points)s)") % {"area": quoted(area), "points": points(score)}
        for area, score in scores
        if score is not None
    )
    return _(
        "The number alone would mean %(level)s. That level also asks for %(needed)s points in every area, which we do "
        "not reach yet in %(areas)s."
    ) % {"level": quoted(band_name(used, overall.capped_by)), "needed": whole(needed), "areas": listed(below)}


def _balance(card: Scorecard, words: DocumentWords) -> Iterator[str]:
    overall = card.overall
    if overall.display is None or overall.mean is None:
        return
    numbers = [
        (words.handed_in.perspective(one.perspective).title, one.display)
        for one in card.perspectives.values()
        if one.display is not None
    ]
    highest, lowest = max(number for _name, number in numbers), min(number for _name, number in numbers)
    if highest == lowest:
        yield _("All areas have the same number.")
        return
    if highest - lowest > 2 * HARDLY_APART:
        best = [name for name, number in numbers if number >= highest - HARDLY_APART]
        last = [name for name, number in numbers if number <= lowest + HARDLY_APART]
        yield _furthest(len(best)) % {"areas": listed_quoted(best)}
        yield _longest_way(len(last)) % {"areas": listed_quoted(last)}
    mean = round_half_up(overall.mean)
    cost = mean - overall.display
    if cost:
        sentence = ngettext(
            "The average of the areas is %(mean)s points; %(cost)s point is taken off because they are uneven, so that "
            "strong areas do not hide weak ones.",
            "The average of the areas is %(mean)s points; %(cost)s points are taken off because they are uneven, so "
            "that strong areas do not hide weak ones.",
            cost,
        )
        yield sentence % {"mean": whole(mean), "cost": whole(cost)}


def _furthest(count: int) -> str:
    return ngettext("Our strongest area is %(areas)s.", "Our strongest areas are %(areas)s.", count)


def _longest_way(count: int) -> str:
    return ngettext("We have the longest way to go in %(areas)s.", "We have the longest way to go in %(areas)s.", count)


def _before(facts: DocumentFacts) -> Iterator[MissingPart]:
    if facts.has(Step.SCORECARD):
        yield MissingPart(_("Answer the self-assessment and hand it in: the strategy rests on it."), START, True)


def _too_thin(card: Scorecard, words: DocumentWords) -> Iterator[MissingPart]:
    areas = [one.title for one in words.handed_in.perspectives if _lacks(card, one.id)]
    if areas:
        sentence = _("Answer more questions in these areas: %(areas)s.") % {"areas": listed(map(quoted, areas))}
        yield MissingPart(sentence, START, True)


def _lacks(card: Scorecard, area: str) -> bool:
    score = next((one for one in card.perspectives.values() if one.perspective == area), None)
    return score is not None and score.lacks_answers
