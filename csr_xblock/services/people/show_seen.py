"""
Reads what a trainer may see who looks at a course as one of its learners. It writes nothing.

What may be told is what the trainers' overview tells of the learner (JOURNEY 9): results, and what follows from them,
only with the learner's consent, and never a note or a plan.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.results_asked import follows_from_results
from csr_xblock.domain.units.learning_unit import UnitDescriptor, opening_rules
from csr_xblock.domain.units.measured_learning import NOTHING_MEASURED
from csr_xblock.domain.units.pathway import PathState, PathUnit
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from csr_xblock.services.units.show_pathway import LearnerPathway, judged_pathway
from csr_xblock.services.units.show_unit import UnitAccess, unit_access


@dataclass(frozen=True)
class SeenLearner:
    """A learner who is looked at. `shares`: results may be shown; without it `state` must not be."""

    key: AssessmentKey
    shares: bool
    state: AssessmentState

    @property
    def has_begun(self) -> bool:
        """Whether the learner has filled in a profile here; before that nothing was said about sharing."""
        return self.state.profile is not None


@dataclass(frozen=True)
class SeenUnit:
    """A unit of somebody who does not share: its state, None where that would tell a result."""

    unit: UnitDescriptor
    state: PathState | None


def seen_learner(key: AssessmentKey, *, results_may_be_seen: bool) -> SeenLearner:
    """Return the learner. `results_may_be_seen`: the programme lets trainers see results at all. Four queries."""
    state = show_assessment(key)
    shares = results_may_be_seen and state.profile is not None and state.profile.trainers_may_see
    return SeenLearner(key, shares, state)


def seen_pathway(seen: SeenLearner, units: Iterable[UnitDescriptor], instrument: Instrument) -> LearnerPathway:
    """Return the units with the states that they have for the learner. At most three queries."""
    progress = progress_of(seen.key.learner)
    return judged_pathway(progress, seen.state.submitted, seen.key, list(units), instrument)


def told_of_units(shown: LearnerPathway) -> tuple[SeenUnit, ...]:
    """Return the units of somebody who does not share, in the programme's order. Recommending follows from results."""
    rules = opening_rules(one.unit for one in shown.pathway.units)
    opened = _opened_how(shown.progress)
    return tuple(
        SeenUnit(one.unit, None if follows_from_results(one.unit.id, rules, opened) else _unranked(one))
        for one in shown.pathway.units
    )


def seen_unit(
    seen: SeenLearner, unit: UnitDescriptor, others: Iterable[UnitDescriptor], instrument: Instrument
) -> UnitAccess | None:
    """
    Return the state of a unit, with no more of the learner's work than trainers may read; None where it would tell a
    result of somebody who does not share. `others` are the programme's units, whose rules a rule may name.
    """
    access = unit_access(seen.key, unit, instrument)
    if not seen.shares:
        opened = _opened_how(progress_of(seen.key.learner))
        if follows_from_results(unit.id, opening_rules([*others, unit]), opened):
            return None
    return replace(access, progress=_readable(access.progress))


def _opened_how(progress: Mapping[UnitId, KeptProgress]) -> dict[UnitId, bool]:
    return {unit: kept.opened_by_results for unit, kept in progress.items()}


def _unranked(one: PathUnit) -> PathState:
    return PathState.OPEN if one.state is PathState.RECOMMENDED else one.state


def _readable(kept: KeptProgress) -> KeptProgress:
    """Return the progress without the plan, the tries, what was said of learning, and a report not for trainers."""
    evidence = kept.task_evidence if kept.trainers_may_read else ""
    return replace(
        kept,
        task_evidence=evidence,
        monday_note="",
        check_tries=0,
        check_best_percent=None,
        check_first_percent=None,
        learning=NOTHING_MEASURED,
    )
