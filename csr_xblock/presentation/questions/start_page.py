"""The page between profile and questions: where the learner stands, and what can be started or continued."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.questions.repeating import Hindrance
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.people.privacy_words import who_sees_this
from csr_xblock.presentation.questions.carried_over import carried_over_words
from csr_xblock.presentation.questions.discarding import DiscardOffer, discard_offer
from csr_xblock.presentation.questions.progress import AssessmentProgress, assessment_progress
from csr_xblock.presentation.refusal_words import refusal_message
from csr_xblock.presentation.scoring.earlier_attempts import NO_EARLIER, EarlierLinks


@dataclass(frozen=True)
class ModeCard:
    """
    A mode that can be started: how many items it asks this person, and how long it takes.

    `is_growth`: it goes on from a quick check. `is_prefilled`: it begins with the answers of the last attempt.
    `can_grow`: the full one is offered later.
    """

    value: str
    title: str
    items: int
    minutes: int
    is_growth: bool
    is_prefilled: bool
    can_grow: bool


@dataclass(frozen=True)
class DraftCard:
    """
    The draft that can be continued. `can_grow` when it is a quick check and the full one is offered.

    `asks_nothing`: since it was begun, the questions have changed so that none of them is asked in this form.
    `carried_over` tells of answers from an earlier attempt, '' if there are none.
    """

    attempt_id: int
    progress: AssessmentProgress
    continue_url: str
    is_quick: bool
    can_grow: bool
    is_staff_view: bool
    answers_everything: bool
    asks_nothing: bool
    carried_over: str
    discard: DiscardOffer


@dataclass(frozen=True)
class StartLinks:
    """Where the page leads. An address that is '' is not offered."""

    scorecard: str
    path: str
    profile: str
    preview: str
    questions: str


@dataclass(frozen=True)
class StartHandlers:
    """The addresses of the handlers that this page calls."""

    start_attempt: str = ""
    choose_scope: str = ""
    discard_draft: str = ""


@dataclass(frozen=True)
class StartPage:
    """
    What can be done now. `handed_in` is the day of the latest submitted attempt, '' before the first.

    `decision` tells of a trainer's decision about an attempt, '' if there is none to tell.
    `not_now` says why some mode cannot be started today, '' if all can.
    `elsewhere` says what was answered in another course, with which the first draft may begin, '' for nothing.
    """

    prefix: str
    disclaimer: str
    draft: DraftCard | None
    modes: tuple[ModeCard, ...]
    handed_in: str
    not_now: str
    links: StartLinks
    handlers: StartHandlers
    is_consultant: bool
    is_staff_view: bool
    who_sees: str
    decision: str = ""
    elsewhere: str = ""
    earlier: EarlierLinks = NO_EARLIER


@dataclass(frozen=True)
class StartOffer:
    """
    What the trainer's settings offer: modes, what hinders this learner from starting one today, and what comes after.

    `path_url` is the learning path's address, '' if there is none. `elsewhere` says what another course has of answers.
    """

    modes: tuple[Mode, ...]
    hindered: Mapping[Mode, Hindrance] = field(default_factory=dict)
    is_prefilled: bool = False
    has_scorecard: bool = True
    path_url: str = ""
    elsewhere: str = ""

    @property
    def free_modes(self) -> tuple[Mode, ...]:
        """The modes that can be started today."""
        return tuple(mode for mode in self.modes if mode not in self.hindered)


def start_page(
    words: Instrument,
    profile: Profile,
    draft: Attempt | None,
    submitted: Attempt | None,
    links: Links,
    *,
    offer: StartOffer,
    handlers: StartHandlers,
    learner_id: int = 0,
    decision: str = "",
    earlier: EarlierLinks = NO_EARLIER,
) -> StartPage:
    """Return the start page for somebody whose profile is known."""
    url = handlers.discard_draft
    discard = discard_offer(draft, submitted, links, learner_id=learner_id, url=url) if draft else None
    return StartPage(
        prefix=f"csr{links.block}",
        disclaimer=words.disclaimer,
        draft=_draft_card(words, draft, submitted, links, offer, discard) if draft and discard else None,
        modes=()
        if draft
        else tuple(_mode_card(words, mode, profile, submitted, offer) for mode in _modes(submitted, offer)),
        handed_in=day_words(submitted.submitted_at) if submitted else "",
        not_now="" if draft else _not_now(offer),
        links=StartLinks(
            scorecard=links.to("scorecard") if offer.has_scorecard else "",
            path=offer.path_url,
            profile=links.to("profile"),
            preview=links.to("preview"),
            questions=links.to("continue"),
        ),
        handlers=handlers,
        is_consultant=not (profile.role.is_management or profile.role.is_staff_view),
        is_staff_view=profile.role.is_staff_view,
        who_sees=who_sees_this(profile),
        decision=decision,
        elsewhere=offer.elsewhere,
        earlier=earlier,
    )


def _draft_card(
    words: Instrument,
    draft: Attempt,
    submitted: Attempt | None,
    links: Links,
    offer: StartOffer,
    discard: DiscardOffer,
) -> DraftCard:
    return DraftCard(
        attempt_id=draft.id,
        progress=assessment_progress(words, draft.sheet, links),
        continue_url=links.to("continue"),
        is_quick=draft.sheet.mode is Mode.QUICK,
        can_grow=draft.sheet.mode is Mode.QUICK and Mode.FULL in offer.modes,
        is_staff_view=draft.sheet.role.is_staff_view,
        answers_everything=draft.sheet.answers_everything,
        asks_nothing=not draft.sheet.asked_items(words),
        carried_over=carried_over_words(words, draft, submitted),
        discard=discard,
    )


def _modes(submitted: Attempt | None, offer: StartOffer) -> list[Mode]:
    """Return the modes that can be started today, that of last time first: its button is the page's main one."""
    last = submitted.sheet.mode if submitted else None
    return sorted(offer.free_modes, key=lambda mode: mode is not last)


def _not_now(offer: StartOffer) -> str:
    """Return why nothing, or not every mode, can be started today: the same sentence that a refusal says."""
    hinders = next(iter(offer.hindered.values()), None)
    return "" if hinders is None else refusal_message("repeat-limit", hinders.from_day)


def _mode_card(
    words: Instrument, mode: Mode, profile: Profile, submitted: Attempt | None, offer: StartOffer
) -> ModeCard:
    in_mode = [item for item in words.items if item.is_core or mode is Mode.FULL]
    asked = [item for item in in_mode if item.is_asked_of_staff or not profile.role.is_staff_view]
    title = next((info.title for info in words.modes if info.mode == mode), mode.value)
    is_growth = mode is Mode.FULL and submitted is not None and submitted.sheet.mode is Mode.QUICK
    items = len(asked) - sum(1 for item in asked if is_growth and submitted and submitted.sheet.is_settled(item))
    minutes = -(-words.minutes(mode) * items // len(in_mode)) if in_mode else 0
    return ModeCard(
        mode.value,
        title,
        items,
        minutes,
        is_growth,
        is_prefilled=offer.is_prefilled and submitted is not None,
        can_grow=mode is Mode.QUICK and Mode.FULL in offer.modes,
    )
