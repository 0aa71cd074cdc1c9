"""
Reads what a plan would bring: "if you do this". It is looked at by those who may read the plan, and kept nowhere.

Rules, grades and what trainers are told never ask for it (JOURNEY 6).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.projection import PlannedLevels, projected, without_level
from csr_xblock.domain.questions.answers import Mark
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.plan.action_store import actions_with_questions
from csr_xblock.services.plan.plan_today import Today, phases_today


@dataclass(frozen=True)
class PlannedAction:
    """An action that is done or to be done, with what it brings."""

    kept: KeptAction
    brings: PlannedLevels


@dataclass(frozen=True)
class PlanAhead:
    """Today, and the actions that are done or to be done, in the order in which they were made."""

    today: Today
    actions: tuple[PlannedAction, ...]

    def scorecard_after(self, phase: Phase) -> Scorecard:
        """Return the scorecard with everything up to a phase done, and the importance of today."""
        today, plan = self.today, [one.brings for one in self.actions]
        return score(today.instrument, projected(today.sheet, plan, phase, today.instrument), today.importance)

    @property
    def without_level(self) -> frozenset[ItemId]:
        """The questions of the plan that have no level today, so nothing can move them."""
        named = (linked.item for one in self.actions for linked in one.kept.action.items)
        return without_level(self.today.sheet, named, self.today.instrument)


def show_projection(access: CompanyAccess | None, today: Today) -> PlanAhead:
    """Return the company's plan with what it would bring to whoever looks. Two queries."""
    actions = [] if access is None else actions_with_questions(access.key)
    return plan_ahead(actions, phases_today(actions, today), today)


def plan_ahead(actions: Iterable[KeptAction], phases: Mapping[int, Phase], today: Today) -> PlanAhead:
    """Return the same of actions that were read already, with their questions and phases. No query."""
    counted = (one for one in actions if one.action.status is not ActionStatus.STOPPED)
    return PlanAhead(today, tuple(PlannedAction(one, _brings(one, phases, today)) for one in counted))


def _brings(kept: KeptAction, phases: Mapping[int, Phase], today: Today) -> PlannedLevels:
    wanted = {one.item: one.wanted for one in kept.action.items if one.wanted is not None}
    # What is done counts whatever its phase, so it needs none.
    phase = phases.get(kept.id, Phase.LATER)
    return PlannedLevels(wanted, phase, kept.action.status, _answered_since(kept, today))


def _answered_since(kept: KeptAction, today: Today) -> frozenset[ItemId]:
    """
    Return which questions were answered after the action was done: singly, or by a later hand-in that looked at them.

    An answer of the same day counts if it was given about this action; of others nobody knows which was first.
    """
    done_on = kept.done_on
    if done_on is None:
        return frozenset()
    singly = (
        item
        for item, given in today.again.items()
        if given.day > done_on or (given.day == done_on and given.after.action == kept.id)
    )
    return frozenset(singly) | (_looked_at(today) if _handed_in_after(done_on, today) else frozenset())


def _handed_in_after(day: date, today: Today) -> bool:
    handed_in = None if today.attempt is None else today.attempt.submitted_at
    return handed_in is not None and timezone.localdate(handed_in) > day


def _looked_at(today: Today) -> frozenset[ItemId]:
    """Return the questions of which the hand-in holds more than what was carried over from before."""
    answers = today.sheet.answers
    return frozenset(item for item, answer in answers.items() if answer.mark is not Mark.NOT_LOOKED_AT)
