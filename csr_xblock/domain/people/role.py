"""Who answers for or about a company."""

from enum import StrEnum


class Role(StrEnum):
    """Who answers. The groups of METHODOLOGY 2.1: management, staff, dialogue, review."""

    OWNER = "owner"
    MANAGER = "manager"
    EMPLOYEE = "employee"
    REPRESENTATIVE = "representative"
    CONSULTANT = "consultant"

    @property
    def is_management(self) -> bool:
        """Whether this role answers for the company."""
        return self in (Role.OWNER, Role.MANAGER)

    @property
    def is_staff_view(self) -> bool:
        """Whether this role is asked the staff items only, as 'your view'."""
        return self in (Role.EMPLOYEE, Role.REPRESENTATIVE)
