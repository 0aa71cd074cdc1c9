"""Courses for tests of reminders, in the place of the LMS's: a programme, who takes part, and what has ended."""

from collections.abc import Collection
from typing import ClassVar

from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock
from xblock.exceptions import NoSuchUsage

from tests.blocks.runtime import Course

DOOR = "tests.screens.reminders.courses.Courses"


class Courses:
    """What the command asks. Its answers are of the class, because the command makes its own object."""

    course: ClassVar[Course]
    ended: ClassVar[set[str]] = set()
    left: ClassVar[set[int]] = set()

    def find_block(self, usage_key: str) -> XBlock | None:
        """Return a block without a person."""
        try:
            block: XBlock = self.course.as_seen_by(None).get_block(UsageKey.from_string(usage_key))
        except (KeyError, NoSuchUsage):
            return None
        return block

    def is_running(self, course: str) -> bool:
        """Return whether it has not ended."""
        return course not in self.ended

    def taking_part(self, course: str, user_ids: Collection[int]) -> frozenset[int]:
        """Return those who have not left."""
        return frozenset(user_ids) - self.left
