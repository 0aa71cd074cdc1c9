"""
How balanced the areas are and what the picture rests on: balance, coverage, evidence, review.

It never says more than was done: everything answered and nothing shown is not yet a reliable picture. The index and its
label are not shown. Source: METHODOLOGY 2.4.3 (balance), 2.4.7 (confidence).
"""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.scoring.charts import HIGHEST
from csr_xblock.presentation.scoring.numbers import percent, points, whole
from csr_xblock.presentation.scoring.scorecard_words import level_name, named_numbers


@dataclass(frozen=True)
class Fact:
    """A short name, its number, and what the number means."""

    name: str
    number: str
    meaning: str


@dataclass(frozen=True)
class RelianceView:
    """The heading, the facts in a row, one sentence that sums them up, and what the picture rests on."""

    title: str
    facts: tuple[Fact, ...]
    summary: str
    confidence: str


def reliance_view(words: Instrument, scorecard: Scorecard) -> RelianceView:
    """Return what is known about the picture itself."""
    facts = (_balance(scorecard, words), _coverage(scorecard), _evidence(scorecard, words), _review(scorecard))
    has_balance = scorecard.overall.balance_index is not None
    return RelianceView(
        title=_("How balanced, and how sure?") if has_balance else _("How sure is this picture?"),
        facts=tuple(fact for fact in facts if fact is not None),
        summary=_summary(scorecard, words),
        confidence=_rests_on(scorecard, words),
    )


def _balance(scorecard: Scorecard, words: Instrument) -> Fact | None:
    balance = scorecard.overall.balance_index
    if balance is None:
        return None
    numbers = {one.id: scorecard.perspectives[one.id].display for one in words.perspectives}
    shown = [(words.perspective(area).short, number) for area, number in numbers.items() if number is not None]
    highest, lowest = max(number for _name, number in shown), min(number for _name, number in shown)
    ends = {
        "highest": named_numbers([(name, whole(number)) for name, number in shown if number == highest]),
        "lowest": named_numbers([(name, whole(number)) for name, number in shown if number == lowest]),
    }
    meaning = _("100 would mean that all areas are equal. Highest: %(highest)s. Lowest: %(lowest)s.") % ends
    if highest == lowest:
        meaning = _("All areas have the same number.")
    return Fact(_("Balance"), _("%(number)s of 100") % {"number": _balance_number(balance)}, meaning)


def _balance_number(balance: Fraction) -> str:
    """Return the index as a whole number, but never 100 while areas differ."""
    rounded = round_half_up(balance)
    return points(balance) if rounded == HIGHEST != balance else whole(rounded)


def _coverage(scorecard: Scorecard) -> Fact:
    perspectives = scorecard.perspectives.values()
    answered = sum(one.answered_items for one in perspectives)
    applicable = sum(one.applicable_items for one in perspectives)
    counts = {"answered": whole(answered), "all": whole(applicable)}
    meaning = _("%(answered)s of %(all)s questions that were asked and apply.") % counts
    if answered < applicable:
        meaning = _("%(answered)s of %(all)s questions that were asked and apply; some count more.") % counts
    return Fact(_("Answered"), percent(scorecard.confidence.coverage), meaning)


def _evidence(scorecard: Scorecard, words: Instrument) -> Fact | None:
    """Return the share of answers with evidence, None if no answer is at a level that calls for any."""
    if not _calls_for_evidence(scorecard, words):
        return None
    meaning = _("of the answers from level “%(level)s” on have a note or a link that shows it.") % {
        "level": level_name(words, words.scoring.evidence_from_level)
    }
    return Fact(_("Evidence"), percent(scorecard.confidence.evidence), meaning)


def _review(scorecard: Scorecard) -> Fact:
    verified = scorecard.confidence.verified
    if not verified:
        return Fact(_("Reviewed"), _("No"), _("Nobody else has confirmed these answers."))
    return Fact(_("Reviewed"), percent(verified), _("of the answers have been confirmed by a consultant."))


def _summary(scorecard: Scorecard, words: Instrument) -> str:
    confidence = scorecard.confidence
    shares = {
        "coverage": percent(confidence.coverage),
        "evidence": percent(confidence.evidence),
        "verified": percent(confidence.verified),
    }
    if not _calls_for_evidence(scorecard, words):
        if confidence.verified:
            return _("Based on %(coverage)s of the questions, %(verified)s reviewed.") % shares
        return _("Based on %(coverage)s of the questions, not yet reviewed.") % shares
    if confidence.verified:
        return _("Based on %(coverage)s of the questions, evidence for %(evidence)s, %(verified)s reviewed.") % shares
    return _("Based on %(coverage)s of the questions, evidence for %(evidence)s, not yet reviewed.") % shares


def _rests_on(scorecard: Scorecard, words: Instrument) -> str:
    """Return what the picture rests on, and never more."""
    coverage, evidence = scorecard.confidence.coverage, scorecard.confidence.evidence
    if coverage < 1:
        return _("Some questions have no answer yet: take this picture as a first impression.")
    if not _calls_for_evidence(scorecard, words) or not evidence:
        return _("Everything is answered, nothing is backed by a note yet.")
    if evidence < 1:
        return _("Everything is answered, a part of it is backed by notes.")
    return _("Everything is answered, and what is in place is backed by notes.")


def _calls_for_evidence(scorecard: Scorecard, words: Instrument) -> bool:
    return any(level >= words.scoring.evidence_from_level for level in scorecard.levels.values())
