"""What a company has written about its work, as pieces of evidence: for those who may read all of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.evidence.proof_store import (
    ActionProof,
    ReadingProof,
    TalkProof,
    notes_on_done_actions,
    readings_with_notes,
    talks_held,
)
from csr_xblock.results.hunt.hunt_store import good_things_for

MOST_OF_A_KIND = 100
"""So many notes on actions, and so many on readings, are shown: the newest. All others are with action and goal."""


@dataclass(frozen=True)
class CompanyEvidence:
    """
    The pieces of a company, of each kind the newest first.

    `goals` are those of the readings, by their number. `is_cut`: more was written than is here.
    """

    pieces: tuple[EvidencePiece, ...] = ()
    goals: Mapping[int, MeasuredGoal] = field(default_factory=dict)
    is_cut: bool = False


NO_EVIDENCE = CompanyEvidence()


def company_evidence(key: AssessmentKey, company: CompanyKey, instrument: Instrument) -> CompanyEvidence:
    """Return what the company has written. Four queries."""
    areas = {one.id: one.perspective for one in instrument.objectives}
    actions = notes_on_done_actions(company, MOST_OF_A_KIND)
    readings = readings_with_notes(company, MOST_OF_A_KIND)
    return CompanyEvidence(
        pieces=(
            *(_action(one, areas) for one in actions[:MOST_OF_A_KIND]),
            *(_reading(one, areas, instrument) for one in readings[:MOST_OF_A_KIND]),
            *(EvidencePiece(EvidenceKind.GOOD_THING, one.name, one.text, one.area) for one in good_things_for(key)),
            *(_talk(one) for one in talks_held(company)),
        ),
        goals={one.goal.id: one.goal.goal for one in readings},
        is_cut=max(len(actions), len(readings)) > MOST_OF_A_KIND,
    )


def _action(proof: ActionProof, areas: Mapping[ObjectiveId, PerspectiveId]) -> EvidencePiece:
    area = areas.get(proof.objective)
    return EvidencePiece(EvidenceKind.ACTION, str(proof.id), proof.text, area, proof.title, day=proof.day)


def _reading(proof: ReadingProof, areas: Mapping[ObjectiveId, PerspectiveId], instrument: Instrument) -> EvidencePiece:
    goal = proof.goal.goal
    served = next((one.id for one in instrument.objectives if any(kpi.id == goal.kpi for kpi in one.kpis)), None)
    objective = served if goal.kpi else goal.own.objective
    area = None if objective is None else areas.get(objective)
    return EvidencePiece(EvidenceKind.READING, str(proof.goal.id), proof.text, area, day=proof.day)


def _talk(proof: TalkProof) -> EvidencePiece:
    return EvidencePiece(EvidenceKind.TALK, proof.group, proof.text, None, proof.name, proof.with_whom, proof.day)
