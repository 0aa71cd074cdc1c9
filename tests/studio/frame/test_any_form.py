"""
Whatever somebody sends to a screen of an editor is answered, never an error: fields missing, odd, twice or made up.

After a save the block must still be shown, exported and edited, with any value that a screen has taken.
"""

import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from webob import Request
from xblock.core import XBlock

from csr_xblock.content.library import packaged_instrument
from csr_xblock.studio.programme import programme_editor as programme_editor
from csr_xblock.studio.questions import assessment_editor
from csr_xblock.studio.units import unit_editor
from tests.blocks.runtime import Course, exported
from tests.studio.editing import entered_values

pytestmark = pytest.mark.django_db

SETTINGS = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
QUESTIONS = packaged_instrument()
ITEM, AREA = QUESTIONS.items[7].id, QUESTIONS.perspectives[0].id

FAULTY = 'unit_text="&lt;unit-text" opens-when="(((" recommended-when="never below" minutes="-3"'
UNITS = (
    '<csr_unit unit="g-why" opens-when="completed our-visit"/><csr_unit unit="our-visit" title="Visit" text="Nine."/>'
)
BLOCKS = {
    "programme": f"<csr_program><csr_assessment/>{UNITS}</csr_program>",
    "empty programme": "<csr_program/>",
    "faulty programme": f'<csr_program steps="x"><csr_assessment instrument_xml="&lt;x"/>{UNITS}</csr_program>',
    "assessment": "<csr_assessment/>",
    "faulty assessment": '<csr_assessment instrument_xml="&lt;instrument"/>',
    "packaged unit": '<csr_unit unit="g-why"/>',
    "own unit": '<csr_unit unit="our-visit" title="A visit" text="We meet at nine."/>',
    "new unit": "<csr_unit/>",
    "unknown unit": '<csr_unit unit="no such &lt;unit" roles="x" level="x" perspective="x"/>',
    "faulty unit": f'<csr_unit unit="our-visit" title="A visit" {FAULTY}/>',
}
EDITORS = {
    "programme": programme_editor.EDITOR,
    "assessment": assessment_editor.EDITOR,
    "unit": unit_editor.EDITOR,
}
CASES = [(block, screen) for block in BLOCKS for screen in EDITORS[block.split()[-1]].screens]

ARGUMENTS = ["", ITEM, AREA, "g-why", "g-why/lt", "x", "\ud7ff<b>/", "a" * 300]
ODD = [
    "", " ", "0", "-1", "1", "40", "9" * 25, "9" * 5000, "1e400", "nan", "²", "٣", "on", "x", "a" * 5000, "\x0b\ufffe",
    "{", "%s", "<script>alert(1)</script>", "]]>", "&x;", "#fff", "javascript:alert(1)", "[" * 3000, "<ul><li>" * 3000,
    "g-why", ITEM, AREA, "full", "units", "single", "part-0", "\n\n", "＝1+1",
]  # fmt: skip
INTENTS = [
    "save", "save", "save", "check", "", "x", "change", "restore", "as-packaged", "save-anyway", "add-band",
    "remove-band:0", "add-condition:part", "add-group:part", "remove:part-0", "remove:part", "remove:part-9",
    "add-condition:part-0-0-0-0-0", f"item-off:{ITEM}", f"item-up:{ITEM}", "item-on:x", f"area-down:{AREA}",
    "area-on:x", f"back:item:{ITEM}", "add-step", "add-question", "add-choice.q1", "up-point:p1", "remove-point:p1",
    "down-x:y",
]  # fmt: skip


def placed(kind: str) -> XBlock:
    """Return a block as its author has it in Studio."""
    course = Course()
    return course.in_studio(course.add(BLOCKS[kind]))


def ask(block: XBlock, place: str, fields: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    """Show a place, or send a form to it, and return what was answered."""
    address = f"/?place={quote(place)}"
    request = Request.blank(address) if fields is None else Request.blank(address, POST=fields)
    response = block.handle("show_editor" if fields is None else "submit_editor", request)
    assert response.status_int in (200, 400, 403, 409)
    answer: dict[str, Any] = json.loads(response.body)
    assert "html" in answer or answer["message"]
    return answer


@st.composite
def forms(draw: st.DrawFn, begun: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return what a screen would send, with some of it left out, changed, doubled or invented."""
    fields = {name: list(values) for name, values in begun.items()}
    for name in draw(st.lists(st.sampled_from(sorted(fields) or ["x"]), max_size=5)):
        fields[name] = draw(st.lists(st.sampled_from(ODD), max_size=2))
    fields |= draw(st.dictionaries(st.sampled_from(ODD), st.lists(st.sampled_from(ODD), max_size=2), max_size=2))
    fields["version"] = draw(st.sampled_from([begun.get("version", [""]), [""], ["x"]]))
    fields["intent"] = [draw(st.sampled_from(INTENTS))]
    return [(name, value) for name, values in fields.items() for value in values]


@pytest.mark.parametrize(("kind", "screen"), CASES, ids=[f"{kind}-{screen}" for kind, screen in CASES])
@SETTINGS
@given(data=st.data())
def test_any_form_is_answered(kind: str, screen: str, data: st.DataObject) -> None:
    """Pages stay open for days, and forms are sent by more than our pages."""
    block = placed(kind)
    argument = data.draw(st.sampled_from(ARGUMENTS))
    place = f"{screen}/{argument}" if argument else screen
    begun = entered_values(ask(block, place).get("html", ""))

    for _turn in range(4):
        answer = ask(block, place, data.draw(forms(begun)))

        if answer.get("kind") == "saved":
            exported(block)
            for view in (block.author_view, block.studio_view, block.student_view):
                assert view({}).content
            block.validate()


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_screen_is_shown_with_faults_and_without(kind: str) -> None:
    """The editor is where faults are mended."""
    block = placed(kind)

    assert block.author_view({}).content
    assert block.studio_view({}).content
    for screen in block.editor.screens:
        ask(block, screen)


REQUESTS = {
    "query that is no UTF-8": {"path": "/?place=%ff"},
    "form that is no UTF-8": {"body": b"intent=save&title=%ff"},
    "form of another kind": {"body": b"{}", "content_type": "application/json"},
    "form without a boundary": {"body": b"x", "content_type": "multipart/form-data"},
    "form in another encoding": {"content_type": "application/x-www-form-urlencoded; charset=latin-1"},
    "form in no encoding": {"content_type": "application/x-www-form-urlencoded; charset=x"},
    "file with an odd name": {
        "content_type": "multipart/form-data; boundary=x",
        "body": b'--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\nsave\r\n'
        b'--x\r\nContent-Disposition: form-data; name="file"; filename=".."\r\n\r\n<a/>\r\n--x--\r\n',
    },
}


@pytest.mark.parametrize("about", REQUESTS.values(), ids=REQUESTS)
@pytest.mark.parametrize("handler", ["show_editor", "submit_editor", "download_content"])
def test_request_that_cannot_be_read_is_refused(handler: str, about: dict[str, Any]) -> None:
    """Such a request comes from no page; its sender gets a sentence, and nobody a report of an error."""
    usual = {"path": "/?place=basics", "body": b"intent=save", "content_type": "application/x-www-form-urlencoded"}
    method = "POST" if handler == "submit_editor" else "GET"

    response = placed("own unit").handle(handler, Request.blank(**{**usual, **about}, method=method))

    assert response.status_int in ((200, 400) if handler == "show_editor" else (400,))
    assert "message" in json.loads(response.body) or "html" in json.loads(response.body)
