"""What the LMS is asked about courses, against stand-ins with the names that its modules have."""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from opaque_keys.edx.keys import CourseKey, UsageKey

from csr_xblock.openedx.reminders.lms_courses import LmsCourses

COURSE = "course-v1:CSR+101+2026"
BLOCK = "block-v1:CSR+101+2026+type@csr_program+block@"


class Missing(Exception):
    """As ItemNotFoundError and DoesNotExist."""


class Enrolments:
    """A query set of enrolments."""

    def filter(self, **asked: Any) -> "Enrolments":
        """Remember what was asked."""
        self.asked = asked
        return self

    def values_list(self, *columns: str, flat: bool) -> list[int]:
        """Return who is enrolled."""
        return [user for user in self.asked["user_id__in"] if user != 8 and self.asked["is_active"]]


@pytest.fixture(autouse=True)
def _lms(monkeypatch: pytest.MonkeyPatch) -> None:
    def get_item(key: UsageKey) -> SimpleNamespace:
        if key.block_id == "gone":
            raise Missing
        return SimpleNamespace(visible_to_staff_only=key.block_id == "hidden", key=key)

    def get_from_id(key: CourseKey) -> SimpleNamespace:
        if key.run == "gone":
            raise Missing
        return SimpleNamespace(has_ended=lambda: key.run == "ended")

    contents = {
        "xmodule.modulestore.exceptions": {"ItemNotFoundError": Missing},
        "xmodule.modulestore.django": {"modulestore": lambda: SimpleNamespace(get_item=get_item)},
        "openedx.core.djangoapps.content.course_overviews.models": {
            "CourseOverview": SimpleNamespace(get_from_id=get_from_id, DoesNotExist=Missing)
        },
        "common.djangoapps.student.models": {"CourseEnrollment": SimpleNamespace(objects=Enrolments())},
    }
    for name, content in contents.items():
        parts = name.split(".")
        for end in range(1, len(parts)):
            parent = ".".join(parts[:end])
            monkeypatch.setitem(sys.modules, parent, sys.modules.get(parent, ModuleType(parent)))
        module = ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)


def test_hidden_and_missing_blocks_are_not_there() -> None:
    """A link to them would lead learners nowhere."""
    found = [LmsCourses().find_block(BLOCK + name) for name in ("shown", "hidden", "gone")]

    assert [True, False, False] == [block is not None for block in found]
    assert LmsCourses().find_block("no key") is None


def test_ended_and_missing_courses_are_over() -> None:
    """Nobody is called to a course that is closed."""
    runs = [COURSE, "course-v1:CSR+101+ended", "course-v1:CSR+101+gone", "no key"]

    assert [True, False, False, False] == [LmsCourses().is_running(run) for run in runs]


def test_only_active_enrolments_count() -> None:
    """Who has left the course is left in peace."""
    assert frozenset({7, 9}) == LmsCourses().taking_part(COURSE, [7, 8, 9])
    assert frozenset() == LmsCourses().taking_part("no key", [7])
