"""Two self-assessments that keep their answers together though they ask different questions."""

from html import escape, unescape
from typing import Any

import pytest

from tests.blocks.runtime import Course
from tests.own_questionnaire import OWN_XML

pytestmark = pytest.mark.django_db

HINT = "asks other questions but keeps its answers under the same name"


def _shown(first: str, second: str) -> str:
    """Return what an author sees of the first of two self-assessments."""
    course = Course()
    key = course.add(f"<csr_assessment {first}/>")
    course.add(f"<csr_assessment {second}/>")
    block: Any = course.in_studio(key)
    return unescape(str(block.render("author_view", {}).content))


def _own(more: str = "") -> str:
    return f'display_name="Street check" instrument_xml="{escape(OWN_XML)}" {more}'


def test_a_copy_with_other_questions_is_named() -> None:
    """A trainer duplicates the self-assessment and brings other questions into the copy."""
    shown = _shown("", _own())

    assert f"“Street check” {HINT}, “main”" in shown


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", ""),
        (_own(), _own()),
        ("", _own('assessment="street"')),
        ('assessment="street"', _own()),
        ("", 'instrument_xml="&lt;instrument/&gt;"'),
    ],
    ids=["both packaged", "both the same", "other name", "own name", "faulty"],
)
def test_what_belongs_together_or_apart_gives_no_hint(first: str, second: str) -> None:
    """The same questions at two places share their answers on purpose."""
    assert HINT not in _shown(first, second)
