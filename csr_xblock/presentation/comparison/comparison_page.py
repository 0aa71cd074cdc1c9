"""Two attempts beside each other: what the template comparison.html shows. It says what changed, never why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.comparison.comparison import AttemptComparison, HowCounted
from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, latest_pair
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.comparison.between_view import BetweenView, between_view
from csr_xblock.presentation.comparison.changed_questions import AreaQuestions, TwoWords, questions_by_area
from csr_xblock.presentation.comparison.choices import NOTHING_TO_CHOOSE, ChosenDays, days_to_choose, pairs_to_choose
from csr_xblock.presentation.comparison.compared_numbers import (
    AreaPair,
    ObjectivePair,
    area_pairs,
    objective_pairs,
)
from csr_xblock.presentation.scoring.earlier_attempts import ATTEMPTS, attempt_address, look_back_address
from csr_xblock.presentation.scoring.find_out import ScreenLinks
from csr_xblock.presentation.scoring.level import LevelView, level_view
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_page import ScorecardOrigin, scorecard_origin
from csr_xblock.services.comparison.show_comparison import ShownComparison, ShownPair
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt


@dataclass(frozen=True)
class Side:
    """One of the two attempts as it was handed in."""

    origin: ScorecardOrigin
    level: LevelView
    url: str


@dataclass(frozen=True)
class Changes:
    """What changed, like for like. `uncounted` says what does not count, sentence by sentence."""

    areas: tuple[AreaPair, ...]
    objectives: tuple[ObjectivePair, ...]
    questions: tuple[AreaQuestions, ...]
    uncounted: tuple[str, ...]
    has_seen_now: bool


@dataclass(frozen=True)
class ComparisonPage:
    """
    The comparison. Without two attempts that can be compared `first` and `second` are None, and `instead` says why.

    `changes` is None across a new version of the instrument. `fallen` comforts where something is lower, else ''.
    """

    prefix: str
    instead: str = ""
    first: Side | None = None
    second: Side | None = None
    fallen: str = ""
    changes: Changes | None = None
    between: BetweenView | None = None
    choices: ChosenDays = NOTHING_TO_CHOOSE
    attempts_url: str = ""
    scorecard_url: str = ""

    @property
    def sides(self) -> tuple[Side, ...]:
        """Both attempts, the earlier one first."""
        return tuple(side for side in (self.first, self.second) if side is not None)


@dataclass(frozen=True)
class ComparisonWords:
    """The instruments of both attempts in the reader's language, titles of units, and the currency of the figures."""

    first: Instrument
    second: Instrument
    titles: Mapping[UnitId, str]
    currency: str


def comparison_page(
    shown: ShownPair, among: ShownComparison, words: ComparisonWords, links: ScreenLinks, prefix: str
) -> ComparisonPage:
    """Return the page of two attempts."""
    return ComparisonPage(
        prefix=prefix,
        first=_side(shown.first, words.first, links),
        second=_side(shown.second, words.second, links),
        fallen=_fallen_words() if _has_fallen(shown) else "",
        changes=None if shown.comparison is None else _changes(shown, shown.comparison, words, links),
        between=between_view(shown.between, words.second, words.titles, words.currency),
        choices=days_to_choose(among.hand_ins, shown.pair, links),
        attempts_url=links.to(ATTEMPTS),
        scorecard_url=links.to("scorecard"),
    )


def no_comparison_page(
    among: ShownComparison, numbers: tuple[int, int] | None, links: ScreenLinks, prefix: str
) -> ComparisonPage:
    """Return the page that says why two attempts are not compared, and which can be."""
    return ComparisonPage(
        prefix=prefix,
        instead=_why_not(among.hand_ins, numbers),
        choices=ChosenDays(others=pairs_to_choose(among.hand_ins, links)),
        attempts_url=links.to(ATTEMPTS),
        scorecard_url=links.to("scorecard"),
    )


def _why_not(hand_ins: Sequence[HandedInAttempt], numbers: tuple[int, int] | None) -> str:
    found = [one for one in hand_ins if numbers is not None and one.number in numbers]
    if len({one.mode for one in found}) > 1:
        return _(
            "A quick check and a full self-assessment cannot be compared: the quick check asks only core questions, "
            "which are more basic. Two of the same length can."
        )
    if latest_pair(hand_ins) is None:
        return _("Once you have handed in two self-assessments of the same length, you see here what has changed.")
    return _("Please choose two different self-assessments of the same length.")


def _side(scored: ScoredAttempt, words: Instrument, links: ScreenLinks) -> Side:
    return Side(
        origin=scorecard_origin(scored.attempt, words, scored.scorecard),
        level=level_view(words, scored.scorecard),
        url=links.to(attempt_address(scored.attempt.number)),
    )


def _has_fallen(shown: ShownPair) -> bool:
    """Return whether the number at the top, or an area, is lower than before."""
    numbers = [one.scorecard.overall.display for one in (shown.first, shown.second)]
    is_lower = numbers[0] is not None and numbers[1] is not None and numbers[1] < numbers[0]
    return is_lower or (shown.comparison is not None and shown.comparison.has_fallen)


def _fallen_words() -> str:
    return _(
        "Something is lower than before. That is no failure: whoever has learned more sees more now, and judges more "
        "strictly."
    )


def _changes(shown: ShownPair, comparison: AttemptComparison, words: ComparisonWords, links: ScreenLinks) -> Changes:
    pair = shown.pair
    return Changes(
        areas=area_pairs(shown, comparison, words.first, words.second),
        objectives=objective_pairs(shown, comparison, words.first, words.second),
        questions=questions_by_area(
            comparison,
            TwoWords(words.first, words.second, shown.second.attempt.sheet),
            lambda area: links.to(look_back_address(pair.first.number, pair.second.number, area)),
        ),
        uncounted=_uncounted(comparison),
        has_seen_now=bool(comparison.areas_seen_now),
    )


def _uncounted(comparison: AttemptComparison) -> tuple[str, ...]:
    """Return how many questions do not count in the change, and why."""
    unseen = comparison.number_of(HowCounted.NOT_LOOKED_AT)
    single = comparison.number_of(HowCounted.ONLY_BEFORE) + comparison.number_of(HowCounted.ONLY_AFTER)
    sentences = []
    if unseen:
        sentences.append(
            ngettext(
                "%(count)s answer was taken over and not looked at again: it does not count in the change.",
                "%(count)s answers were taken over and not looked at again: they do not count in the change.",
                unseen,
            )
            % {"count": whole(unseen)}
        )
    if single:
        sentences.append(
            ngettext(
                "%(count)s question has a level in only one of the two: it does not count in the change.",
                "%(count)s questions have a level in only one of the two: they do not count in the change.",
                single,
            )
            % {"count": whole(single)}
        )
    return tuple(sentences)
