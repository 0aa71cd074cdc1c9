"""A site that sends reminders, with one course."""

import pytest
from django.conf import LazySettings

from tests.blocks.runtime import Course
from tests.screens.reminders.courses import DOOR, Courses


@pytest.fixture
def site(settings: LazySettings, db: None) -> type[Courses]:
    """Return the courses of a site with reminders switched on; its programme has seven steps."""
    settings.CSR_XBLOCK_REMINDERS = True
    settings.CSR_XBLOCK_COURSES = DOOR
    settings.LMS_ROOT_URL = "https://lms.example.org/"
    Courses.course, Courses.ended, Courses.left = Course(), set(), set()
    return Courses
