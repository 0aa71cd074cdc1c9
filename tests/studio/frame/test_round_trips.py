"""
What trainers set in an editor survives the way out of a course and into another: editor -> OLX -> import -> the same.

Whatever somebody may type is sent through the handlers, as Studio's page does it.
"""

import json
import string
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from webob import Request
from xblock.core import XBlock

from csr_xblock.content.library import packaged_instrument
from csr_xblock.studio.frame.editor import Place
from tests.blocks.runtime import Course, exported
from tests.studio.editing import shown, values_of

pytestmark = pytest.mark.django_db

SETTINGS = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
ODD = "\u0001\u000b\u2028\ufffe<>&\"'„“ąčęėįšųūž\n\t "
WORDS = st.text(st.sampled_from(string.ascii_letters + string.digits + ODD), max_size=60).map(lambda text: f"a{text}")
ITEM = packaged_instrument().items[7].id

SCREENS: dict[tuple[str, str], dict[str, st.SearchStrategy[Any]]] = {
    ("csr_program", "programme"): {"display_name": WORDS, "introduction": WORDS},
    ("csr_program", "learning"): {"repeat_limit": st.integers(0, 100), "repeat_after_days": st.integers(0, 3650)},
    ("csr_program", "people"): {"contact": WORDS},
    ("csr_assessment", f"item/{ITEM}"): {"topic": WORDS, "text": WORDS, "weight": st.integers(1, 10)},
    ("csr_assessment", "settings"): {"display_name": WORDS, "repeat_limit": st.integers(0, 100)},
    ("csr_unit", "basics"): {"title": WORDS, "promise": WORDS, "minutes": st.integers(1, 200)},
}
OLX = {
    "csr_program": "<csr_program/>",
    "csr_assessment": "<csr_assessment/>",
    "csr_unit": '<csr_unit unit="our-visit" title="A visit" text="We meet at nine."/>',
}


def set_values(block: XBlock) -> dict[str, Any]:
    """Return what an author has set on a block; XML in its canonical form, because quotation marks may be escaped."""
    values = {name: field.read_from(block) for name, field in block.fields.items() if field.is_set_on(block)}
    if "instrument_xml" in values:
        values["instrument_xml"] = etree.canonicalize(values["instrument_xml"])
    return {name: value for name, value in values.items() if name not in ("parent", "children", "xml_attributes")}


def save(block: XBlock, place: str, typed: dict[str, Any]) -> None:
    """Open a screen, type, and save as the page does."""
    values = values_of(shown(block.editor, block, place))
    pairs = [(name, value) for name, found in values.items() if name not in typed for value in found]
    pairs += [(name, str(value)) for name, value in typed.items()]
    request = Request.blank(f"/?place={Place.read(place)}", POST=[*pairs, ("intent", "save")])
    response = block.handle("submit_editor", request)
    assert 200 == response.status_int, json.loads(response.body)["html"]


@pytest.mark.parametrize(("block_type", "place"), SCREENS)
@SETTINGS
@given(data=st.data())
def test_what_was_typed_comes_back(block_type: str, place: str, data: st.DataObject) -> None:
    """A course is exported, kept for years and imported elsewhere; nothing that a trainer set may be lost."""
    course = Course()
    block = course.in_studio(course.add(OLX[block_type]))

    save(block, place, {name: data.draw(values) for name, values in SCREENS[block_type, place].items()})

    olx = exported(block)
    again = Course()
    imported = again.in_studio(again.add(olx))
    assert set_values(block) == set_values(imported)
    assert olx == exported(imported)
