"""
Tries a programme's rules out: which units made-up companies would find recommended, open and locked.

Nothing is read of or kept about any learner. The example companies are scored once per instrument.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from csr_xblock.content.library import example_companies
from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.pathway import NOTHING_DONE, LearningProgress, PathState
from csr_xblock.domain.units.ranking import build_pathway
from csr_xblock.domain.units.simulation import simulated_situation
from csr_xblock.domain.units.unlocking import Situation

MAX_KEPT_INSTRUMENTS = 16


@dataclass(frozen=True)
class SimulatedPathway:
    """What a made-up company would see. `states` has an entry for each unit of the programme."""

    name: str
    description: str
    scorecard: Scorecard
    states: Mapping[UnitId, PathState]


def example_pathways(
    units: Sequence[UnitDescriptor], instrument: Instrument, language: str
) -> tuple[SimulatedPathway, ...]:
    """Return the path of each example company that has just handed in its self-assessment, in a language."""
    scorecards = _example_scorecards(instrument)
    return tuple(
        SimulatedPathway(company.name, company.description, card, _states(units, Situation(card), instrument))
        for company, card in zip(example_companies(language), scorecards, strict=True)
    )


def chosen_pathway(
    units: Sequence[UnitDescriptor],
    instrument: Instrument,
    points: Mapping[PerspectiveId, int | None],
    name: str,
    progress: LearningProgress = NOTHING_DONE,
) -> SimulatedPathway:
    """
    Return the path of a company with chosen numbers 0..100 per perspective, None for too few answers.

    `progress` is what it has done besides handing in: rated importance, confirmed priorities, actions.
    """
    situation = simulated_situation(instrument, points, progress)
    assert situation.scorecard is not None, "a simulated company has handed in"
    return SimulatedPathway(name, "", situation.scorecard, _states(units, situation, instrument))


def _states(units: Sequence[UnitDescriptor], situation: Situation, instrument: Instrument) -> dict[UnitId, PathState]:
    pathway = build_pathway(units, situation, instrument=instrument)
    return {one.unit.id: one.state for one in pathway.units}


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def _example_scorecards(instrument: Instrument) -> tuple[Scorecard, ...]:
    return tuple(score(instrument, _fitting(company.sheet, instrument)) for company in example_companies())


def _fitting(sheet: AnswerSheet, instrument: Instrument) -> AnswerSheet:
    """Return the sheet with the highest sentence that is true at each question that offers fewer answers."""
    answers = {
        item: replace(answer, level=instrument.item(item).anchors.up_to(answer.level).level)
        for item, answer in sheet.answers.items()
        if answer.level is not None and instrument.has_item(item)
    }
    return replace(sheet, answers={**sheet.answers, **answers})
