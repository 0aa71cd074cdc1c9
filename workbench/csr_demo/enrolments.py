"""
The `enrollments` service in the shape that the LMS gives it: who takes part in a course.

Source: EnrollmentsService in edx-platform, openedx/core/djangoapps/enrollments/services.py, which returns a query set.
"""

from django.contrib.auth import get_user_model
from opaque_keys.edx.keys import CourseKey

from csr_demo.people import NOT_ENROLLED


class DemoEnrolments:
    """Everybody takes part in every course, but for the few who are named in `people`."""

    def get_active_enrollments_by_course(self, course_id: CourseKey) -> "Enrolled":
        """Return those who take part."""
        return Enrolled()


class Enrolled:
    """As much of the LMS's query set of enrolments as blocks ask for."""

    def __init__(self, user_id: int | None = None) -> None:
        users = get_user_model().objects.exclude(username__in=NOT_ENROLLED)
        self._users = users if user_id is None else users.filter(pk=user_id)

    def filter(self, *, user_id: int) -> "Enrolled":
        """Return the enrolments of one person."""
        return Enrolled(user_id)

    def exists(self) -> bool:
        """Return whether there is any."""
        return bool(self._users.exists())
