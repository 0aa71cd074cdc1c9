"""Which language a page speaks."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import translation

from csr_xblock.openedx import language
from csr_xblock.openedx.language import authors_language, available_languages, course_language, language_of
from tests.blocks.runtime import NOBODY, Course, Person
from tests.learners import COURSE


@pytest.fixture(autouse=True)
def three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be catalogues in three languages, so that these tests do not change with the translations."""
    monkeypatch.setattr(language, "available_languages", lambda: frozenset({"en", "lt", "es", "pt"}))


def block_seen_by(who: Person | None = NOBODY, of_course: str | None = None) -> Any:
    """Return a block as somebody sees it, in a course of that language."""
    course = Course()
    block = course.block(course.add("<csr_unit/>"), who)
    block.runtime.course_language = of_course
    return block


def prefers(code: str) -> Person:
    """Return a learner who has chosen a language on the platform."""
    return Person(7, preferences={"pref-lang": code})


@pytest.mark.parametrize(
    ("setting", "chosen", "of_course", "expected"),
    [
        ("lt", "es", "pt", "lt"),
        ("learner", "lt", "es", "lt"),
        ("learner", "lt-lt", None, "lt"),
        ("learner", "es-419", None, "es"),
        ("learner", "pt_BR", None, "pt"),
        ("learner", "LT", None, "lt"),
        ("learner", "zh-cn", "lt", "lt"),
        ("learner", "zh-cn", "zh", "en"),
        ("learner", "zh-cn", None, "en"),
        ("course", "lt", "es-es", "es"),
        ("course", "lt", "zh", "en"),
        ("course", "lt", None, "en"),
        ("klingon", "lt", "es", "lt"),
    ],
)
def test_language_is_chosen_in_order(setting: str, chosen: str, of_course: str | None, expected: str) -> None:
    """The author's fixed one, the learner's, the course's, English; only what we speak."""
    assert language_of(block_seen_by(prefers(chosen), of_course), setting) == expected


@pytest.mark.parametrize("who", [None, NOBODY, Person(7)], ids=["no service", "not signed in", "no choice"])
def test_course_decides_for_those_who_have_chosen_nothing(who: Person | None) -> None:
    """The site's own language, active for everybody, says nothing about a learner of a Lithuanian course."""
    with translation.override("en"):
        assert language_of(block_seen_by(who, "lt"), "learner") == "lt"


def test_language_of_the_browser_comes_before_the_courses() -> None:
    """Another active language than the site's own is somebody's wish."""
    with translation.override("es"):
        assert language_of(block_seen_by(Person(7), "lt"), "learner") == "es"


def test_language_of_the_site_comes_after_the_courses(settings: Any) -> None:
    """A Lithuanian site is Lithuanian where nothing else is known."""
    settings.LANGUAGE_CODE = "lt"
    with translation.override("lt"):
        assert language_of(block_seen_by(Person(7)), "learner") == "lt"


def test_no_active_language_is_no_obstacle() -> None:
    """Tasks may run without one."""
    with translation.override(None):
        assert language_of(block_seen_by(Person(7)), "learner") == "en"


def platform(monkeypatch: pytest.MonkeyPatch, overview: Any) -> list[str]:
    """Let the platform's course overviews be there, and return the keys that are looked up."""
    asked: list[str] = []

    class Overview:
        class DoesNotExist(Exception):
            pass

        @classmethod
        def get_from_id(cls, key: object) -> Any:
            asked.append(str(key))
            if overview is None:
                raise cls.DoesNotExist
            return overview

    name = "openedx.core.djangoapps.content.course_overviews.models"
    parts = name.split(".")
    for end in range(1, len(parts)):
        monkeypatch.setitem(sys.modules, ".".join(parts[:end]), SimpleNamespace(__path__=[]))
    monkeypatch.setitem(sys.modules, name, SimpleNamespace(CourseOverview=Overview))
    return asked


@pytest.mark.parametrize(("overview", "expected"), [(SimpleNamespace(language="lt"), "lt"), (None, None)])
def test_course_language_is_read_from_the_platform(
    overview: Any, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A course that is not there yet says nothing."""
    asked = platform(monkeypatch, overview)

    assert course_language(block_seen_by()) == expected
    assert asked == [COURSE]


def test_platform_is_not_asked_for_what_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The course's language costs a query."""
    asked = platform(monkeypatch, SimpleNamespace(language="es"))

    language_of(block_seen_by(prefers("lt")), "learner")
    language_of(block_seen_by(prefers("lt")), "es")

    assert asked == []


def test_library_has_no_language() -> None:
    """It is no course."""
    course = Course("library-v1:CSR+lib")

    assert course_language(course.block(course.add("<csr_unit/>"), NOBODY)) is None


def test_languages_are_those_with_a_catalogue() -> None:
    """English needs none."""
    folders = {path.name for path in language.TRANSLATIONS.iterdir() if (path / "LC_MESSAGES" / "django.mo").is_file()}

    assert available_languages() == folders | {"en"}


@pytest.mark.parametrize(
    ("setting", "of_course", "expected"),
    [("lt", "es", "lt"), ("learner", "es-es", "es"), ("", "lt", "lt"), ("course", None, ""), ("", "zh", "")],
    ids=["fixed", "the course's", "nothing set", "nobody has said", "one that we have no name for"],
)
def test_authors_write_in_the_fixed_language_else_in_the_courses(
    setting: str, of_course: str | None, expected: str
) -> None:
    """What nobody has said is not guessed from the language of whoever reads."""
    assert authors_language(block_seen_by(prefers("pt"), of_course), setting) == expected
