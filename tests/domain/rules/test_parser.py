"""The written form of unlock rules: what each phrase means, and where a mistake is pointed at."""

import pytest
from hypothesis import given

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Comparison,
    Event,
    Happened,
    LevelIs,
    Not,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    UnitIs,
    UnitState,
)
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.domain.rules.syntax import MAX_RULE_CHARACTERS, MAX_RULE_DEPTH, RuleErrorCode, RuleSyntaxError
from tests.domain.made_rules import RULES

A, B, C = (UnitIs(UnitId(name), UnitState.COMPLETED) for name in ("a", "b", "c"))

STATEMENTS = {
    "always": Always(),
    "people below 40": ScoreIs("people", Comparison.BELOW, 40),
    "people at most 0": ScoreIs("people", Comparison.AT_MOST, 0),
    "fin-resilience above 65": ScoreIs("fin-resilience", Comparison.ABOVE, 65),
    "overall at least 100": ScoreIs("overall", Comparison.AT_LEAST, 100),
    "people insufficient": ScoreInsufficient("people"),
    "level env-water at most 1": LevelIs(ItemId("env-water"), Comparison.AT_MOST, 1),
    "level env-water at least 4": LevelIs(ItemId("env-water"), Comparison.AT_LEAST, 4),
    "completed g-why": UnitIs(UnitId("g-why"), UnitState.COMPLETED),
    "started g-why": UnitIs(UnitId("g-why"), UnitState.STARTED),
    "assessment-completed": Happened(Event.ASSESSMENT_COMPLETED),
    "importance-rated": Happened(Event.IMPORTANCE_RATED),
    "priorities-chosen": Happened(Event.PRIORITIES_CHOSEN),
    "actions at least 3": Happened(Event.ACTIONS, 3),
    "priority env-climate at most 3": PriorityIs(ObjectiveId("env-climate"), 3),
}


@pytest.mark.parametrize(("text", "expected"), STATEMENTS.items(), ids=STATEMENTS.keys())
def test_every_kind_of_statement_can_be_written(text: str, expected: Rule) -> None:
    """Trainers write these words into OLX; each must mean what the glossary says."""
    actual = parse_rule(text)

    assert expected == actual


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("completed a or completed b and completed c", AnyOf((A, All((B, C)))), id="and-before-or"),
        pytest.param("not completed a and completed b", All((Not(A), B)), id="not-before-and"),
        pytest.param("not (completed a and completed b)", Not(All((A, B))), id="parentheses-after-not"),
        pytest.param("(completed a or completed b) and completed c", All((AnyOf((A, B)), C)), id="parentheses-win"),
        pytest.param("completed a or completed b or completed c", AnyOf((A, B, C)), id="neighbours-are-one-group"),
        pytest.param("completed a or (completed b or completed c)", AnyOf((A, AnyOf((B, C)))), id="own-group-stays"),
        pytest.param("((completed a))", A, id="needless-parentheses"),
        pytest.param("not not completed a", Not(Not(A)), id="double-not"),
    ],
)
def test_words_bind_as_in_plain_logic(text: str, expected: Rule) -> None:
    """A rule that binds in another way than its author thinks opens units to the wrong people."""
    actual = parse_rule(text)

    assert expected == actual


def test_keywords_may_be_written_in_any_case_and_spacing() -> None:
    """Rules are typed into a form field, where a capital or a line break means nothing."""
    actual = parse_rule("  NOT Completed a\n\tOR People AT  Least 40 ")

    assert AnyOf((Not(A), ScoreIs("People", Comparison.AT_LEAST, 40))) == actual


@given(rule=RULES)
def test_printed_rule_reads_back_as_the_same_rule(rule: Rule) -> None:
    """OLX export and import must not change what opens a unit."""
    assert rule == parse_rule(print_rule(rule))


