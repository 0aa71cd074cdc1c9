"""Every code has a sentence that says what is wrong and what to do."""

import string

import pytest

from csr_xblock.content.problems.codes import PASSED_ON, SENTENCES, ProblemCode, problem, rule_problem
from csr_xblock.domain.rules.syntax import RuleErrorCode, RuleSyntaxError


def test_every_code_has_its_sentence() -> None:
    """A fault must not end in a KeyError while it is told."""
    assert SENTENCES.keys() == {*ProblemCode, *RuleErrorCode}


@pytest.mark.parametrize("code", [code for code in SENTENCES if SENTENCES[code] != PASSED_ON])
def test_sentences_end_as_sentences(code: str) -> None:
    """They are put one under the other in Studio."""
    assert SENTENCES[code].endswith(".")
    assert SENTENCES[code][0].isupper() or SENTENCES[code][0] in "'{"


def test_details_are_filled_in_as_they_are() -> None:
    """Braces in an author's text are no placeholders."""
    fault = problem(ProblemCode.DUPLICATE_ID, "a.xml", 3, id="{id}")

    assert str(fault) == "a.xml:3: duplicate-id: The id '{id}' is used twice. Give one of the two another id."


@pytest.mark.parametrize("code", RuleErrorCode)
def test_rule_faults_name_word_and_column(code: RuleErrorCode) -> None:
    """The column is told in the sentence, since not every place shows it otherwise."""
    fault = rule_problem(RuleSyntaxError(code, 7, "wrod"), "a.xml", 2)

    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code])}
    assert fault.message.endswith("(column 7)")
    assert ("wrod" in fault.message) is ("word" in names)
    assert (fault.code, fault.line, fault.column) == (code, 2, 7)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (RuleErrorCode.TOO_LONG, "The rule is longer than 2000 characters. Make it shorter. (column 7)"),
        (RuleErrorCode.TOO_DEEP, "The rule is nested deeper than 20 levels. Make it simpler. (column 7)"),
        (
            RuleErrorCode.NUMBER_OUT_OF_RANGE,
            (
                "The number wrod is out of range: scores go from 0 to 100, levels from 0 to 4, priorities from 1 to "
                "99, actions from 1 to 999. (column 7)"
            ),
        ),
    ],
)
def test_limits_are_told_in_rule_faults(code: RuleErrorCode, expected: str) -> None:
    """An author must know how far to go back."""
    assert expected == rule_problem(RuleSyntaxError(code, 7, "wrod"), "", None).message


def test_problem_keeps_its_details() -> None:
    """They are filled in once more in the author's language."""
    fault = problem(ProblemCode.DUPLICATE_ID, "a.xml", 3, id="env-water")

    assert fault.details == {"id": "env-water"}
    assert fault.sentence is not None
    assert fault.message == str(fault.sentence)
