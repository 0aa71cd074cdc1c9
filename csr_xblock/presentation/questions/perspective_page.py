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
from csr_xblock.domain.questions.two_steps_up import asks_for_note, is_far_above
from csr_xblock.presentation.people.privacy_words import who_sees_this
from csr_xblock.presentation.questions.carried_over import source_day, source_of
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
    """One level of an item as a radio button. `is_far_up`: it stands far above the answer that was taken over."""

    value: str
    text: str
    is_chosen: bool
    is_far_up: bool = False


@dataclass(frozen=True)
class QuestionCard:
    """
    One item with its answer. `is_automatic` means that the profile answers it with 'does not apply', `is_withdrawn`
    that a sentence was chosen which the trainer has taken out since. `place` is its number among all that are asked,
    '' where it stands alone. `mark` says what became of an answer from an earlier attempt, '' for others.
    `asks_for_note`: what is chosen stands far above that answer, and there is no note.
    """

    id: str
    place: str
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
    mark: str
    asks_for_note: bool = False

    @property
    def may_ask_for_note(self) -> bool:
        """Whether something can be chosen here that stands far above an answer that was taken over."""
        return any(anchor.is_far_up for anchor in self.anchors)


@dataclass(frozen=True)
class Handlers:
    """The addresses of the handlers that the questions call."""

    save_answer: str = ""
    read_changes: str = ""


@dataclass(frozen=True)
class Neighbours:
    """
    The pages before and after: of a draft the next area in which something is to do. `is_last`: the review comes next.

    `last_before` is the id of the last question on the page before, '' before the first; where one question is shown at
    a time, the way back leads there.
    """

    previous_url: str
    last_before: str
    next_url: str
    is_last: bool


@dataclass(frozen=True)
class CarriedOverWords:
    """What stands beside an answer from an earlier attempt, by its mark."""

    unseen: str
    confirmed: str
    changed: str


@dataclass(frozen=True)
class PerspectivePage:
    """
    The questions of one perspective in the reader's language. Without a draft (preview) nothing can be chosen.

    `left` says what of them is not done yet, '' if all is. `explains`: nothing is answered outside this area, so it
    begins with how answering works; later that is folded at the end. `begins_with` is the id of the first question that
    is to do, else of the first; where one question is shown at a time, it is that one.
    """

    prefix: str
    perspective: Perspective
    view_label: str
    progress: AssessmentProgress
    cards: tuple[QuestionCard, ...]
    draft: ShownDraft | None
    handlers: Handlers
    neighbours: Neighbours
    left: str
    explains: bool
    begins_with: str
    carried_over: CarriedOverWords
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
    submitted: Attempt | None,
    profile: Profile | None,
    links: Links,
    *,
    learner_id: int = 0,
    handlers: Handlers = Handlers(),
) -> PerspectivePage:
    """
    Return the page of one perspective for the draft, or the read-only preview of all items without one.

    `submitted` is the latest attempt that was handed in before, from which the draft may have answers, with what was
    answered again since.
    """
    sheet = attempt.sheet if attempt else AnswerSheet({}, Mode.FULL, Role.CONSULTANT)
    order = asked_perspectives(words, sheet)
    progress = assessment_progress(words, sheet, links, perspective_id)
    return PerspectivePage(
        prefix=f"csr{links.block}",
        perspective=words.perspective(perspective_id),
        view_label=_("Your view") if sheet.role.is_staff_view else "",
        progress=progress,
        cards=_cards(words, perspective_id, sheet, order, source_of(attempt, submitted) if attempt else None),
        draft=shown_draft(attempt, learner_id) if attempt else None,
        handlers=handlers,
        neighbours=_neighbours(words, sheet, order, order.index(perspective_id), links, is_preview=attempt is None),
        left=next(step.left for step in progress.steps if step.is_current) if attempt else "",
        begins_with=_begins_with(words, perspective_id, sheet) if attempt else "",
        explains=bool(attempt) and not _has_answers_elsewhere(words, perspective_id, sheet),
        carried_over=_carried_over_words(source_day(attempt, submitted) if attempt else ""),
        who_sees=who_sees_this(profile),
    )


def _begins_with(words: Instrument, perspective_id: PerspectiveId, sheet: AnswerSheet) -> str:
    shown = _asked_in(words, sheet, perspective_id)
    return next((item.id for item in shown if sheet.is_to_do(item)), shown[0].id if shown else "")


