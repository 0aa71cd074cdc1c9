"""
Deletes what is kept about a person, and lets a person leave a company.

Locks are taken in the order of every other write: membership, attempts, units, company, and last the overview's
changes. A save that comes later finds no row and is refused; one that came first is deleted with the rest.
"""

from collections.abc import Callable

from django.apps import apps
from django.db import transaction
from django.db.models import F, Manager, Model, QuerySet
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.personal_data import DataOwner, Erasure, KeptTable
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.change_store import note_membership
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.people.company_tables import Company, Membership
from csr_xblock.results.people.consent_store import courses_of
from csr_xblock.results.people.member_rows import open_again
from csr_xblock.results.people.person_rows import has_rows, rows_of
from csr_xblock.results.people.registered_models import model_of

"""Ends the way from a row of a company to its members; what stands before it is the way to the company."""

Keep = Callable[[DataOwner], None]
"""Called under the locks, before the rows go."""

WITHOUT_NAME_AND_WORDS: dict[str, object] = {"subject": "", "reason": ""}
"""What is emptied in a row that outlives its person, besides the way to the person."""


def erase(owner: DataOwner, keep: Keep | None = None, *, only_if: Callable[[], bool] | None = None) -> bool:
    """
    Delete what is kept about the person, on the site or in a course, all of it or nothing; return whether it was done.

    What a company that stays has given to the person stays with it, open and without the person.
    When nothing is left in any course, role and company go, too; a company stays while somebody else belongs to it.
    Doing it again changes nothing. `only_if` is asked under the locks.
    """
    with transaction.atomic():
        companies = _lock(owner)
        if only_if is not None and not only_if():
            return False
        if keep is not None:
            keep(owner)
        # Before the rows go, which note themselves: so all of it is locked in one order.
        note_membership([owner.course] if owner.course else courses_of(owner.user_id), owner.user_id, *companies)
        for table in reversed(REGISTER):
            _erase_in(table, owner)
        open_again(owner.user_id, course=owner.course)
        if not owner.course or not has_rows(DataOwner(owner.user_id)):
            _erase_company_rows(owner.user_id)
    return True


def forget_actor(user_id: int) -> None:
    """Take the person out of what they decided about others; what was decided stays. One query a table that says so."""
    for table in REGISTER:
        if table.actor:
            model_of(table)._default_manager.filter(**{table.actor: user_id}).update(**{table.actor: None})


def end_membership(user_id: int, company_id: int) -> None:
    """
    End the person's membership that counts. Handed-in attempts stay as they are, drafts wait for the next company, and
    what the company has given to the person is open again.

    The company goes if nobody else belongs to it. Raises Conflict when another company counts by now, or none.
    """
    with transaction.atomic():
        mine = Membership.objects.filter(user_id=user_id, company_id=company_id, current_slot=1)
        if not mine.update(updated_at=timezone.now()):
            raise Conflict("company-left")
        attempts = _table("AttemptRow").filter(user_id=user_id, company_id=company_id)
        # Handed-in ones, too: an answer that is given again may name an action that goes with the company.
        _lock_each(attempts)
        attempts.filter(state=AttemptState.DRAFT.value).update(company=None, revision=F("revision") + 1)
        # Before the membership goes, because with it the overview's rows are locked, which everybody locks last.
        lock_company_row(company_id)
        open_again(user_id, company_id=company_id)
        mine.delete()
        _close_if_left(company_id)


def close_company(company_id: int) -> bool:
    """Delete a company to which nobody belongs any more, and return whether it is gone."""
    with transaction.atomic():
        return _close_if_left(company_id)


def companies_without_members() -> list[int]:
    """Return the companies to which nobody belongs: those of accounts that older versions deleted. One query."""
    return list(Company.objects.filter(memberships=None).order_by("pk").values_list("pk", flat=True))


def _close_if_left(company_id: int) -> bool:
    lock_company_row(company_id)
    if Membership.objects.filter(company_id=company_id).exists():
        return False
    Company.objects.filter(pk=company_id).delete()
    return True


def _lock(owner: DataOwner) -> list[int]:
    """Lock the rows that every write of the person begins with, change none of them, and return the companies."""
    Membership.objects.filter(user_id=owner.user_id).update(current_slot=F("current_slot"))
    attempts = _table("AttemptRow").filter(user_id=owner.user_id)
    units = _table("UnitProgress").filter(user_id=owner.user_id)
    if owner.course:
        attempts, units = attempts.filter(course_key=owner.course), units.filter(course_key=owner.course)
    _lock_each(attempts)
    list(units.select_for_update().order_by("pk").values_list("pk", flat=True))
    companies = sorted(Membership.objects.filter(user_id=owner.user_id).values_list("company_id", flat=True))
    for company_id in companies:
        lock_company_row(company_id)
    return companies


def _lock_each(attempts: QuerySet[Model]) -> None:
    """
    Lock attempts of one person and change none of them.

    One after the other, the newest first: a hand-in locks the draft, and then the attempt that was the latest.
    """
    for attempt_id in list(attempts.order_by("course_key", "assessment", "-number").values_list("pk", flat=True)):
        attempts.filter(pk=attempt_id).update(revision=F("revision"))


def _erase_in(table: KeptTable, owner: DataOwner) -> None:
    """Delete or empty the rows of a table about a person's work in courses, alone or for a company of their own."""
    if not (table.person and table.course):
        return
    numbers = list(rows_of(table, owner).values_list("pk", flat=True))
    rows = model_of(table)._default_manager.filter(pk__in=numbers)
    if table.erasure is Erasure.ROWS:
        rows.delete()
    elif table.erasure is Erasure.UNNAMED:
        rows.update(**{table.person: None}, **WITHOUT_NAME_AND_WORDS)
    elif table.erasure is Erasure.LAST_MEMBER:
        rows.filter(**{f"{table.company}__in": _companies_alone(owner.user_id)}).delete()


def _companies_alone(user_id: int) -> list[int]:
    """Return the companies to which the person belongs and nobody else: their work in a course is the person's."""
    mine = Membership.objects.filter(user_id=user_id).values_list("company_id", flat=True)
    shared = Membership.objects.filter(company_id__in=list(mine)).exclude(user_id=user_id)
    return sorted(set(mine) - set(shared.values_list("company_id", flat=True)))


def _erase_company_rows(user_id: int) -> None:
    mine = Membership.objects.filter(user_id=user_id)
    companies = sorted(mine.values_list("company_id", flat=True))
    mine.delete()
    for company_id in companies:
        _close_if_left(company_id)


def _table(name: str) -> Manager[Model]:
    """The rooms of attempts and units stand on this one, so their tables are asked for by name."""
    rows: Manager[Model] = apps.get_model("csr_xblock", name)._default_manager
    return rows
