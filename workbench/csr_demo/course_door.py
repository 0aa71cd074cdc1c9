"""What our command for reminders asks of courses, answered for scenarios, as `openedx.reminders.lms_courses` does."""

from collections.abc import Collection

from django.contrib.auth import get_user_model
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey, UsageKey
from xblock.core import XBlock
from xblock.exceptions import NoSuchUsage

from csr_demo.models import LoadedScenario
from csr_demo.people import NOT_ENROLLED
from csr_demo.runtime import DemoRuntime


class DemoCourses:
    """The demo's courses never end, and everybody takes part but for the few who are named in `people`."""

    def find_block(self, usage_key: str) -> XBlock | None:
        """Return a block without anybody before the screen, None for one that no scenario has."""
        try:
            key = UsageKey.from_string(usage_key)
            return DemoRuntime(key.context_key).get_block(key)
        except (InvalidKeyError, NoSuchUsage):
            return None

    def is_running(self, course: str) -> bool:
        """Return whether the scenario was loaded."""
        try:
            name = CourseKey.from_string(course).course
        except InvalidKeyError:
            return False
        return LoadedScenario.objects.filter(name=name).exists()

    def taking_part(self, course: str, user_ids: Collection[int]) -> frozenset[int]:
        """Return those who take part."""
        users = get_user_model().objects.filter(pk__in=list(user_ids)).exclude(username__in=NOT_ENROLLED)
        return frozenset(users.values_list("pk", flat=True))