def _has_answers_elsewhere(words: Instrument, perspective_id: PerspectiveId, sheet: AnswerSheet) -> bool:
    others = (item for item in sheet.asked_items(words) if item.perspective != perspective_id)
    return any(sheet.is_settled(item) and not sheet.is_automatically_na(item) for item in others)


def _neighbours(
    words: Instrument, sheet: AnswerSheet, order: Sequence[PerspectiveId], place: int, links: Links, *, is_preview: bool
) -> Neighbours:
    later = order[place + 1 :]
    if not is_preview:
        later = [one for one in later if any(sheet.is_to_do(item) for item in _asked_in(words, sheet, one))]
    after_last = "start" if is_preview else REVIEW
    before = _asked_in(words, sheet, order[place - 1]) if place else []
    return Neighbours(
        previous_url=links.to(order[place - 1] if place else "start"),
        last_before=f"csr{links.block}-{before[-1].id}" if before else "",
        next_url=links.to(later[0] if later else after_last),
        is_last=not later,
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
    return QuestionPreview(prefix, (_card("", item, AnswerSheet({item.id: answer}, Mode.FULL, Role.CONSULTANT)),))


def _carried_over_words(day: str) -> CarriedOverWords:
    """`day` is when the earlier attempt was handed in, '' if that is not known any more."""
    if not day:
        return CarriedOverWords(
            _("From last time, not looked at yet."), _("From last time, still true."), _("Changed since last time.")
        )
    return CarriedOverWords(
        unseen=_("From %(day)s, not looked at yet.") % {"day": day},
        confirmed=_("From %(day)s, still true.") % {"day": day},
        changed=_("Changed since %(day)s.") % {"day": day},
    )


def _cards(
    words: Instrument,
    perspective_id: PerspectiveId,
    sheet: AnswerSheet,
    order: Sequence[PerspectiveId],
    source: Attempt | None,
) -> tuple[QuestionCard, ...]:
    """Return the questions of a page; numbers go on through all pages. Answers may come from the `source`."""
    asked = [item for one in order for item in _asked_in(words, sheet, one)]
    return tuple(
        _card(_place(number, len(asked)), item, sheet, _before(item, sheet, source))
        for number, item in enumerate(asked, start=1)
        if item.perspective == perspective_id
    )


def _asked_in(words: Instrument, sheet: AnswerSheet, perspective_id: PerspectiveId) -> list[Item]:
    return [item for item in words.items_of(perspective_id) if sheet.asks(item)]


def _place(number: int, asked: int) -> str:
    return _("Question %(number)d of %(asked)d") % {"number": number, "asked": asked}


def _before(item: Item, sheet: AnswerSheet, source: Attempt | None) -> Answer | None:
    """Return the answer that was taken over to an item, None for a question that began anew."""
    answer = sheet.answers.get(item.id, NOTHING)
    return source.sheet.answers.get(item.id) if source is not None and answer.is_carried_over else None


def _card(place: str, item: Item, sheet: AnswerSheet, before: Answer | None = None) -> QuestionCard:
    answer = sheet.answers.get(item.id, NOTHING)
    was = None if before is None else before.level
    return QuestionCard(
        id=item.id,
        place=place,
        topic=item.topic,
        text=item.text,
        anchors=tuple(
            AnchorRow(str(one.level), one.text, answer.level == one.level, is_far_above(item.anchors, was, one.level))
            for one in item.anchors
        ),
        na_allowed=item.na_allowed,
        na_hint=item.na_hint or "",
        is_na=answer.special == "na" and item.na_allowed,
        is_unknown=answer.special == "dk",
        is_automatic=sheet.is_automatically_na(item),
        is_withdrawn=sheet.is_withdrawn(item),
        reason=answer.reason,
        evidence=answer.evidence,
        evidence_hint=item.evidence_hint,
        mark=_mark(answer, item, sheet),
        asks_for_note=asks_for_note(item.anchors, before, answer),
    )


def _mark(answer: Answer, item: Item, sheet: AnswerSheet) -> str:
    """An answer that counts for nothing any more is asked anew, so nobody has to say that it is still true."""
    is_shown = answer.is_carried_over and sheet.is_settled(item) and not sheet.is_automatically_na(item)
    return answer.mark.value if answer.mark and is_shown else ""
