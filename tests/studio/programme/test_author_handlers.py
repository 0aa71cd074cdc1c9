"""The handlers behind the editors in Studio: who may call them, and that nobody else changes a course."""

import json
from typing import Any

import pytest
from webob import Request, Response
from xblock.core import XBlock

from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.edge.handlers import MAX_FORM_BYTES, Caller
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import NOBODY, Course, Person, person
from tests.edge.place import handlers_of

pytestmark = pytest.mark.django_db

BLOCKS = {"csr_program": CsrProgramXBlock, "csr_assessment": CsrAssessmentXBlock, "csr_unit": CsrUnitXBlock}
AUTHOR_HANDLERS = [
    (block_type, name)
    for block_type, block_class in BLOCKS.items()
    for name, method in sorted(handlers_of(block_class).items())
    if method.csr_caller == Caller.AUTHOR
]
EDITORS = ("download_content", "show_editor", "submit_editor")


@pytest.fixture
def course() -> Course:
    """Return a course with one block of each kind."""
    course = Course()
    course.add('<csr_program url_name="csr_program"/>')
    course.add('<csr_assessment url_name="csr_assessment"/>')
    course.add('<csr_unit url_name="csr_unit" unit="g-why"/>')
    return course


def in_studio(course: Course, block_type: str, *, may_write: bool = True) -> XBlock:
    """Return the block of a kind, as somebody sees it in Studio."""
    return course.in_studio(course.course_key.make_usage_key(block_type, block_type), may_write=may_write)


def call(block: XBlock, handler: str, form: dict[str, str] | None = None, query: str = "") -> Response:
    """Call a handler as the editor's script does."""
    request = Request.blank(f"/?{query}", POST=form) if form is not None else Request.blank(f"/?{query}")
    return block.handle(handler, request)


def values(block: XBlock) -> dict[str, Any]:
    """Return everything that is set on a block."""
    return {name: field.read_from(block) for name, field in block.fields.items() if field.is_set_on(block)}


def test_every_editor_has_its_handlers() -> None:
    """All three blocks are edited in the same way."""
    expected = {(block_type, name) for block_type in BLOCKS for name in EDITORS}
    expected |= {("csr_program", name) for name in ("begin_programme", "switch_on_journey")}

    assert expected == set(AUTHOR_HANDLERS)


@pytest.mark.parametrize(("block_type", "handler"), AUTHOR_HANDLERS)
def test_account_without_permission_changes_nothing(course: Course, block_type: str, handler: str) -> None:
    """Studio lets every account call every handler; its permissions must decide."""
    block = in_studio(course, block_type, may_write=False)
    before = values(block)

    response = call(block, handler, {"intent": "save", "start": "full"}, "place=settings")

    assert (403, "authors-only") == (response.status_int, json.loads(response.body)["code"])
    assert before == values(block)


@pytest.mark.parametrize("who", ["no service", "visitor", "learner", "staff"])
@pytest.mark.parametrize(("block_type", "handler"), AUTHOR_HANDLERS)
def test_nobody_edits_from_the_lms(course: Course, block_type: str, handler: str, who: str) -> None:
    """The LMS has no permissions service, and what it shows is the published course."""
    people: dict[str, Person | None] = {
        "no service": None,
        "visitor": NOBODY,
        "learner": person("rasa"),
        "staff": person("trainer", "instructor"),
    }
    block = course.block(course.course_key.make_usage_key(block_type, block_type), people[who])

    response = call(block, handler, {"intent": "save", "start": "full"}, "place=settings")

    assert (403, "authors-only") == (response.status_int, json.loads(response.body)["code"])


@pytest.mark.parametrize("block_type", BLOCKS)
def test_every_tab_of_the_editor_can_be_shown(course: Course, block_type: str) -> None:
    """A tab that breaks is found by the first trainer who presses it."""
    block = in_studio(course, block_type)

    for tab in block.editor.tabs:
        response = call(block, "show_editor", query=f"place={tab.screen}")

        answer = json.loads(response.body)
        assert (200, tab.screen) == (response.status_int, answer["place"])
        assert f'data-csr-at="{tab.screen}"' in answer["html"]


@pytest.mark.parametrize("block_type", BLOCKS)
def test_editor_opens_on_its_first_screen(course: Course, block_type: str) -> None:
    """The Edit button must lead somewhere."""
    fragment = in_studio(course, block_type).studio_view({})

    assert "data-csr-editor" in fragment.content
    assert "CsrEditorStart" == fragment.js_init_fn


@pytest.mark.parametrize("block_type", BLOCKS)
def test_editor_is_not_shown_to_others(course: Course, block_type: str) -> None:
    """What a course holds, drafts included, is its authors' business."""
    fragment = in_studio(course, block_type, may_write=False).render("studio_view")

    assert "data-csr-editor" not in fragment.content


@pytest.mark.parametrize("place", ["nothing", "", "nothing/at-all", "x" * 500])
def test_unknown_place_is_refused(course: Course, place: str) -> None:
    """An old link must not end in an error page of Studio."""
    response = call(in_studio(course, "csr_program"), "show_editor", query=f"place={place}")

    assert (400, "place-unknown") == (response.status_int, json.loads(response.body)["code"])


def test_unknown_file_is_refused(course: Course) -> None:
    """Only files that are offered can be fetched."""
    response = call(in_studio(course, "csr_assessment"), "download_content", query="what=../../etc/passwd")

    assert 400 == response.status_int


def test_form_over_the_limit_is_refused(course: Course) -> None:
    """What is larger than every file we take is not worth reading."""
    block = in_studio(course, "csr_program")
    request = Request.blank("/?place=x", POST={"intent": "save", "text": "x"})
    request.content_length = MAX_FORM_BYTES + 1

    response = block.handle("submit_editor", request)

    assert (400, "too-large") == (response.status_int, json.loads(response.body)["code"])


@pytest.mark.parametrize(
    ("form", "code"),
    [(None, "post-only"), ({"name": "x"}, "value-invalid"), ({"intent": "save", "name": "a\x00b"}, "value-invalid")],
    ids=["not posted", "without an intent", "with a NUL"],
)
def test_form_that_no_browser_sends_is_refused(course: Course, form: dict[str, str] | None, code: str) -> None:
    """Robots and attackers send anything."""
    response = call(in_studio(course, "csr_program"), "submit_editor", form, "place=x")

    assert (400, code) == (response.status_int, json.loads(response.body)["code"])
