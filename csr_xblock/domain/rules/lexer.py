"""
The first step of reading a rule: its text cut into words with their columns.

It knows which characters a rule may hold and how long it may be, but nothing of the grammar.
"""

import re
from dataclasses import dataclass

from csr_xblock.domain.rules.syntax import MAX_RULE_CHARACTERS, RuleErrorCode, RuleSyntaxError

WORD = re.compile(r"\s*(?:(?P<word>[A-Za-z0-9_][A-Za-z0-9_-]*|[()])|(?P<other>\S))")


@dataclass(frozen=True)
class RuleWord:
    """A word or parenthesis of a rule as written; `column` counts from 1. The last one has no text."""

    text: str
    column: int

    @property
    def keyword(self) -> str:
        """The word as keywords are compared: in lower case."""
        return self.text.lower()


def split_rule(text: str) -> list[RuleWord]:
    """
    Return the words of a rule, closed by a word without text.

    Raises RuleSyntaxError if the text is empty, too long, or holds a character that no rule has.
    """
    if len(text) > MAX_RULE_CHARACTERS:
        raise RuleSyntaxError(RuleErrorCode.TOO_LONG, MAX_RULE_CHARACTERS + 1)
    words = []
    for match in WORD.finditer(text):
        if match["other"]:
            raise RuleSyntaxError(RuleErrorCode.UNKNOWN_CHARACTER, match.start("other") + 1, match["other"])
        words.append(RuleWord(match["word"], match.start("word") + 1))
    if not words:
        raise RuleSyntaxError(RuleErrorCode.EMPTY, 1)
    return [*words, RuleWord("", len(text.rstrip()) + 1)]
