"""How far an answer sheet is, in items, minutes and words: the line above every page of questions."""

from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Mode

REVIEW = "review"


@dataclass(frozen=True)
class PerspectiveStep:
    """A perspective in the row of steps: `done` says how many of its asked items are answered."""

    id: str
    title: str
    url: str
    done: str
    is_current: bool
    is_complete: bool


@dataclass(frozen=True)
class AssessmentProgress:
    """The line of progress. `percent` is 0..100, rounded down, so that 100 means nothing is missing."""

    sentence: str
    percent: int
    steps: tuple[PerspectiveStep, ...]


def assessment_progress(words: Instrument, sheet: AnswerSheet, links: Links, current: str = "") -> AssessmentProgress:
    """Return the progress of a sheet. Perspectives in which this person is asked nothing are left out."""
    settled = _settled_by_perspective(words, sheet)
    asked = sum(len(items) for items in settled.values())
    done = sum(sum(items) for items in settled.values())
    return AssessmentProgress(
        sentence=_sentence(done, asked, minutes_for(words, sheet.mode, asked - done)),
        percent=100 * done // asked if asked else 100,
        steps=tuple(_step(words, perspective, settled[perspective], links, current) for perspective in settled),
    )


def _settled_by_perspective(words: Instrument, sheet: AnswerSheet) -> dict[PerspectiveId, list[bool]]:
    """Return for each perspective in which something is asked, in order, whether each asked item is settled."""
    settled: dict[PerspectiveId, list[bool]] = {perspective.id: [] for perspective in words.perspectives}
    for item in sheet.asked_items(words):
        settled[item.perspective].append(sheet.is_settled(item))
    return {perspective: items for perspective, items in settled.items() if items}


def asked_perspectives(instrument: Instrument, sheet: AnswerSheet) -> tuple[PerspectiveId, ...]:
    """Return the perspectives in which this person is asked something, in instrument order."""
    asked = {item.perspective for item in sheet.asked_items(instrument)}
    return tuple(perspective.id for perspective in instrument.perspectives if perspective.id in asked)


def minutes_for(instrument: Instrument, mode: Mode, items: int) -> int:
    """Return how many minutes so many items take, by the time the instrument states for the mode, rounded up."""
    all_items = sum(1 for item in instrument.items if item.is_core or mode is Mode.FULL)
    return ceil(instrument.minutes(mode) * items / all_items) if all_items else 0


def _sentence(done: int, asked: int, minutes: int) -> str:
    if done == asked:
        sentence = ngettext("The question is answered.", "All %(asked)d questions are answered.", asked)
        return sentence % {"asked": asked}
    if not minutes:
        sentence = ngettext(
            "%(done)d of %(asked)d question answered", "%(done)d of %(asked)d questions answered", asked
        )
        return sentence % {"done": done, "asked": asked}
    return ngettext(
        "%(done)d of %(asked)d questions answered, about %(minutes)d minute left",
        "%(done)d of %(asked)d questions answered, about %(minutes)d minutes left",
        minutes,
    ) % {"done": done, "asked": asked, "minutes": minutes}


def _step(
    words: Instrument, perspective_id: PerspectiveId, settled: list[bool], links: Links, current: str
) -> PerspectiveStep:
    return PerspectiveStep(
        id=perspective_id,
        title=words.perspective(perspective_id).short,
        url=links.to(perspective_id),
        done=_("%(done)d of %(asked)d") % {"done": sum(settled), "asked": len(settled)},
        is_current=perspective_id == current,
        is_complete=all(settled),
    )
