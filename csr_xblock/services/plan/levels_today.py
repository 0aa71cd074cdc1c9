"""
Reads the levels of today: those of the latest hand-in of whoever looks, and what was answered again since.

So it is until there is a company picture; no other member's answers are told (JOURNEY 5).
"""

from csr_xblock.domain.again.answer_again import sheet_with
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.again.again_store import answers_again
from csr_xblock.results.questions.attempt_store import find_submitted


def levels_today(key: AssessmentKey, instrument: Instrument) -> dict[ItemId, int]:
    """Return the levels by question; those without one are left out. At most three queries."""
    return levels_of(find_submitted(key), instrument)


def levels_of(attempt: Attempt | None, instrument: Instrument) -> dict[ItemId, int]:
    """Return the same of an attempt that was read already, None before the first. One query."""
    if attempt is None:
        return {}
    sheet = sheet_with(attempt.sheet, answers_again(attempt.id))
    found = {item.id: sheet.level(item) for item in instrument.items if sheet.asks(item)}
    return {item: level for item, level in found.items() if level is not None}
