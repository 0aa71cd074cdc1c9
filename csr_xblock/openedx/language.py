"""
Which language a learner reads: a fixed one if the author set it, else the learner's, else the course's, else English.

Only languages with a catalogue of ours are chosen (DESIGN section 7).
"""

from functools import cache
from pathlib import Path
from typing import Any

from django.utils import translation
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey

from csr_xblock.openedx.identity import course_key_of

TRANSLATIONS = Path(__file__).parent.parent / "translations"
ENGLISH = "en"
LEARNERS, COURSES = "learner", "course"
"""The settings of a programme besides a fixed language code."""

USER_PREFERENCES = "edx-platform.user_preferences"


def language_of(block: Any, setting: str) -> str:
    """Return the language code for the block's screens. `setting` is learner, course, or a code."""
    if setting in available_languages():
        return setting
    wanted = [course_language(block)]
    if setting != COURSES:
        wanted.insert(0, _learner_language(block))
    return next((code for code in map(_available, wanted) if code), ENGLISH)


@cache
def available_languages() -> frozenset[str]:
    """Return the codes of the languages the interface speaks."""
    return frozenset({ENGLISH} | {path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/django.mo")})


def course_language(block: Any) -> str | None:
    """Return the language the course is set to, None if it says nothing."""
    in_workbench = getattr(block.runtime, "course_language", None)
    if in_workbench is not None:
        return str(in_workbench)
    course = course_key_of(block)
    return _language_in_overview(course) if course else None


def _learner_language(block: Any) -> str | None:
    service = block.runtime.service(block, "user")
    preferences = service.get_current_user().opt_attrs.get(USER_PREFERENCES) if service else None
    return (preferences or {}).get("pref-lang") or translation.get_language()


def _available(tag: str | None) -> str | None:
    code = (tag or "").replace("_", "-").split("-")[0].lower()
    return code if code in available_languages() else None


def _language_in_overview(course: str) -> str | None:
    try:
        from openedx.core.djangoapps.content.course_overviews.models import CourseOverview
    except ImportError:  # not on the platform
        return None
    try:
        overview = CourseOverview.get_from_id(CourseKey.from_string(course))
    except (CourseOverview.DoesNotExist, InvalidKeyError):
        return None
    return overview.language
