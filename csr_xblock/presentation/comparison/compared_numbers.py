"""The numbers of two attempts beside each other, by area and by objective, with what changed like for like."""

from collections.abc import Mapping
from dataclasses import dataclass

from csr_xblock.domain.comparison.comparison import AttemptComparison
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument, Objective
from csr_xblock.domain.scoring.scorecard import ObjectiveScore
from csr_xblock.presentation.comparison.changes_in_words import change_words, direction_words
from csr_xblock.presentation.scoring.areas import AreaView, areas_view
from csr_xblock.presentation.scoring.numbers import points
from csr_xblock.services.comparison.show_comparison import ShownPair


@dataclass(frozen=True)
class AreaPair:
    """
    An area in both attempts, each None where it was not asked, and its change like for like in words.

    `direction` is the change without its points. `seen_now` is the change from where the person sees the earlier time
    today, '' before anything was said.
    """

    title: str
    color: str
    first: AreaView | None
    second: AreaView | None
    change: str
    direction: str
    seen_now: str


@dataclass(frozen=True)
class ObjectivePair:
    """An objective in both attempts; a score is '' without an answer."""

    title: str
    area: str
    first: str
    second: str
    change: str


def area_pairs(
    shown: ShownPair, comparison: AttemptComparison, first: Instrument, second: Instrument
) -> tuple[AreaPair, ...]:
    """Return every area that one of the two was asked. Both instruments are in the reader's language."""
    sides = [
        {area.id: area for area in areas_view(used, one.attempt.sheet, one.scorecard).areas}
        for one, used in ((shown.first, first), (shown.second, second))
    ]
    return tuple(
        AreaPair(
            title=area.short,
            color=area.color,
            first=sides[0].get(area.id),
            second=sides[1].get(area.id),
            change=change_words(comparison.areas.get(area.id)),
            direction=direction_words(comparison.areas.get(area.id)),
            seen_now=change_words(comparison.areas_seen_now.get(area.id)) if comparison.areas_seen_now else "",
        )
        for area in second.perspectives
        if area.id in sides[0] or area.id in sides[1]
    )


def objective_pairs(
    shown: ShownPair, comparison: AttemptComparison, first: Instrument, second: Instrument
) -> tuple[ObjectivePair, ...]:
    """Return every objective that has a score in one of the two."""
    scores = [one.scorecard.objectives for one in (shown.first, shown.second)]
    return tuple(
        ObjectivePair(
            title=one.title,
            area=second.perspective(one.perspective).short,
            first=_score(scores[0].get(one.id)),
            second=_score(scores[1].get(one.id)),
            change=change_words(comparison.objectives.get(one.id)),
        )
        for one in second.objectives
        if _is_scored(one, scores[0]) or _is_scored(one, scores[1])
    )


def _is_scored(one: Objective, scores: Mapping[ObjectiveId, ObjectiveScore]) -> bool:
    return one.id in scores and scores[one.id].score is not None


def _score(one: ObjectiveScore | None) -> str:
    return "" if one is None or one.score is None else points(one.score)
