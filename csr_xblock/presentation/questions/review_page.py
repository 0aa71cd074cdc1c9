"""The last look before submitting: what is still missing, where, and what submitting means."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.questions.answers import AnswerSheet, Special
from csr_xblock.domain.questions.attempt import Attempt, has_any_answer
from csr_xblock.domain.questions.instrument import Instrument, Item, Perspective
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.presentation.people.privacy_words import who_sees_this
from csr_xblock.presentation.questions.carried_over import carried_over_words
from csr_xblock.presentation.questions.discarding import DiscardOffer, discard_offer
from csr_xblock.presentation.questions.progress import (
    REVIEW,
    AssessmentProgress,
    asked_perspectives,
    assessment_progress,
    minutes_for,
)
from csr_xblock.presentation.questions.shown_draft import ShownDraft, shown_draft


@dataclass(frozen=True)
class MissingItem:
    """
    An open item with the link to it. `lacks_reason`: 'does not apply' was chosen without saying why.

    `is_unknown`: it was answered with 'I do not know', which is open only where an area gets no number because of it.
    """

    topic: str
    url: str
    lacks_reason: bool = False
    is_unknown: bool = False


@dataclass(frozen=True)
class ReviewGroup:
    """
    A perspective's open items. `is_too_thin`: it would get no number, though it could have one.

    `unseen` says how many answers from last time nobody has looked at, '' if none; `unseen_url` leads to the first.
    """

    id: str
    title: str
    missing: tuple[MissingItem, ...]
    is_too_thin: bool
    unseen: str
    unseen_url: str


@dataclass(frozen=True)
class OpenQuestions:
    """
    How many are without an answer, how many were answered with 'I do not know', and the minutes that are left.

    `unseen` counts answers from last time that nobody has looked at, `carried_over` is what is told of all of those.
    """

    missing: int
    unknown: int
    minutes: int
    unseen: int
    carried_over: str


@dataclass(frozen=True)
class ReviewHandlers:
    """The handlers' addresses that the review calls. `save_answer` takes answers that this browser still keeps."""

    save_answer: str = ""
    submit_attempt: str = ""
    discard_draft: str = ""


@dataclass(frozen=True)
class ReviewPage:
    """
    What is missing before the attempt is submitted. `thin` counts the areas that would get no number.

    `back_url` leads to the first open question, in areas without a number also to one answered 'I do not know'.
    """

    prefix: str
    progress: AssessmentProgress
    groups: tuple[ReviewGroup, ...]
    thin: int
    left: OpenQuestions
    can_submit: bool
    draft: ShownDraft
    handlers: ReviewHandlers
    discard: DiscardOffer
    next_url: str
    has_scorecard: bool
    is_repeatable: bool
    back_url: str
    who_sees: str


def review_page(
    words: Instrument,
    attempt: Attempt,
    submitted: Attempt | None,
    profile: Profile | None,
    links: Links,
    *,
    learner_id: int,
    handlers: ReviewHandlers,
    has_scorecard: bool = True,
    is_repeatable: bool = True,
) -> ReviewPage:
    """
    Return the review of a draft. `submitted` is the latest attempt that was handed in before.

    The page promises a scorecard, and another self-assessment at any time, only where the trainer's settings do.
    """
    sheet = attempt.sheet
    missing = sheet.missing_items(words)
    order = asked_perspectives(words, sheet)
    answers = sheet.answers.values()
    groups = _groups(words, sheet, links)
    return ReviewPage(
        prefix=f"csr{links.block}",
        progress=assessment_progress(words, sheet, links, REVIEW),
        groups=tuple(groups),
        thin=sum(group.is_too_thin for group in groups),
        left=OpenQuestions(
            missing=len(missing),
            unknown=sum(1 for answer in answers if answer.special is Special.DO_NOT_KNOW),
            minutes=minutes_for(words, sheet.mode, len(missing)),
            unseen=len(sheet.unseen_items(words)),
            carried_over=carried_over_words(words, attempt, submitted),
        ),
        can_submit=has_any_answer(sheet, words),
        draft=shown_draft(attempt, learner_id),
        handlers=handlers,
        discard=discard_offer(attempt, submitted, links, learner_id=learner_id, url=handlers.discard_draft),
        next_url=links.to("scorecard"),
        has_scorecard=has_scorecard,
        is_repeatable=is_repeatable,
        back_url=_first_open(groups) or links.to(order[-1] if order else "start"),
        who_sees=who_sees_this(profile),
    )


def _groups(words: Instrument, sheet: AnswerSheet, links: Links) -> list[ReviewGroup]:
    areas = score(words, sheet).perspectives
    lacking = {area for area, result in areas.items() if result.lacks_answers}
    groups = [_group(words, sheet, one, links, is_too_thin=one.id in lacking) for one in words.perspectives]
    return [group for group in groups if group.missing or group.unseen]


def _first_open(groups: list[ReviewGroup]) -> str:
    """Return the address of the first open question; what was answered 'I do not know' comes after the others."""
    found = sorted((item for group in groups for item in group.missing), key=lambda item: item.is_unknown)
    return found[0].url if found else ""


def _group(
    words: Instrument, sheet: AnswerSheet, perspective: Perspective, links: Links, *, is_too_thin: bool
) -> ReviewGroup:
    def address(item: Item) -> str:
        return f"{links.to(perspective.id)}#csr{links.block}-{item.id}"

    missing = [item for item in sheet.missing_items(words) if item.perspective == perspective.id]
    unseen = [item for item in sheet.unseen_items(words) if item.perspective == perspective.id]
    asked = [item for item in words.items_of(perspective.id) if sheet.asks(item)]
    unknown = [item for item in asked if is_too_thin and sheet.is_unknown(item) and not sheet.is_not_applicable(item)]
    return ReviewGroup(
        id=perspective.id,
        title=perspective.title,
        missing=(
            *(_missing(item, sheet, address(item)) for item in missing),
            *(MissingItem(item.topic, address(item), is_unknown=True) for item in unknown),
        ),
        is_too_thin=is_too_thin,
        unseen=_unseen_words(len(unseen)) if unseen else "",
        unseen_url=address(unseen[0]) if unseen else "",
    )


def _unseen_words(unseen: int) -> str:
    return ngettext("Look at %(unseen)d answer from last time", "Look at %(unseen)d answers from last time", unseen) % {
        "unseen": unseen
    }


def _missing(item: Item, sheet: AnswerSheet, url: str) -> MissingItem:
    answer = sheet.answers.get(item.id)
    return MissingItem(item.topic, url, answer is not None and answer.special is Special.NOT_APPLICABLE)
