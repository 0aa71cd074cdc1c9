"""Units that nobody can open, whatever the questions are, are named on their cards and on that of the programme."""

from html import unescape

import pytest

from tests.blocks.runtime import Course

pytestmark = pytest.mark.django_db

UNITS = {
    "gone": ('opens-when="completed own-deleted"', "It waits for: a unit that is gone (“own-deleted”)."),
    "itself": ('opens-when="completed own-itself"', "It waits for: “Unit itself”."),
    "never": ('opens-when="people below 40 and people above 60"', "its rule can never be true."),
    "free": ('opens-when="always"', ""),
}


@pytest.fixture
def course() -> Course:
    """Return a programme with packaged questions and units of the trainer's own."""
    course = Course()
    units = "".join(
        f'<csr_unit url_name="{name}" unit="own-{name}" title="Unit {name}" text="x" {rule}/>'
        for name, (rule, _words) in UNITS.items()
    )
    course.add(f'<csr_program url_name="p"><csr_assessment/>{units}</csr_program>')
    return course


def _shown(course: Course, block_type: str, name: str) -> str:
    block = course.in_studio(course.course_key.make_usage_key(block_type, name))
    context = {"root_xblock": block} if block_type == "csr_program" else {}
    return unescape(str(block.render("author_view", context).content))


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, (_rule, words) in UNITS.items()])
def test_the_card_of_a_unit_says_that_nobody_can_open_it_and_leads_to_the_rule(
    course: Course, name: str, words: str
) -> None:
    """Learners would read the condition forever, and nobody would tell the author."""
    shown = _shown(course, "csr_unit", name)

    assert bool(words) == ("Nobody can open" in shown)
    assert words in shown
    assert bool(words) == ('data-csr-at-place="opens-when"' in shown)


def test_the_programme_leads_to_each_of_them(course: Course) -> None:
    """Deleting one unit may close another, whose card is far below."""
    head = _shown(course, "csr_program", "p").split("</section>")[0]
    lines = [line for line in head.split("<li>") if "Nobody can open" in line]

    closed = {name: words for name, (_rule, words) in UNITS.items() if words}
    assert len(closed) == len(lines)
    for line, (name, words) in zip(lines, closed.items(), strict=True):
        assert words in line
        assert f'@{name}"' in line
