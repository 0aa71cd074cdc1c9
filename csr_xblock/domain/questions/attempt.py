"""
An attempt: one draft or submitted answer sheet of a learner, as the other stages see it.

`results` keeps it, this module says what it is and what a change to it may be.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Instrument, Item

MAX_REASON_CHARACTERS = 500
MAX_EVIDENCE_CHARACTERS = 2_000
MAX_TAB_CHARACTERS = 40
MAX_SEQUENCE = 2**53 - 1
"""The largest whole number that browsers count to exactly."""

NOT_ANSWERED = Answer()
_TAB = re.compile(rf"[A-Za-z0-9_.-]{{1,{MAX_TAB_CHARACTERS}}}")


class AttemptState(StrEnum):
    """A draft may change, a submitted attempt never does."""

    DRAFT = "draft"
    SUBMITTED = "submitted"


class Prefill(StrEnum):
    """What a new attempt starts with: the author's setting."""

    PREVIOUS = "previous"
    EMPTY = "empty"


@dataclass(frozen=True)
class Attempt:
    """
    One attempt with its answers. `revision` counts the saves; `number` counts the learner's attempts from 1.

    `instrument_hash` names the effective instrument it was made with. `importance` and `company` are frozen at submit.
    `company_id` is the number of the company that it was made for, None after the person has left that.
    """

    id: int
    number: int
    state: AttemptState
    revision: int
    instrument_hash: str
    sheet: AnswerSheet
    company: CompanyFacts
    importance: dict[ObjectiveId, Importance]
    started_at: datetime
    submitted_at: datetime | None
    company_id: int | None = None

    @property
    def is_draft(self) -> bool:
        """Whether answers may still be saved."""
        return self.state is AttemptState.DRAFT


@dataclass(frozen=True)
class AnswerChange:
    """
    One save from a browser. `tab` names the open page, `sequence` counts its saves, so a late older one is ignored.

    A retry carries the sequence of the save it repeats. A reloaded page is a new tab.

    `known_revision` is the last revision the page has seen: what others saved since then is told back. `base_revision`
    is the one that it had seen when this change began, which may be long ago: a browser keeps a change until it is
    sent. What another page saved for the item after it, the learner has not seen.
    """

    attempt_id: int
    item: ItemId
    answer: Answer
    tab: str
    sequence: int
    known_revision: int = 0
    base_revision: int = 0


class SaveOutcome(StrEnum):
    """
    What became of a change: it is what is kept now; its own page had gone on already; or it began before another page
    saved something else, so that the learner has to choose.
    """

    KEPT = "kept"
    OUTDATED = "outdated"
    TWO_ANSWERS = "two-answers"


@dataclass(frozen=True)
class WrittenAnswer:
    """One answer as it is kept: which page wrote it, at which revision, and the newest save of each page."""

    answer: Answer
    tab: str
    revision: int
    sequences: Mapping[str, int]

    def has_seen(self, change: AnswerChange) -> bool:
        """Return whether this save, or a later one of its page, has arrived before."""
        return change.sequence <= self.sequences.get(change.tab, -1)


def outcome_of(change: AnswerChange, written: WrittenAnswer | None) -> SaveOutcome:
    """
    Return what a change comes to, beside what is kept of the item (None: nothing).

    The same answer is no conflict: neither a retry nor two pages on which somebody chose alike.
    """
    if written is None or written.answer == change.answer:
        return SaveOutcome.KEPT
    if written.has_seen(change):
        return SaveOutcome.OUTDATED
    is_unseen = written.tab != change.tab and written.revision > change.base_revision
    return SaveOutcome.TWO_ANSWERS if is_unseen else SaveOutcome.KEPT


@dataclass(frozen=True)
class SavedAnswer:
    """
    What a save did; `outcome` is None if nothing was to be saved.

    `others` holds answers that other tabs or devices saved since the page's known revision, and what is kept instead of
    the change if that is something else. `sheet` is the whole draft after the save, for the progress.
    """

    revision: int
    outcome: SaveOutcome | None
    others: dict[ItemId, Answer]
    sheet: AnswerSheet | None = field(default=None, compare=False)


def checked_change(change: AnswerChange, instrument: Instrument) -> AnswerChange:
    """Return the change if it fits the instrument and the limits. Raises InvalidInput naming the field."""
    answer = change.answer
    if not instrument.has_item(change.item):
        raise InvalidInput("item-unknown", "item")
    item = instrument.item(change.item)
    if answer.level is not None and (not item.anchors.has(answer.level) or answer.special is not None):
        raise InvalidInput("level-invalid", "level")
    if answer.special is Special.NOT_APPLICABLE and not item.na_allowed:
        raise InvalidInput("na-not-allowed", "special")
    checked_text(answer.reason, MAX_REASON_CHARACTERS, "reason")
    checked_text(answer.evidence, MAX_EVIDENCE_CHARACTERS, "evidence")
    if not _TAB.fullmatch(change.tab) or not 0 <= change.sequence <= MAX_SEQUENCE:
        raise InvalidInput("tab-invalid", "tab")
    return change


def has_any_answer(sheet: AnswerSheet, instrument: Instrument) -> bool:
    """
    Return whether the person has answered at least one of the asked items, so that the sheet may be submitted.

    'I do not know' is an answer, 'does not apply' only with its reason; what the profile answers by itself is none.
    """
    return any(_is_answered(sheet, item) for item in sheet.asked_items(instrument))


def _is_answered(sheet: AnswerSheet, item: Item) -> bool:
    answer = sheet.answers.get(item.id, NOT_ANSWERED)
    return (answer.level is not None or answer.special is not None) and sheet.is_settled(item)
