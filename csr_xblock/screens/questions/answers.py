"""What the browser learns after an answer was sent: the revision, what others saved, and the progress in words."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, SavedAnswer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.presentation.questions.progress import assessment_progress
from csr_xblock.presentation.questions.two_answers import two_answers


def saved_answer(change: AnswerChange, saved: SavedAnswer, instrument: Instrument, language: str) -> dict[str, object]:
    """
    Return the handler's JSON after a change.

    `two_answers` is None, or holds both answers in words and `kept`, the one that the change did not replace.
    """
    words = instrument_with_words(instrument, language)
    others, both = dict(saved.others), None
    if saved.outcome is SaveOutcome.TWO_ANSWERS:
        theirs = others.pop(change.item)
        both = {**asdict(two_answers(words, change.item, change.answer, theirs)), "kept": _as_json(theirs)}
    return {
        "revision": saved.revision,
        "is_stored": saved.outcome is SaveOutcome.KEPT,
        "others": _all_as_json(others),
        "two_answers": both,
        "progress": _progress(saved, words),
    }


def read_answers(saved: SavedAnswer | None, read: Callable[[], Instrument], language: str) -> dict[str, object]:
    """
    Return the handler's JSON about what others saved. None: there is no draft (any more).

    `read` gives the instrument, which may have faults and is needed only where there is progress to tell.
    """
    if saved is None:
        return {"revision": 0, "others": {}, "progress": None}
    progress = _progress(saved, instrument_with_words(read(), language))
    return {"revision": saved.revision, "others": _all_as_json(saved.others), "progress": progress}


def _progress(saved: SavedAnswer, words: Instrument) -> dict[str, object] | None:
    if saved.sheet is None:
        return None
    progress = assessment_progress(words, saved.sheet, Links(""))
    return {
        "sentence": progress.sentence,
        "count": progress.count,
        "percent": progress.percent,
        "steps": {step.id: step.done for step in progress.steps},
        "left": {step.id: step.left for step in progress.steps},
    }


def _all_as_json(answers: Mapping[ItemId, Answer]) -> dict[str, object]:
    return {item: _as_json(answer) for item, answer in answers.items()}


def _as_json(answer: Answer) -> dict[str, object]:
    return {
        "level": answer.level,
        "special": answer.special.value if answer.special else "",
        "reason": answer.reason,
        "evidence": answer.evidence,
        "mark": answer.mark.value if answer.mark else "",
    }
