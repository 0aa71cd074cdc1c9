"""
The door to what a person may do in a company: read for a page, locked for a write.

Every write of a company's work begins with the UPDATE of the person's membership, so somebody who has just left, or has
been given another role, changes nothing any more (JOURNEY 1).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.company_rights import CompanyAccess, may_approve, may_change
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import has_owner, locked_membership, newest_membership
from csr_xblock.results.people.company_tables import Membership


def find_access(key: AssessmentKey) -> CompanyAccess | None:
    """Return the person's place in the company that counts, None without one. One query."""
    membership = newest_membership(key.learner.user_id)
    return None if membership is None else _access(membership, key)


def led_companies(user_id: int) -> list[int]:
    """Return the company whose work the person may read and change now, nothing without one. One query."""
    membership = newest_membership(user_id)
    if membership is None or not may_change(Role(membership.role), membership.company.has_been_shared):
        return []
    return [membership.company_id]


@contextmanager
def locked_company(key: AssessmentKey) -> Iterator[CompanyKey]:
    """
    Give the key of the company's work, with the person's membership locked until the block ends. Two queries.

    An error inside the block undoes all of it. Raises Conflict for somebody who has no company any more, or another one
    than that of the page, NotAllowed for somebody who may not change what the company does.
    """
    with locked_place(key) as access:
        if not access.may_change:
            raise NotAllowed("company-of-management")
        yield access.key


@contextmanager
def locked_for_approval(key: AssessmentKey) -> Iterator[CompanyKey]:
    """
    Give the same to somebody who may approve a version of the company's document. At most three queries.

    Raises as `locked_company`, and NotAllowed for a manager while the company has an owner.
    """
    with locked_place(key) as access:
        if not access.may_change:
            raise NotAllowed("company-of-management")
        if not approves(access):
            raise NotAllowed("approval-of-owner")
        yield access.key


def approves(access: CompanyAccess) -> bool:
    """Return whether the person may approve a version of the company's document. One query at most, for managers."""
    asks = access.was_shared and access.role is Role.MANAGER
    return may_approve(access.role, access.was_shared, asks and has_owner(access.key.company_id))


@contextmanager
def locked_place(key: AssessmentKey) -> Iterator[CompanyAccess]:
    """
    Give the same for what every member may do: the person's place in the company. What it allows, the caller asks.

    Raises Conflict for somebody who has no company any more, or another one than that of the page.
    """
    with transaction.atomic():
        access = _access(locked_membership(key.learner.user_id), key)
        if key.page_company not in (None, access.key.company_id):
            raise Conflict("company-changed")
        yield access


def _access(membership: Membership, key: AssessmentKey) -> CompanyAccess:
    company = CompanyKey(membership.company_id, key.learner.course, key.assessment)
    return CompanyAccess(company, Role(membership.role), membership.company.has_been_shared)
