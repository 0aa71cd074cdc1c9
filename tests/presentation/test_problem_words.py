"""Authors read what is wrong in their own language, with every detail in its place."""

import ast
import string
from pathlib import Path

import pytest
from django.utils.translation import gettext

from csr_xblock.content.problems.codes import PASSED_ON, SENTENCES, ProblemCode, problem, rule_problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import NOTHING, Phrase
from csr_xblock.domain.rules.syntax import RuleErrorCode, RuleSyntaxError
from csr_xblock.openedx.language import available_languages
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation import problem_words as words
from csr_xblock.presentation.problem_words import (
    editor_problem_words,
    phrase_words,
    placed_problem_words,
    problem_words,
)

PACKAGE = Path(__file__).parents[2] / "csr_xblock"
OTHER_LANGUAGE = {
    "There is no item '{id}'.{hint} Correct the id or add the item.": "{hint} No item, no '{id}'!",
    "Did you mean '{id}'?": "Perhaps '{id}'.",
    "{sentence} (column {column})": "{column}: {sentence}",
    "The rule is longer than {characters} characters. Make it shorter.": "Over {characters}.",
    "Line {line}: {message}": "{line}. {message}",
    "Sheet {sheet}, cell {cell}: {message}": "{sheet}!{cell} {message}",
}


def marked_texts() -> list[str]:
    """Return every text in domain and content that is marked for translators."""
    calls = [
        node
        for layer in ("domain", "content")
        for path in sorted((PACKAGE / layer).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "gettext_noop"
    ]
    return list(dict.fromkeys(ast.literal_eval(call.args[0]) for call in calls))


def names_in(template: str) -> set[str]:
    """Return the names of a template's placeholders."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.fixture
def other_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak a language that is surely not English, in which other things come first."""
    monkeypatch.setattr(words, "_", lambda text: OTHER_LANGUAGE.get(text, text))


@pytest.mark.usefixtures("other_language")
def test_hint_is_translated_within_its_sentence() -> None:
    """A sentence of two languages would be hard to read."""
    fault = problem(ProblemCode.UNKNOWN_ITEM, "a.xml", 3, id="watr", hint=hint_for("watr", ["water"]))

    assert problem_words(fault) == " Perhaps 'water'. No item, no 'watr'!"
    assert placed_problem_words(fault) == "3.  Perhaps 'water'. No item, no 'watr'!"


@pytest.mark.usefixtures("other_language")
def test_rule_fault_keeps_its_limit_and_its_column() -> None:
    """Rules are one long line, in which only the column leads to the fault."""
    fault = rule_problem(RuleSyntaxError(RuleErrorCode.TOO_LONG, 2001), "", None)

    assert placed_problem_words(fault) == "2001: Over 2000."


@pytest.mark.usefixtures("other_language")
def test_fault_in_a_workbook_begins_with_its_cell() -> None:
    """A colleague looks for the cell, not for a line."""
    fault = ContentProblem("x", "Wrong.", "Questions", 14, cell="E14")

    assert placed_problem_words(fault) == "Questions!E14 Wrong."


def test_fault_without_a_phrase_keeps_its_words() -> None:
    """A fault of an extension must be told, even if in English."""
    assert problem_words(ContentProblem("other", "Something {odd}.")) == "Something {odd}."


def test_nothing_is_no_words_in_any_language() -> None:
    """The empty text stands for the head of a catalogue, which is no sentence."""
    with speaking("lt"):
        assert phrase_words(NOTHING) == ""


def test_english_words_are_those_of_the_command_line() -> None:
    """One fault has one sentence."""
    fault = problem(ProblemCode.UNKNOWN_ITEM, "", None, id="watr", hint=hint_for("watr", ["water"]))

    with speaking("en"):
        assert problem_words(fault) == fault.message


def test_every_sentence_is_marked_for_translators() -> None:
    """One that is not would stay English for ever, and nobody would notice."""
    assert set(SENTENCES.values()) - {PASSED_ON} <= set(marked_texts())


@pytest.mark.parametrize("language", sorted(available_languages()))
def test_every_text_can_be_filled_in_in_every_language(language: str) -> None:
    """A name that a translator has changed would end in an error page in the place of the fault."""
    texts = marked_texts()

    with speaking(language):
        wrong = [text for text in texts if names_in(gettext(text)) != names_in(text)]

    assert len(texts) > 100
    assert wrong == []


def test_every_text_is_written_out_for_translators() -> None:
    """Texts with a place for nothing, or that begin with a space, get lost on the way through catalogues."""
    assert [text for text in marked_texts() if not text or text != text.strip()] == []


def test_details_are_filled_in_as_they_are() -> None:
    """Braces in an author's text are no placeholders."""
    assert phrase_words(Phrase("'{id}'", {"id": Phrase("{text}", {"text": "{id}"})})) == "'{id}'"


def test_faults_of_forms_know_no_xml() -> None:
    """Trainers have no attributes to correct; what no form can make keeps its own sentence."""
    known = problem(ProblemCode.NO_CORE_ITEMS, "", 3, id="people")
    other = problem(ProblemCode.DUPLICATE_ID, "", 3, id="people")

    assert "core=" not in editor_problem_words(known)
    assert other.message == editor_problem_words(other)
