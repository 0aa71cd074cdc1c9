"""The trainer's screens for one learner's attempts: the list, and the question before one is reopened or deleted."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import DraftFigures
from csr_xblock.domain.overview.listed_attempts import ListedAttempt
from csr_xblock.domain.overview.oversight import MAX_DECISION_REASON_CHARACTERS, DecisionKind
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.overview.one_learner import OneLearner, draft_words, one_learner
from csr_xblock.presentation.overview.overview_words import (
    ATTEMPTS,
    DELETE,
    LEARNERS,
    REOPEN,
    TrainerTab,
    person_words,
    result_words,
    tabs,
)
from csr_xblock.presentation.scoring.scorecard_words import mode_words
from csr_xblock.services.overview.show_attempts import LearnersAttempts
from csr_xblock.services.overview.show_learner import LearnerPicture


@dataclass(frozen=True)
class ListedAttemptView:
    """One attempt in words. Without `reopen_url` it cannot be reopened."""

    id: int
    number: int
    state: str
    mode: str
    started: str
    submitted: str
    result: str
    reopen_url: str
    delete_url: str


@dataclass(frozen=True)
class AttemptsPage:
    """A learner's attempts, the latest first, among what else is told of the learner."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    learner: str
    username: str
    back_url: str
    about: OneLearner
    attempts: tuple[ListedAttemptView, ...]


@dataclass(frozen=True)
class AttemptDecisionPage:
    """The question before an attempt is reopened or deleted: what will happen, and the reason."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    title: str
    consequences: tuple[str, ...]
    kind: str
    button: str
    attempt: ListedAttemptView
    attempt_state: str
    most_reason_characters: int
    decide_url: str
    back_url: str


def attempts_page(
    shown: LearnersAttempts,
    picture: LearnerPicture,
    words: Instrument,
    titles: Mapping[UnitId, str],
    links: Links,
    *,
    has_documents: bool = False,
) -> AttemptsPage:
    """Return the page of one learner. `titles` are those of the programme's units, in their order."""
    return AttemptsPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, LEARNERS, has_documents=has_documents),
        learner=person_words(shown.learner.person),
        username=shown.learner.person.username,
        back_url=links.to(LEARNERS),
        about=one_learner(shown.learner, picture, words, titles, links),
        attempts=tuple(_view(one, shown, words, links, picture.draft) for one in shown.attempts),
    )


def decision_page(
    shown: LearnersAttempts,
    attempt: ListedAttempt,
    kind: DecisionKind,
    words: Instrument,
    links: Links,
    *,
    decide_url: str,
    has_documents: bool = False,
) -> AttemptDecisionPage:
    """Return the question before an attempt is reopened or deleted."""
    is_reopening = kind is DecisionKind.ATTEMPT_REOPENED
    title = _("Reopen attempt {number} of {learner}?") if is_reopening else _("Delete attempt {number} of {learner}?")
    return AttemptDecisionPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, LEARNERS, has_documents=has_documents),
        title=title.format(number=attempt.number, learner=person_words(shown.learner.person)),
        consequences=_of_reopening() if is_reopening else _of_deleting(),
        kind=kind.value,
        button=_("Yes, reopen it") if is_reopening else _("Yes, delete it"),
        attempt=_view(attempt, shown, words, links),
        attempt_state=attempt.state.value,
        most_reason_characters=MAX_DECISION_REASON_CHARACTERS,
        decide_url=decide_url,
        back_url=links.to(f"{ATTEMPTS}/{shown.learner.person.user_id}"),
    )


def _of_reopening() -> tuple[str, ...]:
    return (
        _("The learner can change the answers and hand them in again. All answers stay."),
        _("The scorecard of this attempt is gone until then. Units that are open stay open."),
        _("The learner reads your reason."),
    )


def _of_deleting() -> tuple[str, ...]:
    return (
        _("All answers, notes and results of this attempt are deleted. They cannot be brought back."),
        _("Units that are open stay open."),
        _("The learner reads your reason."),
    )


def _view(
    attempt: ListedAttempt,
    shown: LearnersAttempts,
    words: Instrument,
    links: Links,
    draft: DraftFigures | None = None,
) -> ListedAttemptView:
    return ListedAttemptView(
        id=attempt.id,
        number=attempt.number,
        state=_state(attempt, draft),
        mode=mode_words(words, attempt.mode),
        started=day_words(attempt.started_at),
        submitted=day_words(attempt.submitted_at),
        result=_result(attempt, words),
        reopen_url=links.to(f"{REOPEN}/{attempt.id}") if attempt.id == shown.reopenable else "",
        delete_url=links.to(f"{DELETE}/{attempt.id}"),
    )


def _state(attempt: ListedAttempt, draft: DraftFigures | None) -> str:
    if attempt.is_submitted:
        return _("handed in")
    return _("draft") if draft is None else draft_words(draft)


def _result(attempt: ListedAttempt, words: Instrument) -> str:
    if not attempt.is_submitted:
        return "–"
    return result_words(attempt.result, words)
