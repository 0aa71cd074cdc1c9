"""One perspective's questions: what the template perspective.html shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.anchors import Anchors
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.attempt import MAX_EVIDENCE_CHARACTERS, MAX_REASON_CHARACTERS, Attempt
from csr_xblock.domain.questions.instrument import Instrument, Item, Mode, Perspective
from csr_xblock.presentation.people.privacy_words import who_sees_this
from csr_xblock.presentation.questions.progress import (
    REVIEW,
    AssessmentProgress,
    asked_perspectives,
    assessment_progress,
)
from csr_xblock.presentation.questions.shown_draft import ShownDraft, shown_draft

NOTHING = Answer()


@dataclass(frozen=True)
class AnchorRow:
    """One level of an item as a radio button."""

    value: str
    text: str
    is_chosen: bool


@dataclass(frozen=True)
class QuestionCard:
    """
    One item with its answer. `is_automatic` means that the profile answers it with 'does not apply', `is_withdrawn`
    that a sentence was chosen which the trainer has taken out since.

    Numbers are text here, which a template writes without formatting them.
    """

    id: str
    number: str
    topic: str
    text: str
    anchors: tuple[AnchorRow, ...]
    na_allowed: bool
    na_hint: str
    is_na: bool
    is_unknown: bool
    is_automatic: bool
    is_withdrawn: bool
    reason: str
    evidence: str
    evidence_hint: str


@dataclass(frozen=True)
class Handlers:
    """The addresses of the handlers that the questions call."""

    save_answer: str = ""
    read_changes: str = ""


@dataclass(frozen=True)
class Neighbours:
    """The pages before and after. `is_last`: the review comes next."""

    previous_url: str
    next_url: str
    is_last: bool


@dataclass(frozen=True)
class PerspectivePage:
    """The questions of one perspective in the reader's language. Without a draft (preview) nothing can be chosen."""

    prefix: str
    perspective: Perspective
    view_label: str
    progress: AssessmentProgress
    cards: tuple[QuestionCard, ...]
    draft: ShownDraft | None
    handlers: Handlers
    neighbours: Neighbours
    who_sees: str
    max_reason: str = str(MAX_REASON_CHARACTERS)
    max_evidence: str = str(MAX_EVIDENCE_CHARACTERS)

    @property
    def is_preview(self) -> bool:
        """Whether the page can only be read."""
        return self.draft is None


def perspective_page(
    words: Instrument,
    perspective_id: PerspectiveId,
    attempt: Attempt | None,
    profile: Profile | None,
    links: Links,
    *,
    learner_id: int = 0,
    handlers: Handlers = Handlers(),
) -> PerspectivePage:
    """Return the page of one perspective for the draft, or the read-only preview of all items without one."""
    sheet = attempt.sheet if attempt else AnswerSheet({}, Mode.FULL, Role.CONSULTANT)
    order = asked_perspectives(words, sheet)
    return PerspectivePage(
        prefix=f"csr{links.block}",
        perspective=words.perspective(perspective_id),
        view_label=_("Your view") if sheet.role.is_staff_view else "",
        progress=assessment_progress(words, sheet, links, perspective_id),
        cards=_cards(words, perspective_id, sheet),
        draft=shown_draft(attempt, learner_id) if attempt else None,
        handlers=handlers,
        neighbours=_neighbours(order, order.index(perspective_id), links, after_last=REVIEW if attempt else "start"),
        who_sees=who_sees_this(profile),
    )


def _neighbours(order: Sequence[PerspectiveId], place: int, links: Links, *, after_last: str) -> Neighbours:
    is_last = place == len(order) - 1
    return Neighbours(
        previous_url=links.to(order[place - 1] if place else "start"),
        next_url=links.to(after_last if is_last else order[place + 1]),
        is_last=is_last,
    )


@dataclass(frozen=True)
class QuestionPreview:
    """One question as learners see it, read-only. It can stand where the cards of a page stand."""

    prefix: str
    cards: tuple[QuestionCard, ...]
    is_preview: bool = True
    max_reason: str = str(MAX_REASON_CHARACTERS)
    max_evidence: str = str(MAX_EVIDENCE_CHARACTERS)


UNWRITTEN = "…"
"""Stands in a preview for words that are still missing: a radio button without words has no name."""


def question_preview(item: Item, prefix: str, answer: Answer = NOTHING) -> QuestionPreview:
    """Return one question, usually without an answer; ids on the page begin with the prefix."""
    item = replace(
        item,
        topic=item.topic or UNWRITTEN,
        text=item.text or UNWRITTEN,
        anchors=Anchors(tuple(replace(one, text=one.text or UNWRITTEN) for one in item.anchors)),
    )
    return QuestionPreview(prefix, (_card(1, item, AnswerSheet({item.id: answer}, Mode.FULL, Role.CONSULTANT)),))


def _cards(words: Instrument, perspective_id: PerspectiveId, sheet: AnswerSheet) -> tuple[QuestionCard, ...]:
    asked = [item for item in words.items_of(perspective_id) if sheet.asks(item)]
    return tuple(_card(number, item, sheet) for number, item in enumerate(asked, start=1))


def _card(number: int, item: Item, sheet: AnswerSheet) -> QuestionCard:
    answer = sheet.answers.get(item.id, NOTHING)
    return QuestionCard(
        id=item.id,
        number=str(number),
        topic=item.topic,
        text=item.text,
        anchors=tuple(AnchorRow(str(one.level), one.text, answer.level == one.level) for one in item.anchors),
        na_allowed=item.na_allowed,
        na_hint=item.na_hint or "",
        is_na=answer.special == "na" and item.na_allowed,
        is_unknown=answer.special == "dk",
        is_automatic=sheet.is_automatically_na(item),
        is_withdrawn=sheet.is_withdrawn(item),
        reason=answer.reason,
        evidence=answer.evidence,
        evidence_hint=item.evidence_hint,
    )
