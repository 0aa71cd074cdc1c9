"""
The objectives by priority: how important, how far, and what to do. The ranking is done in `domain.priorities`.

Source: METHODOLOGY 2.4.6.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.instrument import Instrument
from csr_xblock.domain.rounding import round_half_up
from csr_xblock.domain.scorecard import ObjectiveScore, Scorecard
from csr_xblock.presentation.scorecard_numbers import points, whole
from csr_xblock.presentation.scorecard_words import priority_words


@dataclass(frozen=True)
class ObjectiveRow:
    """One objective. `score`, `priority` and `priority_class` are '' without an answer."""

    title: str
    area: str
    importance: str
    is_rated: bool
    score: str
    priority: str
    priority_class: str


@dataclass(frozen=True)
class ObjectivesView:
    """The objectives from the highest priority on, those without an answer last, and how to read the numbers."""

    rows: tuple[ObjectiveRow, ...]
    reading: tuple[str, ...]


def objectives_view(
    words: Instrument, scorecard: Scorecard, importance: Mapping[ObjectiveId, Importance]
) -> ObjectivesView:
    """Return the objectives that were asked, with the importance that the company gave them."""
    rated = {one for one, sides in importance.items() if sides != NOT_RATED}
    ranked = sorted(scorecard.objectives.values(), key=lambda score: (score.rank is None, score.rank or 0))
    rows = tuple(_row(words, score, score.objective in rated) for score in ranked)
    return ObjectivesView(rows, tuple(_reading(words, rows)))


def _row(words: Instrument, score: ObjectiveScore, is_rated: bool) -> ObjectiveRow:
    objective = words.objective(score.objective)
    return ObjectiveRow(
        title=objective.title,
        area=words.perspective(objective.perspective).short,
        importance=whole(score.importance),
        is_rated=is_rated,
        score="" if score.score is None else whole(round_half_up(score.score)),
        priority="" if score.priority is None else points(score.priority),
        priority_class="" if score.priority_class is None else priority_words(score.priority_class),
    )


def _reading(words: Instrument, rows: tuple[ObjectiveRow, ...]) -> list[str]:
    numbers = {
        "do_first": whole(words.scoring.priority_do_first),
        "plan": whole(words.scoring.priority_plan),
        "default": whole(words.scoring.importance_default),
        "highest": whole(HIGHEST_IMPORTANCE),
    }
    sentences = [
        _(
            "Priority is importance ÷ %(highest)s × (100 − score). "
            "From %(do_first)s on: do first. From %(plan)s on: plan. Below: keep an eye on."
        )
        % numbers
    ]
    if not any(row.is_rated for row in rows):
        sentences.append(_("Importance has not been rated yet, so every objective counts with %(default)s.") % numbers)
    elif not all(row.is_rated for row in rows):
        sentences.append(_("An objective marked with * has not been rated and counts with %(default)s.") % numbers)
    return sentences
