"""Two attempts of the bakery beside each other, without a database."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from csr_xblock.domain.comparison.between import NOTHING_DONE, Between
from csr_xblock.domain.comparison.comparison import AskedSheet, compare_attempts
from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, Pair
from csr_xblock.domain.identifiers import BandId, ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.progress import NOTHING_SEEN
from csr_xblock.services.comparison.show_comparison import ShownComparison, ShownPair
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import read_vectors, sheet_of_line
from tests.presentation.scored import SUBMITTED_AT, scored_attempt

BAKERY = read_vectors()["progress"][0]["input"]


def hand_in(
    sheet: AnswerSheet, number: int, instrument: Instrument | None = None
) -> tuple[HandedInAttempt, ScoredAttempt]:
    """Return an attempt, each a year after the one before."""
    scored = scored_attempt(sheet, instrument)
    at = SUBMITTED_AT + timedelta(days=365 * (number - 1))
    attempt = replace(scored.attempt, id=number, number=number, started_at=at, submitted_at=at)
    overall = scored.scorecard.overall
    found = HandedInAttempt(
        attempt, scored.instrument.id, scored.instrument.version, overall.display, overall.band or BandId("")
    )
    return found, replace(scored, attempt=attempt)


def pair_of_sheets(
    first: AnswerSheet,
    second: AnswerSheet,
    seen_now: Mapping[ItemId, int] = NOTHING_SEEN,
    between: Between = NOTHING_DONE,
    later: Instrument | None = None,
) -> ShownPair:
    """Return what changed between two sheets; `later` is the second one's instrument, packaged if none is given."""
    (one, scored), (other, again) = hand_in(first, 1), hand_in(second, 2, later)
    pair = Pair(one, other)
    asked = [AskedSheet(each.instrument, each.attempt.sheet) for each in (scored, again)]
    comparison = compare_attempts(*asked, seen_now) if other.is_like(one) else None
    return ShownPair(pair, scored, again, comparison, between)


def bakery(seen_now: Mapping[ItemId, int] = NOTHING_SEEN, between: Between = NOTHING_DONE) -> ShownPair:
    """Return the methodology's second attempt beside the first."""
    first, second = (
        sheet_of_line(hand_in(AnswerSheet({}), 1)[1].instrument, BAKERY[one]) for one in ("first", "second")
    )
    return pair_of_sheets(first, second, seen_now, between)


def among(shown: ShownPair) -> ShownComparison:
    """Return a pair as all that was handed in."""
    return ShownComparison((shown.pair.second, shown.pair.first), shown)