@pytest.mark.parametrize(
    ("text", "code", "column", "word"),
    [
        ("", RuleErrorCode.EMPTY, 1, ""),
        ("   ", RuleErrorCode.EMPTY, 1, ""),
        ("people < 40", RuleErrorCode.UNKNOWN_CHARACTER, 8, "<"),
        ("people below 40.5", RuleErrorCode.UNKNOWN_CHARACTER, 16, "."),
        ("people below", RuleErrorCode.UNFINISHED, 13, ""),
        ("people", RuleErrorCode.UNFINISHED, 7, ""),
        ("people at", RuleErrorCode.EXPECTED_COMPARISON, 8, "at"),
        ("completed", RuleErrorCode.UNFINISHED, 10, ""),
        ("completed and", RuleErrorCode.EXPECTED_ID, 11, "and"),
        ("completed a completed b", RuleErrorCode.UNEXPECTED_WORD, 13, "completed"),
        ("completed a or", RuleErrorCode.UNFINISHED, 15, ""),
        ("or completed a", RuleErrorCode.UNEXPECTED_WORD, 1, "or"),
        ("people exceeds 40", RuleErrorCode.EXPECTED_COMPARISON, 8, "exceeds"),
        ("people at once 40", RuleErrorCode.EXPECTED_COMPARISON, 8, "at"),
        ("people below forty", RuleErrorCode.EXPECTED_NUMBER, 14, "forty"),
        ("people below 101", RuleErrorCode.NUMBER_OUT_OF_RANGE, 14, "101"),
        ("people below " + "9" * 1900, RuleErrorCode.NUMBER_OUT_OF_RANGE, 14, "9" * 1900),
        ("level env-water at most 5", RuleErrorCode.NUMBER_OUT_OF_RANGE, 25, "5"),
        ("level env-water below 2", RuleErrorCode.WRONG_COMPARISON, 17, "below"),
        ("level at most 2", RuleErrorCode.EXPECTED_ID, 7, "at"),
        ("actions at most 3", RuleErrorCode.WRONG_COMPARISON, 9, "at most"),
        ("actions at least 0", RuleErrorCode.NUMBER_OUT_OF_RANGE, 18, "0"),
        ("priority env-climate at least 3", RuleErrorCode.WRONG_COMPARISON, 22, "at least"),
        ("priority env-climate at most 0", RuleErrorCode.NUMBER_OUT_OF_RANGE, 30, "0"),
        ("(completed a", RuleErrorCode.UNCLOSED_PARENTHESIS, 1, "("),
        ("(completed a completed b)", RuleErrorCode.UNEXPECTED_WORD, 14, "completed"),
        ("completed a)", RuleErrorCode.UNEXPECTED_WORD, 12, ")"),
        ("()", RuleErrorCode.UNEXPECTED_WORD, 2, ")"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_mistake_is_pointed_at(text: str, code: RuleErrorCode, column: int, word: str) -> None:
    """Authors find the mistake by the column, and the sentence is chosen by the code."""
    with pytest.raises(RuleSyntaxError) as caught:
        parse_rule(text)

    assert (code, column, word) == (caught.value.code, caught.value.column, caught.value.word)


def test_longest_rule_is_read_and_one_character_more_is_not() -> None:
    """The limit keeps a pasted book from reaching the parser."""
    longest = "always or ".ljust(MAX_RULE_CHARACTERS - len("always")) + "always"
    assert AnyOf((Always(), Always())) == parse_rule(longest)

    with pytest.raises(RuleSyntaxError) as caught:
        parse_rule(longest + " ")

    assert (RuleErrorCode.TOO_LONG, MAX_RULE_CHARACTERS + 1) == (caught.value.code, caught.value.column)


@pytest.mark.parametrize("opening", ["(", "not "], ids=["parentheses", "not"])
def test_nesting_has_a_limit(opening: str) -> None:
    """A rule of a thousand parentheses would otherwise end in a crash instead of a sentence."""
    closing = ")" if opening == "(" else ""
    deepest = MAX_RULE_DEPTH - 1
    parse_rule(opening * deepest + "always" + closing * deepest)

    with pytest.raises(RuleSyntaxError) as caught:
        parse_rule(opening * 400 + "always" + closing * 400)

    assert RuleErrorCode.TOO_DEEP is caught.value.code
    assert len(opening) * MAX_RULE_DEPTH + 1 == caught.value.column
