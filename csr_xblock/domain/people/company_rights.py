"""
Who may read and change what a company does: importance, priorities, stakeholders, goals, actions.

Source: JOURNEY 1. What a company releases to its staff, and rights that are given, come with joining a company.
"""

from dataclasses import dataclass

from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.role import Role


@dataclass(frozen=True)
class CompanyAccess:
    """A person's place in a company: in which role, and whether anybody else ever belonged to it."""

    key: CompanyKey
    role: Role
    was_shared: bool = False

    @property
    def may_change(self) -> bool:
        """Whether the person reads and changes everything that the company does."""
        return may_change(self.role, self.was_shared)


def may_change(role: Role, was_shared: bool) -> bool:
    """
    Return whether somebody in a role reads and changes everything that a company does.

    Owners and managers may; others only in a company that never had another member. Consultants answer for none.
    """
    return role is not Role.CONSULTANT and (role.is_management or not was_shared)


def may_approve(role: Role, was_shared: bool, has_owner: bool) -> bool:
    """
    Return whether somebody in a role approves a version of the strategy document.

    An owner; a manager where no owner is a member (`has_owner` False); whoever is alone in a company that never had
    another member.
    """
    if not was_shared:
        return may_change(role, was_shared)
    return role is Role.OWNER or (role is Role.MANAGER and not has_owner)
