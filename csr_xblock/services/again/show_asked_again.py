"""Reads which questions may be answered again, after which units and actions, and how they were answered."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.asked_again import AskedAgain, Moved, asked_again
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.again.again_store import answers_again
from csr_xblock.results.plan.action_store import DoneAction, done_actions
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class DoneSince:
    """
    The programme's units, how far the learner is with them, and the person's place in a company, all read already.

    Without a programme there is nothing that could be done.
    """

    units: Collection[UnitDescriptor] = ()
    progress: Mapping[UnitId, KeptProgress] = field(default_factory=dict)
    access: CompanyAccess | None = None

    @property
    def titles(self) -> dict[UnitId, str]:
        """The titles of the units."""
        return {unit.id: unit.title for unit in self.units}


@dataclass(frozen=True)
class ShownAgain:
    """
    What may be answered again, the newest first, and every answer that was given again.

    `instrument` is that of the attempt, in English or authors' words. `titles` are those of actions by their number,
    for those who may read the company's plan.
    """

    instrument: Instrument
    asked: tuple[AskedAgain, ...] = ()
    given: Mapping[ItemId, AnswerAgain] = field(default_factory=dict)
    titles: Mapping[int, str] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """How many questions have not been answered again since something was done."""
        return sum(len(one.waiting) for one in self.asked)


def show_asked_again(attempt: Attempt, instrument: Instrument, done: DoneSince) -> ShownAgain:
    """
    Return what the person may answer again after the latest hand-in. At most two queries.

    An action of the company asks each member about the own attempt; its title is told to those only who may read it.
    """
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    given, since = answers_again(attempt.id), _day(attempt)
    actions = [] if done.access is None else done_actions(done.access.key, since)
    asked = asked_again([*_units(attempt, done), *map(_action, actions)], attempt.sheet, used, given)
    may_read = done.access is not None and done.access.may_change
    return ShownAgain(used, asked, given, {one.id: one.title for one in actions} if may_read else {})


def asks_after_action(attempt: Attempt, instrument: Instrument, kept: KeptAction) -> bool:
    """Return whether an action was done since the hand-in, and the attempt asks a question of it. At most one query."""
    if kept.done_on is None or kept.done_on < _day(attempt):
        return False
    moved = Moved(DoneThing(action=kept.id), kept.done_on, frozenset(one.item for one in kept.action.items))
    used = instrument_by_hash(attempt.instrument_hash, instrument)
    return bool(asked_again([moved], attempt.sheet, used, {}))


def _units(attempt: Attempt, done: DoneSince) -> Iterable[Moved]:
    for unit in done.units:
        kept = done.progress.get(unit.id)
        at = None if kept is None else kept.completed_at
        if at is not None and attempt.submitted_at is not None and at > attempt.submitted_at:
            yield Moved(DoneThing(unit.id), timezone.localdate(at), frozenset(unit.items))


def _action(action: DoneAction) -> Moved:
    return Moved(DoneThing(action=action.id), action.day, action.items)


def _day(attempt: Attempt) -> date:
    assert attempt.submitted_at is not None  # only a handed-in attempt is answered again
    return timezone.localdate(attempt.submitted_at)
