"""What the browser learns after an answer was saved: the revision, what others saved, and the progress in words."""

from collections.abc import Callable

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import SavedAnswer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.questions.progress import assessment_progress


def saved_answer(saved: SavedAnswer | None, read: Callable[[], Instrument], language: str) -> dict[str, object]:
    """
    Return the handler's JSON. None: there is no draft (any more).

    `read` gives the instrument, which may have faults and is needed only where there is progress to tell.
    """
    if saved is None:
        return {"revision": 0, "others": {}, "progress": None}
    others = {item: _as_json(answer) for item, answer in saved.others.items()}
    answer: dict[str, object] = {"revision": saved.revision, "is_stored": saved.is_stored, "others": others}
    if saved.sheet is not None:
        progress = assessment_progress(instrument_with_words(read(), language), saved.sheet, Links(""))
        steps = {step.id: step.done for step in progress.steps}
        answer["progress"] = {"sentence": progress.sentence, "percent": progress.percent, "steps": steps}
    return answer


def _as_json(answer: Answer) -> dict[str, object]:
    return {
        "level": answer.level,
        "special": answer.special.value if answer.special else "",
        "reason": answer.reason,
        "evidence": answer.evidence,
    }
