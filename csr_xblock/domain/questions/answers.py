"""
The answer sheet: what one person answered, and what of the instrument that person is asked.

Second noun of the flow. It decides which items count as asked, answered or not applicable; it computes no score.
Source: METHODOLOGY 2.4.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Instrument, Item, Mode

MIN_EVIDENCE_CHARACTERS = 20
"""A note counts as evidence from this length on (METHODOLOGY 2.4.7); a link counts at any length."""


class Special(StrEnum):
    """The answers that are not a level."""

    NOT_APPLICABLE = "na"
    DO_NOT_KNOW = "dk"


class Mark(StrEnum):
    """How an answer came into its attempt; a carried-over one waits until the person has looked at it (JOURNEY 7)."""

    ANSWERED = "answered"
    NOT_LOOKED_AT = "not-looked-at"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Answer:
    """
    One answer. Either `level` (0..4) or `special` is set, or neither when only a note was written.

    A 'does not apply' without a reason is kept and counts as unanswered (DESIGN section 5). `mark` is None where nobody
    has noted it: in attempts from before there were marks, and in what a browser sends. Two answers that say the same
    are equal, whatever their marks.
    """

    level: int | None = None
    special: Special | None = None
    reason: str = ""
    evidence: str = ""
    mark: Mark | None = field(default=None, compare=False)

    @property
    def has_evidence(self) -> bool:
        """Whether the note is long enough, or holds a link, to count as evidence."""
        note = self.evidence.strip()
        return len(note) >= MIN_EVIDENCE_CHARACTERS or "://" in note

    @property
    def is_carried_over(self) -> bool:
        """Whether it came from an earlier attempt, looked at or not."""
        return self.mark in (Mark.NOT_LOOKED_AT, Mark.CONFIRMED, Mark.CHANGED)

    def says_as(self, other: "Answer") -> bool:
        """Return whether both choose the same; what stands in the note is not asked."""
        reasons = {one.reason.strip() if one.special is Special.NOT_APPLICABLE else "" for one in (self, other)}
        return self.level == other.level and self.special is other.special and len(reasons) == 1

    def mark_after(self, later: "Answer") -> Mark:
        """Return the mark of the answer that the person puts in the place of this one, or says once more."""
        if not self.is_carried_over:
            return Mark.ANSWERED
        is_kept = self.mark is not Mark.CHANGED and self.says_as(later)
        return Mark.CONFIRMED if is_kept else Mark.CHANGED


@dataclass(frozen=True)
class AnswerSheet:
    """
    All answers of one person together with what scoring must know of that person.

    `employees` is None when unknown. `answers_everything` is the choice of staff to answer all items.
    `confirmed` holds items that a consultant has confirmed.
    """

    answers: Mapping[ItemId, Answer]
    mode: Mode = Mode.FULL
    role: Role = Role.OWNER
    employees: int | None = None
    answers_everything: bool = False
    confirmed: frozenset[ItemId] = field(default_factory=frozenset)

    def asks(self, item: Item) -> bool:
        """Return whether this person is asked the item, by mode and role."""
        if self.mode is Mode.QUICK and not item.is_core:
            return False
        return item.is_asked_of_staff or self.answers_everything or not self.role.is_staff_view

    def asked_items(self, instrument: Instrument) -> tuple[Item, ...]:
        """Return the items that this person is asked, in instrument order."""
        return tuple(item for item in instrument.items if self.asks(item))

    def is_automatically_na(self, item: Item) -> bool:
        """Return whether the profile answers the item with 'does not apply' by itself."""
        return self.employees == 0 and "no_employees" in item.auto_na_if

    def is_not_applicable(self, item: Item) -> bool:
        """Return whether the item is left out as if the instrument did not have it."""
        if self.is_automatically_na(item):
            return True
        answer = self.answers.get(item.id)
        if answer is None or answer.special is not Special.NOT_APPLICABLE:
            return False
        return item.na_allowed and bool(answer.reason.strip())

    def level(self, item: Item) -> int | None:
        """Return the level 0..4 that counts for the item, None if it has none, does not apply or offers it no more."""
        answer = self.answers.get(item.id)
        if answer is None or self.is_not_applicable(item) or not item.anchors.has(answer.level):
            return None
        return answer.level

    def is_withdrawn(self, item: Item) -> bool:
        """Return whether a level was chosen that the item does not offer any more: it is to be answered anew."""
        answer = self.answers.get(item.id)
        return answer is not None and answer.level is not None and not item.anchors.has(answer.level)

    def is_settled(self, item: Item) -> bool:
        """Return whether nothing is open at the item: a level, a justified 'does not apply' or 'I do not know'."""
        return self.is_unknown(item) or self.is_not_applicable(item) or self.level(item) is not None

    def is_unknown(self, item: Item) -> bool:
        """Return whether 'I do not know' counts as the answer."""
        answer = self.answers.get(item.id)
        return answer is not None and answer.special is Special.DO_NOT_KNOW

    def is_unseen(self, item: Item) -> bool:
        """Return whether the item is settled by a carried-over answer that the person has not looked at."""
        answer = self.answers.get(item.id)
        is_waiting = answer is not None and answer.mark is Mark.NOT_LOOKED_AT
        return is_waiting and not self.is_automatically_na(item) and self.is_settled(item)

    def is_to_do(self, item: Item) -> bool:
        """Return whether the item is open, or has a carried-over answer that the person has not looked at."""
        return self.is_unseen(item) or not self.is_settled(item)

    def missing_items(self, instrument: Instrument) -> tuple[Item, ...]:
        """Return the asked items that are still open, in instrument order."""
        return tuple(item for item in self.asked_items(instrument) if not self.is_settled(item))

    def unseen_items(self, instrument: Instrument) -> tuple[Item, ...]:
        """Return the asked items whose carried-over answers nobody has looked at, in instrument order."""
        return tuple(item for item in self.asked_items(instrument) if self.is_unseen(item))

    def carried_over_items(self, instrument: Instrument) -> tuple[Item, ...]:
        """Return the asked items whose answers came from an earlier attempt, looked at or not, in instrument order."""
        return tuple(
            item
            for item in self.asked_items(instrument)
            if (answer := self.answers.get(item.id)) is not None and answer.is_carried_over
        )


@dataclass(frozen=True)
class BegunCount:
    """People who have begun an assessment: those with a draft, and those who have handed in. Some are both."""

    in_drafts: int = 0
    submitted: int = 0
