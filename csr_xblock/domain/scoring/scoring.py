"""
Scoring: makes the scorecard from an instrument and one answer sheet. Each step has its own module; this one joins them.

It stores nothing and decides nothing about learning units. Source: METHODOLOGY 2.4.1 to 2.4.7, JOURNEY 2.
"""

from collections.abc import Mapping
from types import MappingProxyType

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.scoring.confidence import measure_confidence
from csr_xblock.domain.scoring.overall import score_overall, view_of_staff
from csr_xblock.domain.scoring.perspective_scores import as_staff_see, score_perspectives, with_wording
from csr_xblock.domain.scoring.priorities import combined_importance, score_items, score_objectives
from csr_xblock.domain.scoring.scorecard import OverallScore, PerspectiveScore, Scorecard
from csr_xblock.domain.scoring.strengths import find_improvements, find_strengths
from csr_xblock.domain.scoring.tally import asked_levels

NOTHING_RATED: Mapping[ObjectiveId, Importance] = MappingProxyType({})


def score(
    instrument: Instrument, sheet: AnswerSheet, importance: Mapping[ObjectiveId, Importance] = NOTHING_RATED
) -> Scorecard:
    """
    Return everything that one answer sheet tells, in exact fractions.

    Objectives that are not in `importance` have the instrument's default; answers to items that this person is not
    asked, or that the instrument does not have, count for nothing.
    """
    asked = sheet.asked_items(instrument)
    applicable = tuple(item for item in asked if not sheet.is_not_applicable(item))
    levels = asked_levels(instrument, sheet)
    combined = combined_importance(instrument, importance)
    perspectives, overall = _areas_and_overall(instrument, sheet, applicable, levels)
    items = score_items(instrument, asked, levels, combined)
    strengths = find_strengths(instrument, items)
    return Scorecard(
        perspectives=with_wording(perspectives, overall.mean, instrument.scoring),
        overall=overall,
        objectives=score_objectives(instrument, asked, levels, combined),
        items=items,
        levels=levels,
        strengths=strengths.items,
        is_relative_strength=strengths.is_relative,
        improvements=find_improvements(instrument, items),
        confidence=measure_confidence(applicable, levels, sheet, instrument.scoring),
        unknown_items=_unknown_items(applicable, sheet),
    )


def _areas_and_overall(
    instrument: Instrument, sheet: AnswerSheet, applicable: tuple[Item, ...], levels: Mapping[ItemId, int]
) -> tuple[dict[PerspectiveId, PerspectiveScore], OverallScore]:
    """Return the scores of the perspectives and of the company, which staff are not asked about as a whole."""
    perspectives = score_perspectives(instrument, applicable, levels)
    if not sheet.role.is_staff_view:
        return perspectives, score_overall(instrument, perspectives)
    seen = as_staff_see(perspectives, sheet.asked_items(instrument))
    return seen, view_of_staff(seen)


def _unknown_items(applicable: tuple[Item, ...], sheet: AnswerSheet) -> tuple[ItemId, ...]:
    """Return the items answered with 'I do not know', in instrument order: they ask for an action 'find out'."""
    unknown = [item for item in applicable if _is_unknown(sheet.answers.get(item.id))]
    return tuple(item.id for item in sorted(unknown, key=lambda item: item.order))


def _is_unknown(answer: Answer | None) -> bool:
    return answer is not None and answer.special is Special.DO_NOT_KNOW
