"""Decides the state of a programme's units for one learner, and writes which of them were found open."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import Event
from csr_xblock.domain.rules.references import events_of
from csr_xblock.domain.rules.results_asked import follows_from_results
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.learning_unit import UnitDescriptor, opening_rules
from csr_xblock.domain.units.pathway import LearningProgress, PathState, Pathway
from csr_xblock.domain.units.ranking import build_pathway
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unlocking import Situation
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.results.units.unit_store import mark_opened, progress_of
from csr_xblock.services.journey.milestones import Milestones, milestones_of
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class LearnerPathway:
    """The pathway with what it was decided from. `progress` holds the units that were once open."""

    pathway: Pathway
    situation: Situation
    progress: dict[UnitId, KeptProgress]
    attempt: Attempt | None = None


def show_pathway(key: AssessmentKey | None, units: Sequence[UnitDescriptor], instrument: Instrument) -> LearnerPathway:
    """Return the units with the states that the latest submitted attempt gives them. At most eight queries."""
    attempt = None if key is None else find_submitted(key)
    return pathway_after(attempt, key, units, instrument)


def pathway_after(
    attempt: Attempt | None, key: AssessmentKey | None, units: Sequence[UnitDescriptor], instrument: Instrument
) -> LearnerPathway:
    """
    Return the units with their states after an attempt that was read already. At most six queries.

    `attempt` is the learner's latest submitted one, None before the first. Units found open for the first time are
    written, so that they stay open whatever a later scorecard says.
    """
    progress = {} if key is None else progress_of(key.learner)
    return pathway_from(progress, attempt, key, units, instrument)


def pathway_from(
    progress: dict[UnitId, KeptProgress],
    attempt: Attempt | None,
    key: AssessmentKey | None,
    units: Sequence[UnitDescriptor],
    instrument: Instrument,
) -> LearnerPathway:
    """Return the same from progress that was read already, too. At most five queries."""
    shown = judged_pathway(progress, attempt, key, units, instrument)
    if key is not None:
        newly_open = open_unit_ids(shown.pathway) - progress.keys()
        mark_opened(key.learner, opened_how(newly_open, units, progress))
    return shown


def judged_pathway(
    progress: dict[UnitId, KeptProgress],
    attempt: Attempt | None,
    key: AssessmentKey | None,
    units: Sequence[UnitDescriptor],
    instrument: Instrument,
) -> LearnerPathway:
    """Return the same and write nothing: for requests that may still be refused. At most three queries."""
    if key is None:
        situation = Situation()
        return LearnerPathway(build_pathway(units, situation, instrument=instrument), situation, {})
    situation, used = _situation(attempt, progress, instrument, milestones_of(key, _events(units)))
    return LearnerPathway(build_pathway(units, situation, instrument=used), situation, progress, attempt)


def see_pathway(
    attempt: Attempt | None, key: AssessmentKey | None, units: Sequence[UnitDescriptor], instrument: Instrument
) -> LearnerPathway:
    """Return what `pathway_after` would, and write nothing. At most four queries."""
    progress = {} if key is None else progress_of(key.learner)
    return judged_pathway(progress, attempt, key, units, instrument)


def opened_how(
    newly_open: Collection[UnitId], units: Iterable[UnitDescriptor], progress: Mapping[UnitId, KeptProgress]
) -> dict[UnitId, bool]:
    """Return of each unit that is open now, in the order of ids, whether results have opened it. `units` hold rules."""
    rules = opening_rules(units)
    opened = {unit: kept.opened_by_results for unit, kept in progress.items()}
    return {unit: follows_from_results(unit, rules, opened) for unit in sorted(newly_open)}


def known_progress(key: AssessmentKey | None) -> dict[UnitId, KeptProgress]:
    """Return the learner's progress with the units that were once open. One query, none without a key."""
    return {} if key is None else progress_of(key.learner)


def completed_units(key: AssessmentKey | None) -> frozenset[UnitId]:
    """Return the units that the learner has done. One query."""
    return completed_in(known_progress(key))


def completed_in(progress: Mapping[UnitId, KeptProgress]) -> frozenset[UnitId]:
    """Return the units of a learner's progress that are done."""
    return frozenset(unit for unit, kept in progress.items() if kept.completed_at)


def open_unit_ids(pathway: Pathway) -> frozenset[UnitId]:
    """Return the units that the learner may enter."""
    return frozenset(path_unit.unit.id for path_unit in pathway.units if path_unit.state is not PathState.LOCKED)


def _events(units: Iterable[UnitDescriptor]) -> frozenset[Event]:
    """Return the events that the rules of some units ask for."""
    rules = (rule for unit in units for rule in (unit.opens_when, unit.recommended_when))
    return events_of(rule for rule in rules if rule is not None)


def _situation(
    attempt: Attempt | None,
    progress: dict[UnitId, KeptProgress],
    instrument: Instrument,
    reached: Milestones,
) -> tuple[Situation, Instrument]:
    if attempt is None:
        return Situation(None, _learning_progress(progress, reached)), instrument
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    # Levels are those that were handed in, importance is the company's of today (JOURNEY 3).
    scorecard = score(used, attempt.sheet, reached.importance)
    return Situation(scorecard, _learning_progress(progress, reached)), used


def _learning_progress(progress: dict[UnitId, KeptProgress], reached: Milestones) -> LearningProgress:
    return LearningProgress(
        opened=frozenset(progress),
        started=frozenset(unit for unit, kept in progress.items() if kept.started_at),
        completed=frozenset(unit for unit, kept in progress.items() if kept.completed_at),
        is_importance_rated=bool(reached.importance),
        has_chosen_priorities=reached.has_chosen_priorities,
        actions=reached.actions,
    )
