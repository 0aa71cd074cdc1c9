"""The platform never notices in which language we speak: it keeps what it renders first for the rest of the request."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone, translation
from opaque_keys.edx.keys import UsageKey
from web_fragments.fragment import Fragment
from xblock.core import XBlock

from csr_xblock.openedx.screens import PREFIX, short_id
from tests.blocks.listening import Heard, listen
from tests.blocks.runtime import Course, HtmlBlock, Person, person, post
from tests.edge.place import VALID, Place
from tests.learners import CORE_ITEM, COURSE, answer_items, assess, draft_of, key_of, start

pytestmark = pytest.mark.django_db

HOST, OURS = "pl", "lt"
OLX = (
    '<csr_program url_name="p" grading="both"><csr_assessment url_name="a"/>'
    '<csr_unit url_name="u" unit="g-why"><html url_name="h">Native</html></csr_unit>'
    '<csr_unit url_name="far" unit="people-practice"/></csr_program>'
)
PROGRAMME_SCREENS = ["", "path", "privacy", "overview", "learners", "evidence"]
ASSESSMENT_SCREENS = ["profile", "start", "people", "review", "scorecard", "privacy"]


@pytest.fixture(autouse=True)
def hosts_language() -> Iterator[None]:
    """Let the platform speak another language than the people of these tests, in a zone of its own."""
    with translation.override(HOST), timezone.override("Asia/Tokyo"):
        yield


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Return what listens to the platform."""
    return listen(monkeypatch)


@pytest.fixture
def course(db: None) -> Course:
    """Return a course in which everything can be shown."""
    course = Course()
    course.add(OLX)
    return course


def lithuanian(role: str = "student") -> Person:
    """Return somebody who has chosen our language."""
    return person("rasa", role, OURS)


def usage(name: str) -> UsageKey:
    """Return the key of a block of the course."""
    block_type = {"p": "csr_program", "a": "csr_assessment"}.get(name, "csr_unit")
    return Course(COURSE).course_key.make_usage_key(block_type, name)


def shown(course: Course, name: str, screen: str = "", who: Person | None = None) -> Fragment:
    """Return a screen of a block."""
    block = course.block(usage(name), who or lithuanian())
    return block.render("student_view", {PREFIX + short_id(block): screen} if screen else {})


def check(heard: Heard) -> None:
    """Fail unless the platform was called, always in its own language, which is still spoken."""
    assert heard.languages
    assert heard.in_other_than(HOST) == {}
    assert (translation.get_language(), timezone.get_current_timezone_name()) == (HOST, "Asia/Tokyo")


@pytest.mark.parametrize("role", ["student", "staff"])
@pytest.mark.parametrize("screen", PROGRAMME_SCREENS)
def test_programme_calls_the_platform_in_its_own_language(course: Course, heard: Heard, screen: str, role: str) -> None:
    """The assessment inside is wrapped by the first page that the platform renders."""
    assess(key_of())

    html = shown(course, "p", screen, lithuanian(role)).content

    assert f'lang="{OURS}"' in html
    check(heard)


@pytest.mark.parametrize("inside", [True, False], ids=["in the programme", "by itself"])
@pytest.mark.parametrize("screen", ASSESSMENT_SCREENS)
def test_assessment_calls_the_platform_in_its_own_language(
    course: Course, heard: Heard, screen: str, inside: bool
) -> None:
    """Addresses of handlers are made while a page is put together."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})
    block = course.block(usage("p" if inside else "a"), lithuanian())

    html = block.render("student_view", {PREFIX + short_id(course.block(usage("a"), lithuanian())): screen}).content

    assert f'lang="{OURS}"' in html
    check(heard)


@pytest.mark.parametrize("name", ["u", "far"])
def test_unit_shows_native_blocks_in_the_platforms_language(course: Course, heard: Heard, name: str) -> None:
    """A native problem stays on “Submitting” for ever when its page has no catalogue for its script."""
    assess(key_of())

    html = shown(course, name).content

    assert f'lang="{OURS}"' in html
    assert ("HtmlBlock.student_view" in heard.languages) == (name == "u")
    check(heard)


@pytest.mark.parametrize("name", sorted(VALID))
def test_handler_calls_the_platform_in_its_own_language(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Everything that a learner sends: what is published wakes receivers of the platform's."""
    place = Place()
    block = place.block(name, lithuanian())
    heard = listen(monkeypatch)

    post(block, name, place.body(name))

    check(heard)


def test_points_are_told_in_the_platforms_language(course: Course, heard: Heard) -> None:
    """Handing in publishes points and completion."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})
    block = course.block(usage("a"), lithuanian())

    assert post(block, "submit_attempt", {"attempt": draft_of(key_of()).id}).status == 200

    assert "LmsRuntime.publish" in heard.languages
    check(heard)


@pytest.mark.parametrize("view", ["author_view", "studio_view"])
@pytest.mark.parametrize("name", ["p", "a", "u"])
def test_studio_is_called_in_its_own_language(course: Course, heard: Heard, name: str, view: str) -> None:
    """Studio shows the blocks inside with its own heads and buttons."""
    block: XBlock = course.in_studio(usage(name), who=lithuanian("staff"))
    context: dict[str, Any] = {"root_xblock": block} if name != "a" else {}

    html = getattr(block, view)(context).content
    block.validate()

    assert f'lang="{OURS}"' in html
    check(heard)


def test_language_of_the_platform_is_back_after_a_fault(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A native block that fails must not leave the next page in our language."""

    def fail(self: HtmlBlock, context: object = None) -> Fragment:
        raise RuntimeError(translation.get_language())

    monkeypatch.setattr(HtmlBlock, "student_view", fail)
    assess(key_of())

    with pytest.raises(RuntimeError, match=HOST):
        shown(course, "u")

    assert (translation.get_language(), timezone.get_current_timezone_name()) == (HOST, "Asia/Tokyo")
