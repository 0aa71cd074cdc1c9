"""The courses of the LMS, as its modulestore, its overviews and its enrolments know them."""

from collections.abc import Collection
from importlib import import_module

from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey, UsageKey

from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.speaking import in_hosts_language

ENROLMENTS = "common.djangoapps.student.models"
OVERVIEWS = "openedx.core.djangoapps.content.course_overviews.models"
MODULESTORE = "xmodule.modulestore.django"
MISSING = "xmodule.modulestore.exceptions"


class LmsCourses:
    """Asks the platform. Each block that is found has no person, so its services know nobody."""

    @in_hosts_language
    def find_block(self, usage_key: str) -> PlatformBlock | None:
        """Return the published block, None for one that only staff see, and for one that is gone."""
        missing = import_module(MISSING).ItemNotFoundError
        try:
            block: PlatformBlock = import_module(MODULESTORE).modulestore().get_item(UsageKey.from_string(usage_key))
        except (InvalidKeyError, missing):
            return None
        return None if getattr(block, "visible_to_staff_only", False) else block

    @in_hosts_language
    def is_running(self, course: str) -> bool:
        """Return whether the platform knows the course and its end has not passed."""
        overviews = import_module(OVERVIEWS).CourseOverview
        try:
            overview = overviews.get_from_id(CourseKey.from_string(course))
        except (InvalidKeyError, overviews.DoesNotExist):
            return False
        return not overview.has_ended()

    @in_hosts_language
    def taking_part(self, course: str, user_ids: Collection[int]) -> frozenset[int]:
        """Return those of the users who have an active enrolment."""
        enrolments = import_module(ENROLMENTS).CourseEnrollment.objects
        try:
            key = CourseKey.from_string(course)
        except InvalidKeyError:
            return frozenset()
        active = enrolments.filter(course_id=key, user_id__in=list(user_ids), is_active=True)
        return frozenset(active.values_list("user_id", flat=True))
