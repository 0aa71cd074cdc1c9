"""Takes the answer to a question that is answered again."""

from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.asked_again import AskedAgain
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import check_answer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.again.again_store import keep_again, locked_latest
from csr_xblock.results.questions.attempt_store import find_submitted
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again


@dataclass(frozen=True)
class GivenAgain:
    """What a page sends: the handed-in attempt that it has shown, the question and the answer."""

    attempt_id: int
    item: ItemId
    answer: Answer


def answer_again(
    key: AssessmentKey | None, given: GivenAgain, instrument: Instrument, done: DoneSince, today: date
) -> None:
    """
    Keep an answer; the newest counts, and the same once more changes nothing but its day.

    Raises InvalidInput for what does not fit the question, Conflict when the attempt is not the latest any more or the
    question may not be answered again, NotAllowed where nothing is kept.
    """
    if key is None:
        raise NotAllowed("read-only")
    attempt = find_submitted(key)
    if attempt is None:
        raise Conflict("answers-deleted")
    if attempt.id != given.attempt_id:
        raise Conflict("assessed-since")
    shown = show_asked_again(attempt, instrument, done)
    asked = next((one for one in shown.asked if _has(one, given.item)), None)
    if asked is None:
        raise Conflict("not-asked-again")
    check_answer(given.answer, given.item, shown.instrument)
    if given.answer.level is None and given.answer.special is None:
        raise InvalidInput("choose-an-answer", "choice")
    if given.answer.special is Special.NOT_APPLICABLE and not given.answer.reason.strip():
        raise InvalidInput("reason-needed", "reason")
    with locked_latest(key, given.attempt_id):
        keep_again(key, given.attempt_id, given.item, AnswerAgain(given.answer, today, asked.thing))


def _has(asked: AskedAgain, item: ItemId) -> bool:
    return any(one.id == item for one in asked.items)
