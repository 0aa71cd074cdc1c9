"""What trainers see of each block on a page of Studio."""

from html import escape

import pytest

from tests.blocks.runtime import Course
from tests.own_questionnaire import OWN_XML

pytestmark = pytest.mark.django_db

OLX = """<csr_program url_name="p" mode="quick">
  <csr_assessment url_name="a" display_name="Our check"/>
  <csr_unit url_name="u" unit="people-foundation" opens-when="people below 40 or completed g-why"/>
  <csr_unit url_name="broken" unit="our-visit" title="A visit" opens-when="people below fourty"/>
</csr_program>"""


@pytest.fixture
def course() -> Course:
    """Return a course with a programme."""
    course = Course()
    course.add(OLX)
    return course


def author_view(course: Course, block_type: str, name: str, *, is_root: bool = False) -> str:
    """Return the author view of a block as HTML."""
    block = course.in_studio(course.course_key.make_usage_key(block_type, name))
    context = {"root_xblock": block} if is_root else {}
    return str(block.render("author_view", context).content)


def test_empty_programme_offers_the_starts() -> None:
    """A trainer has a working programme after one click."""
    course = Course()
    course.add('<csr_program url_name="p"/>')

    shown = author_view(course, "csr_program", "p", is_root=True)

    assert all(f'value="{start}"' in shown for start in ("full", "compact", "empty"))


def test_page_of_a_programme_shows_its_children(course: Course) -> None:
    """There they are ordered, edited, duplicated and added to as in any container of Studio."""
    shown = author_view(course, "csr_program", "p", is_root=True)

    assert 'data-csr-module="author-start"' not in shown
    assert 4 == shown.count('csr-author"')
    assert "2 learning units" in shown
    assert "Quick check only" in shown


def test_programme_on_another_page_shows_what_learners_see(course: Course) -> None:
    """In its vertical the programme is one component among others."""
    shown = author_view(course, "csr_program", "p")

    assert "What learners see" in shown
    assert "csr-journey" in shown


def test_faults_lead_to_the_block_that_is_to_be_mended(course: Course) -> None:
    """A sentence without a way to the place leaves the trainer searching."""
    shown = author_view(course, "csr_unit", "broken")

    assert "opens-when: A whole number is expected here" in shown
    assert 'data-csr-at-place="opens-when"' in shown
    assert str(course.course_key.make_usage_key("csr_unit", "broken")) in shown


def test_fault_of_an_assessments_setting_leads_to_its_settings(course: Course) -> None:
    """Its editor begins with the questions, where no setting can be mended."""
    key = course.add('<csr_assessment url_name="often" repeat-limit="-1"/>')

    assert 'data-csr-at-place="settings"' in author_view(course, "csr_assessment", key.block_id)


def test_unit_says_when_it_opens_by_names(course: Course) -> None:
    """Nobody should have to know ids."""
    shown = author_view(course, "csr_unit", "u")

    assert "Opens when: “People” is below 40 or the unit" in shown


def test_unit_says_in_which_languages_it_exists(course: Course) -> None:
    """A trainer must know before a course starts that learners will read English."""
    shown = author_view(course, "csr_unit", "u")

    assert 'lang="el">Ελληνικά' in shown
    assert "in English" in shown


def test_assessment_says_how_much_is_asked(course: Course) -> None:
    """The numbers follow what was switched off."""
    shown = author_view(course, "csr_assessment", "a")

    assert "48 questions; 6 areas; in the quick check: 18" in shown


def test_own_questions_are_told_as_they_are(course: Course) -> None:
    """No quick check that does not exist, no share of a translation that nobody made, and one area is no '1 areas'."""
    key = course.add(f'<csr_assessment url_name="own" instrument_xml="{escape(OWN_XML)}"/>')

    shown = author_view(course, "csr_assessment", key.block_id)

    assert "6 questions; 3 areas</li>" in shown
    assert "Full self-assessment only" in shown
    assert "as you wrote them" in shown
    assert "% translated" not in shown
