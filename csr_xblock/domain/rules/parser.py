"""
Reads the written form of an unlock rule: `finance at least 40 or completed finance-foundation`.

`not` binds closer than `and`, `and` closer than `or`. It checks the grammar and the ranges of numbers; whether the
ids exist is checked where they are known (`content.validation`). Source: DESIGN section 6.
"""

from collections.abc import Callable

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
from csr_xblock.domain.rules.lexer import RuleWord, split_rule
from csr_xblock.domain.rules.syntax import (
    MAX_ACTIONS,
    MAX_LEVEL,
    MAX_POINTS,
    MAX_RANK,
    MAX_RULE_DEPTH,
    RESERVED_WORDS,
    RuleErrorCode,
    RuleSyntaxError,
)

MAX_DIGITS = 6
YES_NO_EVENTS = frozenset(event.value for event in Event if event is not Event.ACTIONS)


def parse_rule(text: str) -> Rule:
    """
    Return the rule that a text describes.

    Neighbours joined by the same word become one `All` or `AnyOf`; parentheses are kept as own parts.
    Raises RuleSyntaxError with the column of the word at fault.
    """
    reader = RuleReader(split_rule(text))
    rule = reader.alternatives(depth=1)
    reader.expect_end()
    return rule


class RuleReader:
    """Walks over the words of one rule from left to right. Each method reads one kind of phrase."""

    def __init__(self, words: list[RuleWord]) -> None:
        self._words = words
        self._position = 0

    @property
    def word(self) -> RuleWord:
        """The word that is to be read next."""
        return self._words[self._position]

    def alternatives(self, depth: int) -> Rule:
        """Read parts joined by `or`."""
        parts = self._joined("or", lambda: self._conjunction(depth))
        return parts[0] if len(parts) == 1 else AnyOf(parts)

    def expect_end(self) -> None:
        """Raise RuleSyntaxError if a word is left."""
        if self.word.text:
            raise self._error(RuleErrorCode.UNEXPECTED_WORD)

    def _conjunction(self, depth: int) -> Rule:
        parts = self._joined("and", lambda: self._negation(depth))
        return parts[0] if len(parts) == 1 else All(parts)

    def _joined(self, joiner: str, read_part: Callable[[], Rule]) -> tuple[Rule, ...]:
        parts = [read_part()]
        while self._skip(joiner):
            parts.append(read_part())
        return tuple(parts)

    def _negation(self, depth: int) -> Rule:
        if depth > MAX_RULE_DEPTH:
            raise self._error(RuleErrorCode.TOO_DEEP)
        if self._skip("not"):
            return Not(self._negation(depth + 1))
        if self.word.text == "(":
            return self._group(depth)
        return self._statement()

    def _group(self, depth: int) -> Rule:
        opening = self._take()
        rule = self.alternatives(depth + 1)
        if self.word.text == ")":
            self._take()
            return rule
        if self.word.text:
            raise self._error(RuleErrorCode.UNEXPECTED_WORD)
        raise RuleSyntaxError(RuleErrorCode.UNCLOSED_PARENTHESIS, opening.column, opening.text)

    def _statement(self) -> Rule:
        keyword = self.word.keyword
        if keyword == "always":
            self._take()
            return Always()
        if keyword in YES_NO_EVENTS:
            self._take()
            return Happened(Event(keyword))
        if keyword == Event.ACTIONS:
            return self._actions()
        if keyword == "level":
            return self._level()
        if keyword == "priority":
            return self._priority()
        if keyword in (UnitState.COMPLETED, UnitState.STARTED):
            self._take()
            return UnitIs(UnitId(self._id()), UnitState(keyword))
        return self._score()

    def _actions(self) -> Rule:
        self._take()
        self._comparison(Comparison.AT_LEAST)
        return Happened(Event.ACTIONS, self._number(1, MAX_ACTIONS))

    def _level(self) -> Rule:
        self._take()
        item = ItemId(self._id())
        comparison = self._comparison(Comparison.AT_MOST, Comparison.AT_LEAST)
        return LevelIs(item, comparison, self._number(0, MAX_LEVEL))

    def _priority(self) -> Rule:
        self._take()
        objective = ObjectiveId(self._id())
        self._comparison(Comparison.AT_MOST)
        return PriorityIs(objective, self._number(1, MAX_RANK))

    def _score(self) -> Rule:
        subject = self._id(or_else=RuleErrorCode.UNEXPECTED_WORD)
        if self._skip("insufficient"):
            return ScoreInsufficient(subject)
        comparison = self._comparison(*Comparison)
        return ScoreIs(subject, comparison, self._number(0, MAX_POINTS))

    def _id(self, or_else: RuleErrorCode = RuleErrorCode.EXPECTED_ID) -> str:
        if self.word.keyword in RESERVED_WORDS or self.word.text in ("", "(", ")"):
            raise self._error(or_else)
        return self._take().text

    def _comparison(self, *allowed: Comparison) -> Comparison:
        start, position = self.word, self._position
        words = self._take().keyword
        if words == "at" and self.word.keyword in ("most", "least"):
            words = f"at {self._take().keyword}"
        if words not in tuple(Comparison):
            self._position = position
            raise self._error(RuleErrorCode.EXPECTED_COMPARISON)
        if Comparison(words) not in allowed:
            raise RuleSyntaxError(RuleErrorCode.WRONG_COMPARISON, start.column, words)
        return Comparison(words)

    def _number(self, lowest: int, highest: int) -> int:
        if not self.word.text.isdecimal():
            raise self._error(RuleErrorCode.EXPECTED_NUMBER)
        # A number of many digits is out of every range; int() would refuse thousands of digits with its own error.
        if len(self.word.text) > MAX_DIGITS or not lowest <= int(self.word.text) <= highest:
            raise self._error(RuleErrorCode.NUMBER_OUT_OF_RANGE)
        return int(self._take().text)

    def _skip(self, keyword: str) -> bool:
        if self.word.keyword != keyword:
            return False
        self._take()
        return True

    def _take(self) -> RuleWord:
        word = self.word
        if word.text:
            self._position += 1
        return word

    def _error(self, code: RuleErrorCode) -> RuleSyntaxError:
        if not self.word.text:
            code = RuleErrorCode.UNFINISHED
        return RuleSyntaxError(code, self.word.column, self.word.text)
