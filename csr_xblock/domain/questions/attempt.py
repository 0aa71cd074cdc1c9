"""
An attempt: one draft or submitted answer sheet of a learner, as the other stages see it.

`results` keeps it, this module says what it is and what a change to it may be.
"""

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
from csr_xblock.domain.saving import SaveOutcome, check_page

MAX_REASON_CHARACTERS = 500
MAX_EVIDENCE_CHARACTERS = 2_000

NOT_ANSWERED = Answer()


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
    One save from a browser, as `domain.saving` describes it.

    `known_revision` is the last revision the page has seen: what others saved since then is told back. What another
    page saved for the item after `base_revision`, the learner has not seen.
    """

    attempt_id: int
    item: ItemId
    answer: Answer
    tab: str
    sequence: int
    known_revision: int = 0
    base_revision: int = 0


@dataclass(frozen=True)
class WrittenAnswer:
    """One answer as it is kept: which page wrote it, at which revision, and the newest save of each page."""

    answer: Answer
    tab: str
    revision: int
    sequences: Mapping[str, int]


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
    check_answer(change.answer, change.item, instrument)
    check_page(change)
    return change


def check_answer(answer: Answer, item_id: ItemId, instrument: Instrument) -> None:
    """Raise InvalidInput, naming the field, for an answer that does not fit the item or the limits."""
    if not instrument.has_item(item_id):
        raise InvalidInput("item-unknown", "item")
    item = instrument.item(item_id)
    if answer.level is not None and (not item.anchors.has(answer.level) or answer.special is not None):
        raise InvalidInput("level-invalid", "level")
    if answer.special is Special.NOT_APPLICABLE and not item.na_allowed:
        raise InvalidInput("na-not-allowed", "special")
    checked_text(answer.reason, MAX_REASON_CHARACTERS, "reason")
    checked_text(answer.evidence, MAX_EVIDENCE_CHARACTERS, "evidence")


def has_any_answer(sheet: AnswerSheet, instrument: Instrument) -> bool:
    """
    Return whether the person has answered at least one of the asked items, so that the sheet may be submitted.

    'I do not know' is an answer, 'does not apply' only with its reason; what the profile answers by itself is none.
    """
    return any(_is_answered(sheet, item) for item in sheet.asked_items(instrument))


def _is_answered(sheet: AnswerSheet, item: Item) -> bool:
    answer = sheet.answers.get(item.id, NOT_ANSWERED)
    return (answer.level is not None or answer.special is not None) and sheet.is_settled(item)
