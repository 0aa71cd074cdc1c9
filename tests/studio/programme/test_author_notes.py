"""What a programme tells its author of settings that are no faults, but could be regretted."""

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
