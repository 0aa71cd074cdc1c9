"""
The door to companies and memberships.

A person's current membership is the row that a write locks: every changing transaction here begins with its UPDATE.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet, Subquery
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import ANYTHING, CompanyFacts, Profile, ShownProfile, profile_version
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.change_store import note_membership
from csr_xblock.results.people.company_tables import (
    FACT_COLUMNS,
    Company,
    Membership,
)
from csr_xblock.results.people.consent_store import consents_of, courses_of, keep_consent
from csr_xblock.results.people.member_rows import open_again


@dataclass(frozen=True)
class KeptProfile:
    """
    A learner's profile as kept. `may_edit_company` is False for staff of a company that others share.

    `company_name` is '' until a member gives it. `was_shared`: somebody else has belonged to the company, too.
    """

    profile: Profile
    company_id: int
    may_edit_company: bool
    company_name: str = ""
    was_shared: bool = False


@dataclass(frozen=True)
class Colleagues:
    """How many others belong to a person's company, and whether one of them owns it."""

    count: int
    has_owner: bool


def find_profile(learner: Learner) -> KeptProfile | None:
    """Return the learner's profile, None before the first was saved in this course. One query, two for staff."""
    # The newest statement is the marked one, of which there is one at most: nothing has to be put in order.
    said = consents_of(learner, Purpose.TRAINERS).filter(current_slot=1).order_by().values("trainers_may_see")
    mine = _current(learner.user_id).select_related("company").annotate(trainers_may_see=Subquery(said))
    membership = next(iter(mine), None)
    if membership is None or membership.trainers_may_see is None:
        return None
    profile = Profile(Role(membership.role), membership.company.facts(), membership.trainers_may_see)
    company = membership.company
    return KeptProfile(profile, company.pk, may_edit_company(membership), company.name, company.has_been_shared)


def find_known_company(user_id: int) -> KeptProfile | None:
    """Return role and company that are known of the person from anywhere, to fill in a first profile. No consent."""
    membership = newest_membership(user_id)
    if membership is None:
        return None
    profile = Profile(Role(membership.role), membership.company.facts())
    return KeptProfile(profile, membership.company_id, may_edit_company(membership))


def find_shown(learner: Learner) -> Profile | None:
    """Return the profile that the learner's page shows: the one kept here, else what is known. At most four queries."""
    kept = find_profile(learner) or find_known_company(learner.user_id)
    return None if kept is None else kept.profile


def keep_profile(
    learner: Learner, profile: Profile, text_version: str, shown: ShownProfile = ANYTHING, *, is_staff: bool = False
) -> int:
    """
    Keep role, company facts and consent; a changed consent is a new statement. Returns the company's id.

    `shown` is what the page showed; Conflict if the profile was changed since, or if another company counts by now, or
    none, so that a page left open writes neither into a company that it never showed nor anew what was deleted
    meanwhile. `is_staff`: whether the person is staff of the course now, which is kept with the statement.

    Staff of a company that others share change neither its facts nor their own role into an owner's or manager's;
    the latter raises NotAllowed. Drafts for this company follow the role.
    """
    is_new = False
    if shown.company is None:
        # Asked here before anything is written, and once more under the lock, unless nobody else knows of the company.
        _check_is_as_shown(learner, profile, shown.version)
        is_new = _ensure_membership(learner.user_id, profile.role)
    with transaction.atomic():
        membership = locked_membership(learner.user_id)
        if shown.company not in (None, membership.company_id):
            raise Conflict("company-changed")
        if not is_new:
            _check_is_as_shown(learner, profile, shown.version)
        may_edit = may_edit_company(membership)
        if profile.role.is_management and not may_edit:
            raise NotAllowed("role-given-by-management")
        _keep_role(membership, profile.role)
        if may_edit:
            _keep_facts(membership.company, profile.company)
        keep_consent(learner, Purpose.TRAINERS, profile.trainers_may_see, text_version, is_staff=is_staff)
        note_membership([learner.course], learner.user_id, membership.company_id)
    return membership.company_id


def change_consent(
    learner: Learner, purpose: Purpose, is_allowed: bool, text_version: str, *, is_staff: bool = False
) -> None:
    """Keep another statement about a purpose. Raises Conflict before the first profile in this course."""
    with transaction.atomic():
        membership = locked_membership(learner.user_id)
        if not consents_of(learner, purpose).exists():
            raise Conflict("profile-missing")
        keep_consent(learner, purpose, is_allowed, text_version, is_staff=is_staff)
        note_membership([learner.course], learner.user_id, membership.company_id)


