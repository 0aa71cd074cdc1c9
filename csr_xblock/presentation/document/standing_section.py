"""Where the company stands: areas, level, balance, and how far all of this can be relied on."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Bar, Bars
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.name_lists import listed
from csr_xblock.presentation.document.writing import paragraph, section_of
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.areas import areas_view
from csr_xblock.presentation.scoring.numbers import percent, points, whole
from csr_xblock.presentation.scoring.scorecard_words import band_name
from csr_xblock.services.document.read_facts import DocumentFacts, Standing

START, CONTINUE = "start", "continue"


def scorecard(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the standing of the hand-in, and of today where questions were answered again."""
    standing = facts.standing
    if standing is None:
        return section_of(SectionId.SCORECARD, (), _before(facts))
    card = standing.scored.scorecard
    return section_of(
        SectionId.SCORECARD,
        (
            paragraph(level_line(standing, words), *_held_back(card, words)),
            area_bars(standing, words),
            paragraph(*_balance(card, words)),
            paragraph(*_basis(standing, words)),
            paragraph(*_since(standing, words)),
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
    card = standing.scored.scorecard
    overall = card.overall
    if not overall.is_of_company:
        return _("The picture shows how one person who works here sees the company; it has no level for the whole.")
    if overall.display is None:
        return ngettext(
            "There are not enough answers for a level yet: %(valid)s of %(all)s areas has a number, "
            "and %(needed)s are needed.",
            "There are not enough answers for a level yet: %(valid)s of %(all)s areas have a number, "
            "and %(needed)s are needed.",
            overall.valid_perspectives,
        ) % {
            "valid": whole(overall.valid_perspectives),
            "all": whole(len(words.handed_in.perspectives)),
            "needed": whole(words.handed_in.scoring.min_valid_perspectives),
        }
    said = {"number": whole(overall.display), "level": quoted(band_name(words.handed_in, overall.band))}
    if overall.band is None:
        return _("We reach %(number)s of 100 points.") % said
    return _("We reach %(number)s of 100 points, which is the level %(level)s.") % said


def _held_back(card: Scorecard, words: DocumentWords) -> Iterator[str]:
    overall, used = card.overall, words.handed_in
    if overall.capped_by is None:
        return
    needed = max((gate.min_perspective for gate in used.scoring.gates if gate.band == overall.capped_by), default=0)
    scores = [(used.perspective(area).title, card.perspectives[area].score) for area in overall.held_back_by]
    yield _(
        "By the number alone it would be %(level)s, but that level asks for %(needed)s points in every area, and we "
        "are below that in %(areas)s."
    ) % {
        "level": quoted(band_name(used, overall.capped_by)),
        "needed": whole(needed),
        "areas": listed(
            _("%(area)s (%(points)s)") % {"area": quoted(area), "points": points(score)}
            for area, score in scores
            if score is not None
        ),
    }


def _balance(card: Scorecard, words: DocumentWords) -> Iterator[str]:
    overall = card.overall
    if overall.display is None or overall.mean is None:
        return
    numbers = [
        (quoted(words.handed_in.perspective(one.perspective).title), one.display)
        for one in card.perspectives.values()
        if one.display is not None
    ]
    highest, lowest = max(number for _name, number in numbers), min(number for _name, number in numbers)
    if highest == lowest:
        yield _("All areas have the same number.")
        return
    yield _("We are furthest in %(best)s and have the longest way to go in %(last)s.") % {
        "best": listed(name for name, number in numbers if number == highest),
        "last": listed(name for name, number in numbers if number == lowest),
    }
    mean = round_half_up(overall.mean)
    cost = mean - overall.display
    if cost:
        yield (
            ngettext(
                "The average of the areas is %(mean)s; %(cost)s point is taken off because they are uneven, so that "
                "strong areas do not hide weak ones.",
                "The average of the areas is %(mean)s; %(cost)s points are taken off because they are uneven, so that "
                "strong areas do not hide weak ones.",
                cost,
            )
            % {"mean": whole(mean), "cost": whole(cost)}
        )


def _basis(standing: Standing, words: DocumentWords) -> Iterator[str]:
    scored = standing.scored
    sheet, card = scored.attempt.sheet, scored.scorecard
    areas = card.perspectives.values()
    applicable = sum(one.applicable_items for one in areas)
    yield _whose(sheet.role) % {"day": day_words(scored.attempt.submitted_at)}
    yield (
        ngettext(
            "%(answered)s of the %(all)s question that applies to us is answered (%(share)s by weight).",
            "%(answered)s of the %(all)s questions that apply to us are answered (%(share)s by weight).",
            applicable,
        )
        % {
            "answered": whole(sum(one.answered_items for one in areas)),
            "all": whole(applicable),
            "share": percent(card.confidence.coverage),
        }
    )
    if sheet.mode is Mode.QUICK:
        yield _("It was the quick check, whose number cannot be compared with that of the full self-assessment.")
    if card.confidence.verified:
        yield _("A consultant has confirmed %(share)s of the answers.") % {"share": percent(card.confidence.verified)}
    else:
        yield _("No consultant has reviewed the answers.")


def _whose(role: Role) -> str:
    match role:
        case Role.OWNER:
            return _("The picture comes from the self-assessment of %(day)s, answered by the owner.")
        case Role.MANAGER:
            return _("The picture comes from the self-assessment of %(day)s, answered by the management.")
        case Role.REPRESENTATIVE:
            return _(
                "The picture comes from the self-assessment of %(day)s, answered by a representative of the staff."
            )
        case _:
            return _("The picture comes from the self-assessment of %(day)s, answered by one person.")


def _since(standing: Standing, words: DocumentWords) -> Iterator[str]:
    if not standing.again:
        return
    count = len(standing.again)
    yield (
        ngettext(
            "Since then we have answered %(count)s question again, after something had been done.",
            "Since then we have answered %(count)s questions again, after something had been done.",
            count,
        )
        % {"count": whole(count)}
    )
    then, now = standing.scored.scorecard.overall, standing.today.overall
    if now.display is None or then.display is None or now.display == then.display:
        return
    yield _("With these answers it would be %(number)s points today.") % {"number": whole(now.display)}


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
