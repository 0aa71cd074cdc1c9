"""
Today: the answers as handed in, with those laid over them that were given again since.

As handed in rules what is open and what trainers are told; today rules the second number on the scorecard, the plan and
the projection (JOURNEY 7).
"""

from collections.abc import Mapping
from dataclasses import replace

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet


def as_of_today(sheet: AnswerSheet, again: Mapping[ItemId, Answer]) -> AnswerSheet:
    """
    Return the answer sheet of today. `again` is the newest answer to each item that was answered again.

    An answer without a note keeps the note that was there: what was shown once is still there to be seen.
    """
    return replace(sheet, answers={**sheet.answers, **{item: _laid_over(sheet, item, again[item]) for item in again}})


def _laid_over(sheet: AnswerSheet, item: ItemId, answer: Answer) -> Answer:
    before = sheet.answers.get(item)
    return answer if before is None or answer.evidence else replace(answer, evidence=before.evidence)
