"""
`csr-xblock score FILE`: what answers give, as JSON. It calls the same scoring as the blocks and decides nothing itself.

The keys of the input tell what is asked: `answers` a scorecard, `first` and `second` the progress between two answer
sheets, `raters` the views of several people, `value` and `others` a percentile. With `again`, answers that were given
again since, a scorecard has one of today besides; with `plan` one for each phase of the plan.
"""

import json
import sys
from collections.abc import Callable, Collection, Mapping
from typing import Any

from csr_xblock.cli.score_fields import (
    MAX_OTHERS,
    FaultyInput,
    read_actions,
    read_answers,
    read_importance,
    read_number,
    read_priorities,
)
from csr_xblock.cli.score_input import read_object, read_raters, read_sheet
from csr_xblock.cli.score_output import numbers_of, progress_values, rating_values, scorecard_values
from csr_xblock.cli.score_plan import read_again, read_plan
from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import NOT_RATED, Importance
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.projection import PlannedLevels, has_projection, projected
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.answered_again import as_of_today
from csr_xblock.domain.scoring.benchmark import percentile
from csr_xblock.domain.scoring.progress import compare
from csr_xblock.domain.scoring.raters import combine_raters
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.ranking import build_pathway
from csr_xblock.domain.units.unlocking import Situation

Question = Callable[[Mapping[str, object]], Any]


def run_score(file: str) -> int:
    """Print the result of the input in a file, or in standard input for `-`. Raises FaultyInput."""
    value = read_object(file)
    keys, answer = _asked(value)
    ignored = [name for name in value if name not in keys]
    if ignored:
        print(f"csr-xblock score: not used: {', '.join(ignored)}", file=sys.stderr)
    print(json.dumps(answer(value), ensure_ascii=False, indent=2))
    return 0


def _asked(value: Mapping[str, object]) -> tuple[tuple[str, ...], Question]:
    """Return the known keys and the question of an input: the first of which all needed keys are there."""
    for needed, others, question in QUESTIONS:
        if all(name in value for name in needed):
            return (*needed, *others), question
    choices = "; or ".join(" and ".join(f"'{name}'" for name in needed) for needed, _, _ in QUESTIONS)
    raise FaultyInput(f"the input needs {choices}.")


def _score_answers(value: Mapping[str, object]) -> dict[str, object]:
    instrument = packaged_instrument()
    importance = read_importance(value.get("importance"), instrument)
    sheet = read_sheet(value, instrument)
    again = read_again(value.get("again"), sheet, instrument)
    plan = read_plan(value.get("plan"), again, instrument)
    scorecard = score(instrument, sheet, importance)
    progress = LearningProgress(
        is_importance_rated=any(one != NOT_RATED for one in importance.values()),
        has_chosen_priorities=bool(read_priorities(value.get("priorities"), instrument)),
        actions=read_actions(value.get("actions")),
    )
    pathway = build_pathway(tuple(packaged_units().values()), Situation(scorecard, progress), instrument=instrument)
    result = scorecard_values(scorecard, pathway, instrument.scoring.max_listed)
    today = as_of_today(sheet, again)
    if "again" in value:
        result["today"] = numbers_of(score(instrument, today, importance))
    if "plan" in value:
        result["projections"] = _projections(instrument, today, plan, importance)
    return result


def _projections(
    instrument: Instrument,
    today: AnswerSheet,
    plan: Collection[PlannedLevels],
    importance: Mapping[ObjectiveId, Importance],
) -> dict[str, object]:
    """Return the numbers with everything done up to each phase, nothing without an action."""
    phases = Phase if has_projection(plan) else ()
    return {
        str(int(phase)): numbers_of(score(instrument, projected(today, plan, phase, instrument), importance))
        for phase in phases
    }


def _compare_sheets(value: Mapping[str, object]) -> dict[str, object]:
    instrument = packaged_instrument()
    first, second = (AnswerSheet(read_answers(value[name], name, instrument)) for name in ("first", "second"))
    return progress_values(compare(instrument, first, second))


def _combine_raters(value: Mapping[str, object]) -> dict[str, object]:
    instrument = packaged_instrument()
    sheets = read_raters(value["raters"], instrument)
    return rating_values(combine_raters(instrument, sheets), sheets)


def _find_percentile(value: Mapping[str, object]) -> int | None:
    others = value["others"]
    if not isinstance(others, list) or len(others) > MAX_OTHERS:
        raise FaultyInput(f"'others' must be a list of at most {MAX_OTHERS} numbers.")
    numbers = [read_number(other, f"others[{place}]") for place, other in enumerate(others)]
    return percentile(read_number(value["value"], "value"), numbers, packaged_instrument().scoring)


NOTES = ("id", "note")
OF_AN_ANSWER_SHEET = (
    "mode",
    "role",
    "profile",
    "importance",
    "priorities",
    "evidence",
    "verified",
    "actions",
    "again",
    "plan",
)
QUESTIONS: tuple[tuple[tuple[str, ...], tuple[str, ...], Question], ...] = (
    (
        ("answers",),
        (*NOTES, *OF_AN_ANSWER_SHEET),
        _score_answers,
    ),
    (("first", "second"), NOTES, _compare_sheets),
    (("raters",), NOTES, _combine_raters),
    (("value", "others"), NOTES, _find_percentile),
)
"""The keys that a question needs, those that it also knows, and what answers it."""
