"""
Courses without anybody before a screen: what a command asks of the platform.

The workbench is the other implementation, named by `CSR_XBLOCK_COURSES`.
"""

from collections.abc import Collection
from typing import Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

from csr_xblock.openedx.blocks import PROGRAMME_TYPE, PlatformBlock, ProgrammeFields
from csr_xblock.openedx.speaking import in_hosts_language
from csr_xblock.openedx.surroundings import Programme, programme_of

LMS = "csr_xblock.openedx.reminders.lms_courses.LmsCourses"


class CourseDoor(Protocol):
    """What is asked of courses. All keys are text."""

    def find_block(self, usage_key: str) -> PlatformBlock | None:
        """Return a block that learners can see, without a person; None for one that is hidden or gone."""

    def is_running(self, course: str) -> bool:
        """Return whether the course is there and has not ended."""

    def taking_part(self, course: str, user_ids: Collection[int]) -> frozenset[int]:
        """Return those of the users who are enrolled now. One query."""


@in_hosts_language
def course_door() -> CourseDoor:
    """Return the courses of the site."""
    door: CourseDoor = import_string(getattr(settings, "CSR_XBLOCK_COURSES", LMS))()
    return door


@in_hosts_language
def find_programme(door: CourseDoor, usage_key: str) -> Programme | None:
    """Return a programme with a start page as its authors have set it; None where it is gone, hidden or has none."""
    block = door.find_block(usage_key)
    if block is None or block.scope_ids.block_type != PROGRAMME_TYPE:
        return None
    programme = programme_of(cast("ProgrammeFields", block))
    return programme if programme.is_journey else None
