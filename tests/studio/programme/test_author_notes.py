"""What a programme tells its author of settings that are no faults, but could be regretted."""

import re

import pytest

from tests.blocks.runtime import Course

NOTE = "staff of the course see points in the gradebook"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("grading", "rule", "warns"),
    [
        ("units", "people below 40", True),
        ("both", "people below 40", True),
        ("assessment", "people below 40", False),
        ("", "people below 40", False),
        ("units", "assessment-completed", False),
    ],
)
def test_points_for_units_that_results_open_are_warned_of(grading: str, rule: str, warns: bool) -> None:
    """The gradebook is the platform's; what it shows to staff is not ours to hide."""
    course = Course()
    unit = f'<csr_unit unit="own" title="Our own unit" text="x" opens-when="{rule}"/>'
    key = course.add(f'<csr_program url_name="p" grading="{grading}"><csr_assessment/>{unit}</csr_program>')

    shown = course.in_studio(key).render("author_view", {"root_xblock": None}).content

    assert warns == (NOTE in shown)
    assert warns == ("does not share it: “Our own unit”." in shown)


@pytest.mark.django_db
def test_new_unit_greets_with_a_choice() -> None:
    """Two ways to begin; the programme around it says that it waits, and shows nothing in red."""
    course = Course()
    key = course.add('<csr_program url_name="p"><csr_assessment/><csr_unit url_name="u"/></csr_program>')
    unit = course.in_studio(key).get_children()[1]

    shown = unit.render("author_view", {"root_xblock": None}).content
    around = course.in_studio(key).render("author_view", {"root_xblock": None}).content

    assert ["unit", "basics"] == re.findall(r'data-csr-module="author-edit"[^>]*data-csr-at-place="([^"]*)"', shown)
    assert "1 new unit waits for your choice" in around
    assert [] == [html for html in (shown, around) if "To be mended" in html]
