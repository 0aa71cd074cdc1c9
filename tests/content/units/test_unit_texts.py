"""The packaged unit texts, in all languages: complete, and alike in everything that is not words."""

import pytest

from csr_xblock.content.library import UNIT_TEXTS, finished_unit_ids, packaged_units, unit_languages, unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import LANGUAGES

FINISHED = finished_unit_ids()
TRANSLATED = [(unit, language) for unit in FINISHED for language in unit_languages(unit)]


def test_files_belong_to_units_and_languages_of_the_package() -> None:
    """A file with a misspelt name would never be shown."""
    for file in UNIT_TEXTS.glob("**/*.xml"):
        assert file.stem in packaged_units(), file
        assert file.parent.name in LANGUAGES, file


@pytest.mark.parametrize("unit", FINISHED)
def test_english_text_is_complete(unit: UnitId) -> None:
    """A unit is bought as finished: a story, three things to know, a task, five questions."""
    text = unit_text(unit, "en")

    assert (text.unit, text.language) == (unit, "en")
    assert (len(text.objectives), len(text.know), len(text.questions)) == (3, 3, 5)
    assert all([text.story_title, text.story_html, text.workplace_html, text.national_html, text.monday_html])
    assert 3 <= len(text.task.steps_html) <= 6
    assert all([text.task.title, text.task.intro_html, text.task.deliverable_html, text.task.example_html])
    assert text.task.evidence_prompt
    assert text.transfer_question


@pytest.mark.parametrize("unit", FINISHED)
def test_right_answers_do_not_always_stand_in_the_same_place(unit: UnitId) -> None:
    """Learners would tick without reading."""
    questions = unit_text(unit, "en").questions

    places = {min(i for i, choice in enumerate(one.choices) if choice.is_correct) for one in questions}
    assert len(places) > 1


@pytest.mark.parametrize(("unit", "language"), TRANSLATED)
def test_languages_agree_in_ids_sections_and_answer_keys(unit: UnitId, language: str) -> None:
    """The same try at a check has the same result in every language."""
    english, other = unit_text(unit, "en"), unit_text(unit, language)

    assert other.language == language
    assert [point.id for point in english.know] == [point.id for point in other.know]
    assert [
        (one.id, one.is_multiple, [(choice.id, choice.is_correct) for choice in one.choices])
        for one in english.questions
    ] == [
        (one.id, one.is_multiple, [(choice.id, choice.is_correct) for choice in one.choices]) for one in other.questions
    ]
    assert len(english.objectives) == len(other.objectives)
    assert len(english.task.steps_html) == len(other.task.steps_html)
