"""Takes what people say of given learning: something new, a change, a tick, or that it is taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.learning_plan.given_checks import Offered, check_given
from csr_xblock.domain.learning_plan.given_learning import GivenLearning, KeptGiven
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.learning_plan import given_writes
from csr_xblock.results.learning_plan.given_store import find_given, find_given_by_form
from csr_xblock.results.people.company_access_store import locked_company, locked_place
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.people.member_store import member_numbers


@dataclass(frozen=True)
class GivenChange:
    """
    What a page sends: what is given as it was written, and what the page had shown.

    `id` is None for something new, which `form_key` names from the first try on.
    """

    given: GivenLearning
    id: int | None = None
    revision: int = 0
    form_key: str = ""


@dataclass(frozen=True)
class GivenOutcome:
    """What is kept now; `is_mine` False: somebody else was quicker, and nothing was written."""

    kept: KeptGiven
    is_mine: bool = True


def give_learning(key: AssessmentKey | None, change: GivenChange, offered: Offered) -> GivenOutcome:
    """
    Keep what is given, or return what somebody has written since the page showed it. The same again changes nothing.

    Raises InvalidInput for what may not be given, Conflict when it was taken back or there is too much, NotAllowed for
    whoever may not change what the company does.
    """
    with _work(key) as company:
        kept = _kept(company, change)
        before = None if kept is None else kept.given
        if kept is not None and before == change.given:
            return GivenOutcome(kept)
        check_given(change.given, before, offered, member_numbers(company))
        if kept is None:
            return GivenOutcome(given_writes.add_given(company, change.given, change.form_key))
        done_on = kept.done_on if change.given.is_same_work(kept.given) else None
        if not given_writes.change_given(company, kept.id, change.revision, change.given, done_on):
            return GivenOutcome(kept, is_mine=False)
        return GivenOutcome(replace(kept, revision=kept.revision + 1, given=change.given, done_on=done_on))


def tick_given(key: AssessmentKey | None, given_id: int, shown_revision: int, *, is_done: bool, today: date) -> None:
    """
    Tick it as done, or take the tick back; doing it twice changes nothing.

    Members tick what they have themselves; whoever leads the company ticks everything. A unit that a member has takes
    no tick: the member's progress says it. Raises Conflict when it is gone or was changed since the page showed it.
    """
    if key is None:
        raise NotAllowed("read-only")
    with locked_place(key) as access:
        lock_company_row(access.key.company_id)
        kept = find_given(access.key, given_id)
        if not access.may_change and (kept is None or kept.given.member != key.learner.user_id):
            raise NotAllowed("company-of-management")
        if kept is None:
            raise Conflict("given-gone")
        if (kept.done_on is not None) is is_done:
            return
        if kept.given.follows_progress:
            raise Conflict("given-changed")
        if not given_writes.tick_given(access.key, given_id, shown_revision, today if is_done else None):
            raise Conflict("given-changed")


def take_back(key: AssessmentKey | None, given_id: int, shown_revision: int) -> None:
    """Delete it for good; twice is fine. Raises Conflict if it was changed since the page showed it."""
    with _work(key) as company:
        given_writes.take_back(company, given_id, shown_revision)


def _kept(company: CompanyKey, change: GivenChange) -> KeptGiven | None:
    """Return what the page has shown or has sent before, None for something new."""
    if change.id is None:
        return find_given_by_form(company, change.form_key)
    kept = find_given(company, change.id)
    if kept is None:
        raise Conflict("given-gone")
    return kept


@contextmanager
def _work(key: AssessmentKey | None) -> Iterator[CompanyKey]:
    if key is None:
        raise NotAllowed("read-only")
    with locked_company(key) as company:
        lock_company_row(company.company_id)
        yield company
