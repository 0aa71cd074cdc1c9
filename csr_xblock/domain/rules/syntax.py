"""
The words of the written form of unlock rules, and what can be wrong with a rule.

`lexer`, `parser` and `cases` share them. The grammar is described in
docs/content_format.md; the sentence for each error code is in `content.problems.codes`.
"""

from enum import StrEnum

from csr_xblock.domain.errors import CsrError
from csr_xblock.domain.rules.kinds import Event

MAX_RULE_CHARACTERS = 2000
MAX_RULE_DEPTH = 20
MAX_POINTS = 100
MAX_LEVEL = 4
MAX_RANK = 99
MAX_ACTIONS = 999

RESERVED_WORDS = frozenset(
    {
        "always", "and", "or", "not", "below", "above", "at", "most", "least", "insufficient",
        "level", "priority", "completed", "started", *(event.value for event in Event),
    }
)  # fmt: skip
"""Words that cannot be the id of a perspective, an objective, an item or a unit, because a rule would misread them."""


class RuleErrorCode(StrEnum):
    """What is wrong with a written rule."""

    EMPTY = "rule-empty"
    TOO_LONG = "rule-too-long"
    TOO_DEEP = "rule-too-deep"
    UNKNOWN_CHARACTER = "rule-unknown-character"
    UNFINISHED = "rule-unfinished"
    UNEXPECTED_WORD = "rule-unexpected-word"
    EXPECTED_ID = "rule-expected-id"
    EXPECTED_COMPARISON = "rule-expected-comparison"
    WRONG_COMPARISON = "rule-wrong-comparison"
    EXPECTED_NUMBER = "rule-expected-number"
    NUMBER_OUT_OF_RANGE = "rule-number-out-of-range"
    UNCLOSED_PARENTHESIS = "rule-unclosed-parenthesis"


class RuleSyntaxError(CsrError):
    """
    A written rule that cannot be read.

    `column` counts from 1 and points at the word at fault, which is in `word` ('' at the end of the rule).
    """

    def __init__(self, code: RuleErrorCode, column: int, word: str = "") -> None:
        super().__init__(f"{code} at column {column}")
        self.code = code
        self.column = column
        self.word = word
