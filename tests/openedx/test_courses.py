"""Courses are named as the platform names them, and by their keys where it does not."""

import sys
from types import SimpleNamespace

import pytest

from csr_xblock.openedx.courses import course_names

COURSE = "course-v1:Demo+CSR+2026"


class Overviews:
    """The platform's table of courses, with one of them."""

    @staticmethod
    def filter(id__in: list[object]) -> SimpleNamespace:
        """Return what is asked for, if it is there."""
        found = [(key, "A course") for key in id__in if str(key) == COURSE]
        return SimpleNamespace(values_list=lambda *_columns: found)


def test_platform_names_the_courses_that_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows a course by its key; one that is gone, or was never one, has only that."""
    name = "openedx.core.djangoapps.content.course_overviews.models"
    parts = name.split(".")
    for end in range(1, len(parts)):
        monkeypatch.setitem(sys.modules, ".".join(parts[:end]), SimpleNamespace(__path__=[]))
    monkeypatch.setitem(sys.modules, name, SimpleNamespace(CourseOverview=SimpleNamespace(objects=Overviews)))

    assert course_names([COURSE, "course-v1:Demo+CSR+2019", "nonsense"]) == {COURSE: "A course"}


def test_without_the_platform_no_course_has_a_name() -> None:
    """The workbench has no table of courses."""
    assert course_names([COURSE]) == {}
    assert course_names([]) == {}
