"""
An answer that was given again after the hand-in, and the answer sheet of today, over which such answers are laid.

As handed in rules what is open and what trainers are told; today rules the second number on the scorecard, the plan and
the next attempt's first answers (JOURNEY 7).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.scoring.answered_again import as_of_today


@dataclass(frozen=True)
class AnswerAgain:
    """The newest such answer to a question, on which day it was given and after what."""

    answer: Answer
    day: date
    after: DoneThing


def sheet_with(sheet: AnswerSheet, again: Mapping[ItemId, AnswerAgain]) -> AnswerSheet:
    """Return the answer sheet of today; that which was handed in while nothing was answered again."""
    return as_of_today(sheet, {item: one.answer for item, one in again.items()})
