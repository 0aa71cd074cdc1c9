"""Who is staff of a course, as the platform's roles say."""

from types import ModuleType, SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from csr_xblock.openedx import staff
from tests.learners import COURSE

pytestmark = pytest.mark.django_db


def test_outside_the_lms_nobody_has_a_role() -> None:
    """The demo and Studio's tests have no such tables."""
    assert frozenset() == staff.staff_of(COURSE)


def test_staff_of_course_and_organisation_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the platform's own classes; one that an older release lacks is passed over."""
    ids = {name: get_user_model().objects.create(username=name).pk for name in ("course", "org", "learner")}
    asked: list[str] = []

    def role(name: str) -> object:
        def of(place: object) -> SimpleNamespace:
            def users() -> QuerySet[object]:
                asked.append(f"{name} {place}")
                return get_user_model().objects.filter(username=name)

            return SimpleNamespace(users_with_role=users)

        return of

    roles = ModuleType("roles")
    roles.CourseStaffRole = role("course")  # type: ignore[attr-defined]
    roles.OrgInstructorRole = role("org")  # type: ignore[attr-defined]
    monkeypatch.setattr(staff, "import_module", lambda _name: roles)

    assert {ids["course"], ids["org"]} == staff.staff_of(COURSE)
    assert [f"course {COURSE}", "org CSR"] == asked
