"""Starts a draft, or lets a quick one grow into a full one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils import timezone

from csr_xblock.domain.again.answer_again import sheet_with
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answered_elsewhere import Beginning
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Mark, Special
from csr_xblock.domain.questions.attempt import Attempt, Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.questions.repeating import (
    ANY_TIME,
    HandedIn,
    Hindrance,
    RepeatRule,
    hindrance,
    is_still_fresh,
)
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.again.again_store import answers_again
from csr_xblock.results.people.company_store import KeptProfile, find_profile
from csr_xblock.results.questions.attempt_store import (
    NewAttempt,
    answers_of,
    find_draft,
    find_latest,
    keep_scope,
    let_ask_more,
    start_draft,
)
from csr_xblock.services.questions.handed_in import day_of, handed_in_by
from csr_xblock.services.questions.instruments import kept_version_id
from csr_xblock.services.questions.offer_elsewhere import offer_elsewhere
from csr_xblock.services.questions.show_assessment import AssessmentState


def start_attempt(
    key: AssessmentKey | None,
    instrument: Instrument,
    mode: Mode,
    prefill: Prefill,
    repeat: RepeatRule = ANY_TIME,
    *,
    answers_everything: bool = False,
    completes: bool = False,
    beginning: Beginning = Beginning.USUAL,
) -> None:
    """
    Make sure that the learner has a draft that asks at least what the mode asks, and of staff everything if they want.

    A quick draft grows in place, a full one stays full. After a submitted quick check a full draft starts with its
    answers, whatever the author's setting; otherwise `prefill` decides. Answers that are carried over wait to be looked
    at, but for those of a quick check of the last 30 days; with `completes` that holds for any attempt, and only its
    open questions wait. A first draft may begin with answers from another course, which all wait. The attempt belongs
    to the learner's current company. Raises NotAllowed for consultants and previews, Conflict before the first profile
    in this course, where `repeat` hinders another one, and when what was answered elsewhere is not there (any more).
    """
    if key is None:
        raise NotAllowed("read-only")
    kept = find_profile(key.learner)
    if kept is None:
        raise Conflict("profile-missing")
    if kept.profile.role is Role.CONSULTANT:
        raise NotAllowed("consultants-do-not-answer")
    draft, submitted = find_latest(key)
    if draft is None:
        _check_repeat(key, mode, repeat)
        if beginning is Beginning.ELSEWHERE:
            answers = _answers_from_elsewhere(key, kept, instrument, submitted, prefill)
        else:
            answers = _first_answers(instrument, submitted, mode, prefill, completes=completes)
        version_id = kept_version_id(instrument)
        new = NewAttempt(kept.company_id, version_id, mode, kept.profile.role, answers, answers_everything)
        if start_draft(key, new):
            return
        draft = find_draft(key)
    if draft is not None:
        _grow(key, draft, mode, answers_everything=answers_everything)


def answer_open_questions(
    key: AssessmentKey | None, instrument: Instrument, offered: tuple[Mode, ...], repeat: RepeatRule = ANY_TIME
) -> None:
    """
    Make sure that the learner has a draft in which the open questions of the latest submitted attempt can be answered.

    A new one begins with the answers of that attempt, whatever the author's setting: they are completed, not given
    anew. Within 30 days it is the same assessment (JOURNEY 7): only 'I do not know' in areas that lack answers waits to
    be looked at. Later everything does. Raises as `start_attempt`, and Conflict when nothing was handed in.
    """
    if key is None:
        raise NotAllowed("read-only")
    draft, submitted = find_latest(key)
    if draft is not None:
        return
    if submitted is None:
        raise Conflict("nothing-handed-in")
    mode, everything = mode_to_complete(submitted, offered), submitted.sheet.answers_everything
    start_attempt(key, instrument, mode, Prefill.PREVIOUS, repeat, answers_everything=everything, completes=True)


def mode_to_complete(submitted: Attempt, offered: tuple[Mode, ...]) -> Mode:
    """Return the mode in which an attempt is completed: its own if it is still offered, else the longest one."""
    return submitted.sheet.mode if submitted.sheet.mode in offered else offered[-1]


def hindrances(key: AssessmentKey | None, modes: Iterable[Mode], repeat: RepeatRule) -> dict[Mode, Hindrance]:
    """Return what hinders the learner from starting today, by mode; free modes are left out. One query, or none."""
    if key is None or not repeat.is_set:
        return {}
    earlier = handed_in_by(key)
    found = {mode: hindrance(repeat, earlier, mode, timezone.localdate()) for mode in modes}
    return {mode: hinders for mode, hinders in found.items() if hinders is not None}


def choose_scope(key: AssessmentKey | None, attempt_id: int, answers_everything: bool) -> None:
    """
    Keep whether an employee or representative answers all items or only those asked of staff.

    Raises Conflict when the attempt is no draft any more, NotAllowed where nothing is kept.
    """
    if key is None:
        raise NotAllowed("read-only")
    keep_scope(key, attempt_id, answers_everything)


def _check_repeat(key: AssessmentKey, mode: Mode, repeat: RepeatRule) -> None:
    hinders = hindrances(key, [mode], repeat).get(mode)
    if hinders is not None:
        raise Conflict("repeat-limit" if hinders.from_day is None else "repeat-later", day=hinders.from_day)


def _grow(key: AssessmentKey, draft: Attempt, mode: Mode, *, answers_everything: bool) -> None:
    grows = draft.sheet.mode is Mode.QUICK and mode is Mode.FULL
    widens = answers_everything and not draft.sheet.answers_everything
    if grows or widens:
        let_ask_more(key, draft.id, is_full=grows, answers_everything=widens)


def _first_answers(
    instrument: Instrument, submitted: Attempt | None, mode: Mode, prefill: Prefill, *, completes: bool
) -> dict[ItemId, Answer]:
    if submitted is None:
        return {}
    grows = submitted.sheet.mode is Mode.QUICK and mode is Mode.FULL
    if not grows and prefill is Prefill.EMPTY:
        return {}
    asked = _asked(instrument, sheet_with(submitted.sheet, answers_again(submitted.id)))
    if _is_fresh(submitted, mode, completes=completes):
        to_find_out = _to_find_out(instrument, submitted) if completes else frozenset()
        return {item: _grown(answer, waits=item in to_find_out) for item, answer in asked.items()}
    return _not_looked_at(asked)


def _answers_from_elsewhere(
    key: AssessmentKey, kept: KeptProfile, instrument: Instrument, submitted: Attempt | None, prefill: Prefill
) -> dict[ItemId, Answer]:
    state = AssessmentState(company_id=kept.company_id, submitted=submitted)
    found = offer_elsewhere(key, state, instrument, prefill)
    if found is None:
        raise Conflict("elsewhere-gone")
    there = AnswerSheet(answers_of(found.attempt_id), found.mode, kept.profile.role)
    return _not_looked_at(_asked(instrument, sheet_with(there, answers_again(found.attempt_id))))


def _asked(instrument: Instrument, sheet: AnswerSheet) -> dict[ItemId, Answer]:
    return {item: answer for item, answer in sheet.answers.items() if instrument.has_item(item)}


def _not_looked_at(answers: Mapping[ItemId, Answer]) -> dict[ItemId, Answer]:
    return {item: replace(answer, mark=Mark.NOT_LOOKED_AT) for item, answer in answers.items()}


def _is_fresh(submitted: Attempt, mode: Mode, *, completes: bool) -> bool:
    if submitted.submitted_at is None:
        return False
    earlier = HandedIn(submitted.sheet.mode, day_of(submitted.submitted_at))
    return is_still_fresh(earlier, mode, timezone.localdate(), completes=completes)


def _to_find_out(instrument: Instrument, submitted: Attempt) -> frozenset[ItemId]:
    """Return the items that are answered 'I do not know' in areas that get no number because of that."""
    sheet, areas = submitted.sheet, score(instrument, submitted.sheet, {}).perspectives
    lacking = {area for area, result in areas.items() if result.lacks_answers}
    unknown = {item for item, answer in sheet.answers.items() if answer.special is Special.DO_NOT_KNOW}
    return frozenset(item.id for item in sheet.asked_items(instrument) if item.perspective in lacking) & unknown


def _grown(answer: Answer, *, waits: bool) -> Answer:
    """What was not looked at in the attempt before has not been looked at yet."""
    is_unseen = waits or answer.mark is Mark.NOT_LOOKED_AT
    return replace(answer, mark=Mark.NOT_LOOKED_AT if is_unseen else Mark.ANSWERED)
