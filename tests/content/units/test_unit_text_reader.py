"""The parts of a unit text arrive at their places, as clean HTML or as plain words."""

from csr_xblock.content.library import UNIT_TEXTS
from csr_xblock.content.units.unit_text_reader import read_unit_text
from tests.content.documents import codes, faults_of

TEXT = (UNIT_TEXTS / "en" / "g-why.xml").read_text(encoding="utf-8")


def test_formatted_parts_are_html_and_titles_are_words() -> None:
    """Templates put titles in headings and mark HTML as safe."""
    text = read_unit_text(TEXT, "g-why.xml")

    assert text.story_title == "The garage that 'did nothing'"
    assert text.story_html.startswith("<p>Mihaela Dumitru runs a garage")
    assert "<title>" not in text.story_html
    assert "<ul><li><b>At the door:</b>" in text.workplace_html
    assert 'href="https://eur-lex.europa.eu/eli/dir/2024/825/oj" rel="noopener"' in text.know[2].html
    assert "<step>" not in text.task.intro_html
    assert text.task.steps_html[0].startswith("Take a colleague")


def test_questions_carry_their_right_answers() -> None:
    """The server marks the check; the page never holds the key."""
    questions = read_unit_text(TEXT, "g-why.xml").questions

    assert all(len(one.correct_ids) == 1 for one in questions if not one.is_multiple)
    assert all(len(one.correct_ids) > 1 for one in questions if one.is_multiple)
    assert any(one.is_multiple for one in questions)


def test_faults_are_told_instead_of_read() -> None:
    """A half-read unit must not reach learners."""
    faulty = TEXT.replace('correct="true"', 'correct="false"', 1)

    assert codes(faults_of(lambda: read_unit_text(faulty, "g-why.xml"))) == ["right-answers"]
