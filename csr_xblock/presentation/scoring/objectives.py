"""
The objectives by priority: how important, how far, and what to do. The ranking is done in `domain.priorities`.

Source: METHODOLOGY 2.4.6.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import ObjectiveScore, Scorecard
from csr_xblock.presentation.scoring.numbers import points, whole
from csr_xblock.presentation.scoring.scorecard_words import priority_words


@dataclass(frozen=True)
class ObjectiveRow:
    """
    One objective. `score`, `priority` and `priority_class` are '' without an answer.

    `is_marked` when it has the default importance while others were rated. `open_questions` says how many of its
    questions are not answered or with 'I do not know', '' if none.
    """

    title: str
    area: str
    importance: str
    is_marked: bool
    score: str
    open_questions: str
    priority: str
    priority_class: str


@dataclass(frozen=True)
class ObjectivesView:
    """
    The objectives from the highest priority on, those without an answer last, and how to read the numbers.

    `is_rated`: the company has given some of them an importance of its own.
    """

    rows: tuple[ObjectiveRow, ...]
    is_rated: bool
    reading: tuple[str, ...]


def objectives_view(
    words: Instrument, scorecard: Scorecard, importance: Mapping[ObjectiveId, Importance]
) -> ObjectivesView:
    """Return the objectives that were asked, with the importance that the company gave them."""
    ranked = sorted(scorecard.objectives.values(), key=lambda score: (score.rank is None, score.rank or 0))
    is_rated = {score.objective: importance.get(score.objective, NOT_RATED) != NOT_RATED for score in ranked}
    some_rated = any(is_rated.values())
    open_items = Counter(words.item(item).objective for item in scorecard.unknown_items)
    rows = tuple(
        _row(words, score, some_rated and not is_rated[score.objective], open_items[score.objective])
        for score in ranked
    )
    return ObjectivesView(rows, some_rated, tuple(_reading(words, rows, some_rated)))


def _row(words: Instrument, score: ObjectiveScore, is_marked: bool, open_items: int) -> ObjectiveRow:
    objective = words.objective(score.objective)
    return ObjectiveRow(
        title=objective.title,
        area=words.perspective(objective.perspective).short,
        importance=whole(score.importance),
        is_marked=is_marked,
        score="" if score.score is None else whole(round_half_up(score.score)),
        open_questions=_open_words(open_items) if open_items else "",
        priority="" if score.priority is None else points(score.priority),
        priority_class="" if score.priority_class is None else priority_words(score.priority_class),
    )


def _open_words(count: int) -> str:
    return ngettext("%(count)s question open", "%(count)s questions open", count) % {"count": whole(count)}


def _reading(words: Instrument, rows: tuple[ObjectiveRow, ...], some_rated: bool) -> list[str]:
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
    if not some_rated:
        sentences.append(_("Importance is not rated yet: all objectives count the same, with %(default)s.") % numbers)
    elif any(row.is_marked for row in rows):
        sentences.append(_("An objective marked with * has not been rated and counts with %(default)s.") % numbers)
    return sentences
