"""A rule is cut into words whose columns are those that the author sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.rules.lexer import RuleWord, split_rule
from csr_xblock.domain.rules.syntax import MAX_RULE_CHARACTERS, RuleErrorCode, RuleSyntaxError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("people below 40", [("people", 1), ("below", 8), ("40", 14), ("", 16)]),
        ("not(a-b)", [("not", 1), ("(", 4), ("a-b", 5), (")", 8), ("", 9)]),
        (" \n always  ", [("always", 4), ("", 10)]),
        ("fin_2 AND x", [("fin_2", 1), ("AND", 7), ("x", 11), ("", 12)]),
    ],
    ids=["words", "parentheses without spaces", "spaces around", "case and underscore"],
)
def test_words_carry_their_columns(text: str, expected: list[tuple[str, int]]) -> None:
    """The last word is empty and stands where the rule ends, so that 'unfinished' can point there."""
    assert expected == [(word.text, word.column) for word in split_rule(text)]


def test_keywords_are_compared_in_lower_case() -> None:
    """`AND` and `and` mean the same; ids keep their letters."""
    assert [word.keyword for word in split_rule("People AND")] == ["people", "and", ""]


@pytest.mark.parametrize(
    ("text", "code", "column", "word"),
    [
        ("", RuleErrorCode.EMPTY, 1, ""),
        (" \t\n", RuleErrorCode.EMPTY, 1, ""),
        ("people < 40", RuleErrorCode.UNKNOWN_CHARACTER, 8, "<"),
        ("žmonės below 40", RuleErrorCode.UNKNOWN_CHARACTER, 1, "ž"),
        ("people below 40%", RuleErrorCode.UNKNOWN_CHARACTER, 16, "%"),
        ("-a below 4", RuleErrorCode.UNKNOWN_CHARACTER, 1, "-"),
        ("a" * (MAX_RULE_CHARACTERS + 1), RuleErrorCode.TOO_LONG, MAX_RULE_CHARACTERS + 1, ""),
    ],
    ids=["empty", "blank", "sign", "letter", "percent", "leading hyphen", "too long"],
)
def test_what_cannot_be_cut_is_pointed_at(text: str, code: RuleErrorCode, column: int, word: str) -> None:
    """The author sees the very character that has no place in a rule."""
    with pytest.raises(RuleSyntaxError) as raised:
        split_rule(text)

    assert (raised.value.code, raised.value.column, raised.value.word) == (code, column, word)


@given(st.text())
def test_any_text_is_cut_or_refused(text: str) -> None:
    """No input ends in another error, and no word is lost or made up."""
    words = _words_or_fault(text)

    if isinstance(words, RuleSyntaxError):
        assert 1 <= words.column <= max(len(text), 1)
    else:
        assert "".join(text.split()) == "".join(word.text for word in words)


def _words_or_fault(text: str) -> list[RuleWord] | RuleSyntaxError:
    try:
        return split_rule(text)
    except RuleSyntaxError as fault:
        return fault
