"""
If you do this: the answers as they would be once the actions of some phases are done.

It is looked at and never used by rules, grades or what trainers are told. A question without a level stays as it is,
and a plan never lowers one (JOURNEY 6).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.plan.phases import has_phase
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument


@dataclass(frozen=True)
class PlannedLevels:
    """
    The levels that an action is to bring, with its phase and status.

    `answered_since` are those of its questions that were answered again after the day on which it was done: their new
    answers say more than the plan.
    """

    items: Mapping[ItemId, int]
    phase: Phase
    status: ActionStatus
    answered_since: Collection[ItemId] = field(default_factory=frozenset)

    def counts_in(self, phase: Phase) -> bool:
        """Return whether the action is done once everything up to a phase is done."""
        return self.status is ActionStatus.DONE or (has_phase(self.status) and self.phase <= phase)

    def wanted_in(self, phase: Phase) -> dict[ItemId, int]:
        """Return the levels that count when everything up to a phase is done."""
        if not self.counts_in(phase):
            return {}
        since = self.answered_since if self.status is ActionStatus.DONE else ()
        return {item: level for item, level in self.items.items() if item not in since}


def projected(sheet: AnswerSheet, plan: Iterable[PlannedLevels], phase: Phase, instrument: Instrument) -> AnswerSheet:
    """Return the answer sheet of today with everything done up to a phase; `sheet` is that of today."""
    answers = dict(sheet.answers)
    for action in plan:
        for name, wanted in action.wanted_in(phase).items():
            item = instrument.item(name) if instrument.has_item(name) else None
            level = None if item is None else sheet.level(item)
            if item is not None and level is not None and item.anchors.has(wanted):
                reached = answers[name].level or 0
                answers[name] = replace(answers[name], level=max(reached, wanted))
    return replace(sheet, answers=answers)


def has_projection(plan: Iterable[PlannedLevels]) -> bool:
    """Return whether there is anything to look at: without an action that is done or to be done there is nothing."""
    return any(one.status is not ActionStatus.STOPPED for one in plan)


def without_level(sheet: AnswerSheet, items: Iterable[ItemId], instrument: Instrument) -> frozenset[ItemId]:
    """Return which of a plan's questions no action can move, because they have no level today."""
    known = (item for item in items if instrument.has_item(item))
    return frozenset(item for item in known if sheet.level(instrument.item(item)) is None)
