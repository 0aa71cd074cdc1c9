"""The last look before submitting: what is still missing, where, and what submitting means."""

from dataclasses import dataclass

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.questions.answers import AnswerSheet, Special
from csr_xblock.domain.questions.attempt import Attempt, has_any_answer
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.presentation.people.privacy_words import who_sees_this
from csr_xblock.presentation.questions.progress import (
    AssessmentProgress,
    asked_perspectives,
    assessment_progress,
    minutes_for,
)
from csr_xblock.presentation.questions.shown_draft import ShownDraft, shown_draft


@dataclass(frozen=True)
class MissingItem:
    """An open item with the link to it. `lacks_reason`: 'does not apply' was chosen without saying why."""

    topic: str
    url: str
    lacks_reason: bool


@dataclass(frozen=True)
class ReviewGroup:
    """A perspective's open items. `is_too_thin`: it would get no number, though it could have one."""

    title: str
    url: str
    missing: tuple[MissingItem, ...]
    is_too_thin: bool


@dataclass(frozen=True)
class OpenQuestions:
    """How many are without an answer, how many were answered with 'I do not know', and the minutes that are left."""

    missing: int
    unknown: int
    minutes: int


@dataclass(frozen=True)
class ReviewPage:
    """What is missing before the attempt is submitted."""

    prefix: str
    progress: AssessmentProgress
    groups: tuple[ReviewGroup, ...]
    left: OpenQuestions
    can_submit: bool
    draft: ShownDraft
    save_url: str
    submit_url: str
    next_url: str
    has_scorecard: bool
    is_repeatable: bool
    back_url: str
    who_sees: str


def review_page(
    words: Instrument,
    attempt: Attempt,
    profile: Profile | None,
    links: Links,
    *,
    learner_id: int,
    save_url: str,
    submit_url: str,
    has_scorecard: bool = True,
    is_repeatable: bool = True,
) -> ReviewPage:
    """
    Return the review of a draft. `save_url` takes answers that this browser still keeps.

    The page promises a scorecard, and another self-assessment at any time, only where the trainer's settings do.
    """
    sheet = attempt.sheet
    missing = sheet.missing_items(words)
    order = asked_perspectives(words, sheet)
    answers = sheet.answers.values()
    return ReviewPage(
        prefix=f"csr{links.block}",
        progress=assessment_progress(words, sheet, links),
        groups=tuple(_groups(words, sheet, missing, links)),
        left=OpenQuestions(
            missing=len(missing),
            unknown=sum(1 for answer in answers if answer.special is Special.DO_NOT_KNOW),
            minutes=minutes_for(words, sheet.mode, len(missing)),
        ),
        can_submit=has_any_answer(sheet, words),
        draft=shown_draft(attempt, learner_id),
        save_url=save_url,
        submit_url=submit_url,
        next_url=links.to("scorecard"),
        has_scorecard=has_scorecard,
        is_repeatable=is_repeatable,
        back_url=links.to(order[-1]) if order else links.to("start"),
        who_sees=who_sees_this(profile),
    )


def _groups(words: Instrument, sheet: AnswerSheet, missing: tuple[Item, ...], links: Links) -> list[ReviewGroup]:
    groups = []
    for perspective in words.perspectives:
        open_items = tuple(item for item in missing if item.perspective == perspective.id)
        if open_items:
            url = links.to(perspective.id)
            rows = tuple(_missing(item, sheet, f"{url}#csr{links.block}-{item.id}") for item in open_items)
            groups.append(ReviewGroup(perspective.title, url, rows, _is_too_thin(words, sheet, perspective.id)))
    return groups


def _missing(item: Item, sheet: AnswerSheet, url: str) -> MissingItem:
    answer = sheet.answers.get(item.id)
    return MissingItem(item.topic, url, answer is not None and answer.special is Special.NOT_APPLICABLE)


def _is_too_thin(words: Instrument, sheet: AnswerSheet, perspective_id: str) -> bool:
    asked = [item for item in words.items if item.perspective == perspective_id and sheet.asks(item)]
    applicable = [item for item in asked if not sheet.is_not_applicable(item)]
    answered = [item for item in applicable if sheet.level(item) is not None]
    if sheet.role.is_staff_view and len(asked) == 1:
        return False
    needed = words.scoring.min_coverage * sum(item.weight for item in applicable)
    return len(answered) < words.scoring.min_answered or sum(item.weight for item in answered) < needed
