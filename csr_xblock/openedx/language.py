"""
Which language a learner reads: a fixed one if the author set it, else the learner's, else the course's, else English.

Only languages with a catalogue of ours are chosen (DESIGN section 7).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils import translation
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import CourseKey

from csr_xblock.domain.languages import ENGLISH, normalise_language
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.identity import USER_PREFERENCES, course_key_of, user_attributes
from csr_xblock.openedx.speaking import in_hosts_language

TRANSLATIONS = Path(__file__).parent.parent / "translations"
LEARNERS, COURSES = "learner", "course"
"""The settings of a programme besides a fixed language code."""


@in_hosts_language
def language_of(block: PlatformBlock, setting: str) -> str:
    """Return the language code for the block's screens. `setting` is learner, course, or a code."""
    if setting in available_languages():
        return setting
    return next((code for code in map(_available, _wanted(block, setting)) if code), ENGLISH)


def authors_language(block: PlatformBlock, setting: str) -> str:
    """
    Return the language of what authors have written around a block, '' where nobody has said.

    A fixed `setting` is the language of all that learners read, so of that, too; else authors write in the course's.
    """
    return normalise_language(setting) or normalise_language(course_language(block)) or ""


@cache
def available_languages() -> frozenset[str]:
    """Return the codes of the languages the interface speaks."""
    return frozenset({ENGLISH} | {path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/django.mo")})


@in_hosts_language
def course_language(block: PlatformBlock) -> str | None:
    """Return the language the course is set to, None if it says nothing."""
    in_workbench = getattr(block.runtime, "course_language", None)
    if in_workbench is not None:
        return str(in_workbench)
    course = course_key_of(block)
    return _language_in_overview(course) if course else None


def _wanted(block: PlatformBlock, setting: str) -> Iterator[str | None]:
    """
    Yield the languages to try, the best first; each is looked up only if those before it cannot be had.

    The site's own language says nothing about a learner, so the course's comes before it.
    """
    active = translation.get_language()
    if setting != COURSES:
        yield (user_attributes(block).get(USER_PREFERENCES) or {}).get("pref-lang")
        if active != settings.LANGUAGE_CODE:
            yield active
    yield course_language(block)
    if setting != COURSES:
        yield active


def _available(tag: str | None) -> str | None:
    code = normalise_language(tag)
    return code if code in available_languages() else None


@in_hosts_language
def _language_in_overview(course: str) -> str | None:
    try:
        from openedx.core.djangoapps.content.course_overviews.models import CourseOverview
    except ImportError:  # not on the platform
        return None
    try:
        overview = CourseOverview.get_from_id(CourseKey.from_string(course))
    except (CourseOverview.DoesNotExist, InvalidKeyError):
        return None
    return str(overview.language) if overview.language else None
