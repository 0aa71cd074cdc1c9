"""The names of courses, as the platform knows them."""

from collections.abc import Iterable

from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey

from csr_xblock.openedx.speaking import in_hosts_language


@in_hosts_language
def course_names(courses: Iterable[str]) -> dict[str, str]:
    """Return the names of those courses that the platform knows, by key. One query on the platform, or none."""
    keys = [key for key in map(_key, courses) if key is not None]
    if not keys:
        return {}
    try:
        from openedx.core.djangoapps.content.course_overviews.models import CourseOverview
    except ImportError:  # not on the platform
        return {}
    named = CourseOverview.objects.filter(id__in=keys).values_list("id", "display_name")
    return {str(key): name for key, name in named if name}


def _key(course: str) -> CourseKey | None:
    try:
        return CourseKey.from_string(course)
    except InvalidKeyError:
        return None
