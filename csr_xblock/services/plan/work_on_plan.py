"""Takes what people do with actions on the list and the board: another status, a tick, deleting and bringing back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.plan.action_checks import PlanRules, missing_fields
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.plan.phases import has_phase
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_size_store import is_firm_of_one
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.plan import action_writes
from csr_xblock.results.plan.action_store import find_action
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.plan.levels_today import levels_today


def move_action(
    key: AssessmentKey | None,
    action_id: int,
    shown_revision: int,
    status: ActionStatus,
    instrument: Instrument,
    today: date,
) -> None:
    """
    Keep another status; the same one changes nothing.

    Raises InvalidInput while something is missing that the status needs, Conflict if the action is gone or was changed
    since the page showed it.
    """
    levels = {} if key is None else levels_today(key, instrument)
    with _work(key) as company:
        kept = find_action(company, action_id)
        if kept is None:
            raise Conflict("action-gone")
        if kept.action.status is status:
            return
        if kept.action.status is ActionStatus.IDEA:
            rules = PlanRules(instrument, levels, is_one_person=is_firm_of_one(company))
            if any(missing_fields(replace(kept.action, status=status), rules)):
                raise InvalidInput("action-not-ready", "status")
        action_writes.change_status(company, action_id, shown_revision, status, today)


def choose_phase(key: AssessmentKey | None, action_id: int, shown_revision: int, phase: Phase | None) -> None:
    """
    Put an action into a phase, None to let it fall by itself again; the same one changes nothing.

    It rests on the person's latest hand-in. Raises Conflict if the action is gone or was changed since the page showed
    it, also when it has no phase any more.
    """
    rests_on = None if key is None or phase is None else _hand_in(key)
    with _work(key) as company:
        kept = find_action(company, action_id)
        if kept is None:
            raise Conflict("action-gone")
        if phase is (None if kept.moved is None else kept.moved.phase):
            return
        if not has_phase(kept.action.status):
            raise Conflict("action-changed")
        moved = None if phase is None else MovedPhase(phase, rests_on)
        action_writes.change_phase(company, action_id, shown_revision, moved)


def tick_step(key: AssessmentKey | None, step_id: int, *, is_done: bool) -> None:
    """Tick a step, or take the tick back. Two members who tick two steps at once both do."""
    with _work(key) as company:
        action_writes.tick(company, step_id, is_done=is_done)


def delete_action(key: AssessmentKey | None, action_id: int, shown_revision: int) -> None:
    """Delete an action so that it can be brought back for a while."""
    with _work(key) as company:
        lock_company_row(company.company_id)
        action_writes.delete_action(company, action_id, shown_revision)


def bring_back(key: AssessmentKey | None, action_id: int) -> None:
    """Bring a deleted action back as it was."""
    with _work(key) as company:
        lock_company_row(company.company_id)
        action_writes.bring_back(company, action_id)


def _hand_in(key: AssessmentKey) -> HandIn | None:
    attempt = find_submitted(key)
    return None if attempt is None or attempt.submitted_at is None else HandIn(attempt.id, attempt.submitted_at)


@contextmanager
def _work(key: AssessmentKey | None) -> Iterator[CompanyKey]:
    if key is None:
        raise NotAllowed("read-only")
    with locked_company(key) as company:
        yield company
