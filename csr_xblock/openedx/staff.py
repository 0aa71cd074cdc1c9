"""Who is staff of a course, as the platform's roles say now."""

from importlib import import_module

from opaque_keys.edx.keys import CourseKey

from csr_xblock.openedx.speaking import in_hosts_language

ROLES = "common.djangoapps.student.roles"
OF_COURSE = ("CourseStaffRole", "CourseInstructorRole", "CourseLimitedStaffRole")
OF_ORGANISATION = ("OrgStaffRole", "OrgInstructorRole")
"""The platform's classes of roles whose people see a course's trainer screens. Older releases lack some."""


@in_hosts_language
def staff_of(course: str) -> frozenset[int]:
    """
    Return the ids of the users with a staff role in the course or its organisation; none outside the LMS.

    A query for each role. Staff of the whole site hold no role: they are known by what was kept when they filled in
    their profile.
    """
    try:
        roles = import_module(ROLES)
    except ImportError:
        return frozenset()
    key = CourseKey.from_string(course)
    named = [(name, key) for name in OF_COURSE] + [(name, key.org) for name in OF_ORGANISATION]
    held = [getattr(roles, name)(place) for name, place in named if hasattr(roles, name)]
    return frozenset(int(pk) for role in held for pk in role.users_with_role().values_list("pk", flat=True))