def colleagues_of(membership: Membership) -> Colleagues:
    """Return who else belongs to the company now. One query."""
    others = Membership.objects.filter(company_id=membership.company_id, current_slot=1).exclude(pk=membership.pk)
    roles = list(others.values_list("role", flat=True))
    return Colleagues(len(roles), Role.OWNER.value in roles)


def has_owner(company_id: int) -> bool:
    """Return whether an owner belongs to the company now. One query."""
    return Membership.objects.filter(company_id=company_id, current_slot=1, role=Role.OWNER.value).exists()


def newest_membership(user_id: int) -> Membership | None:
    """Return the membership that counts for a person, with its company: the one joined last. One query."""
    return next(iter(_current(user_id).select_related("company")), None)


def may_edit_company(membership: Membership) -> bool:
    """Return whether the person may change the company's facts: management, or alone in it."""
    if Role(membership.role).is_management:
        return True
    return not Membership.objects.filter(company_id=membership.company_id).exclude(pk=membership.pk).exists()


def join_company(user_id: int, company_id: int, role: Role) -> None:
    """
    Make the company the one that counts for a person, in this role; from now on it has been shared.

    What the company that is left has given to the person is open again.
    """
    with transaction.atomic():
        others = Membership.objects.filter(company_id=company_id).exclude(user_id=user_id)
        if others.exists():
            Company.objects.filter(pk=company_id).update(has_been_shared=True)
        left = company_ids_of(user_id)
        _current(user_id).update(current_slot=None, updated_at=timezone.now())
        for company in left:
            if company != company_id:
                lock_company_row(company)
                open_again(user_id, company_id=company)
        Membership.objects.update_or_create(
            user_id=user_id, company_id=company_id, defaults={"role": role.value, "current_slot": 1}
        )
        note_membership(courses_of(user_id), user_id, company_id, *left)


def company_ids_of(user_id: int) -> list[int]:
    """Return the company that counts for a person, none without one. One query."""
    return list(_current(user_id).values_list("company_id", flat=True))


def _current(user_id: int) -> QuerySet[Membership]:
    """Return the membership that counts, or none: the table's own constraint lets nobody have two."""
    return Membership.objects.filter(user_id=user_id, current_slot=1)


def _check_is_as_shown(learner: Learner, profile: Profile, began_from: str | None) -> None:
    if began_from is None:
        return
    kept = find_shown(learner)
    if kept != profile and profile_version(kept) != began_from:
        raise Conflict("profile-changed")


def _ensure_membership(user_id: int, role: Role) -> bool:
    """
    Give a person without a company an own one, and return whether it is new.

    Of two requests at once the later finds the slot taken.
    """
    if _current(user_id).exists():
        return False
    try:
        with transaction.atomic():
            company = Company.objects.create()
            Membership.objects.create(user_id=user_id, company=company, role=role.value)
    except IntegrityError:
        if not _current(user_id).exists():
            raise
        return False
    return True


def locked_membership(user_id: int) -> Membership:
    """
    Return the membership that counts, locked until the transaction ends.

    Raises Conflict when there is none any more: the person has left or deleted everything in another tab.
    """
    if not _current(user_id).update(updated_at=timezone.now()):
        raise Conflict("profile-missing")
    return _current(user_id).select_related("company").get()


def lock_company_row(company_id: int) -> None:
    """
    Lock a company's row until the transaction ends, and change nothing of it. One query.

    After the membership, and before the overview's changes: each member has a membership of their own, the company is
    one. So limits of a company hold, and of two people who leave at once the later sees that the other has left.
    """
    Company.objects.filter(pk=company_id).update(employees=F("employees"))


def _keep_role(membership: Membership, role: Role) -> None:
    if membership.role == role.value:
        return
    membership.role = role.value
    membership.save(update_fields=["role", "updated_at"])
    if role is not Role.CONSULTANT:
        drafts = membership.company.attempts.filter(user_id=membership.user_id, state=AttemptState.DRAFT.value)
        # By their numbers: MySQL would lock the submitted attempts beside them, too, which a hand-in locks afterwards.
        for attempt_id in list(drafts.values_list("pk", flat=True)):
            drafts.filter(pk=attempt_id).update(role=role.value, revision=F("revision") + 1)


def _keep_facts(company: Company, facts: CompanyFacts) -> None:
    company.take(facts)
    company.save(update_fields=[*FACT_COLUMNS, "updated_at"])
