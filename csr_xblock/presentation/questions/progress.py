"""How far an answer sheet is, in items, minutes and words: the line above every page of questions."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item, Mode

REVIEW = "review"


@dataclass(frozen=True)
class PerspectiveStep:
    """
    A perspective in the row of steps, or the review at its end.

    `done` says how many of its asked items are answered and looked at, `left` in sentences what is not, '' if all is.
    """

    id: str
    title: str
    url: str
    done: str
    left: str
    is_current: bool


@dataclass(frozen=True)
class AssessmentProgress:
    """
    The line of progress; `count` is its shortest form.

    `percent` is 0..100, rounded down, so that 100 means that nothing is missing, and that everything that was carried
    over was looked at.
    """

    sentence: str
    count: str
    percent: int
    steps: tuple[PerspectiveStep, ...]
    review_url: str


@dataclass(frozen=True)
class _Standing:
    """How many items are asked, are without an answer, and have one that was carried over and not looked at."""

    asked: int
    missing: int
    unseen: int

    @property
    def done(self) -> int:
        return self.asked - self.missing - self.unseen


def assessment_progress(words: Instrument, sheet: AnswerSheet, links: Links, current: str = "") -> AssessmentProgress:
    """Return the progress of a sheet. Perspectives in which this person is asked nothing are left out."""
    everything = _standing(sheet, sheet.asked_items(words))
    return AssessmentProgress(
        sentence=_sentence(everything, minutes_for(words, sheet.mode, everything.missing)),
        count=_count(everything),
        percent=100 * everything.done // everything.asked if everything.asked else 100,
        steps=tuple(
            _step(words, perspective, sheet, links, current) for perspective in asked_perspectives(words, sheet)
        ),
        review_url=links.to(REVIEW),
    )


def _standing(sheet: AnswerSheet, asked: Collection[Item]) -> _Standing:
    missing = sum(not sheet.is_settled(item) for item in asked)
    return _Standing(len(asked), missing, sum(sheet.is_unseen(item) for item in asked))


def asked_perspectives(instrument: Instrument, sheet: AnswerSheet) -> tuple[PerspectiveId, ...]:
    """Return the perspectives in which this person is asked something, in instrument order."""
    asked = {item.perspective for item in sheet.asked_items(instrument)}
    return tuple(perspective.id for perspective in instrument.perspectives if perspective.id in asked)


def minutes_for(instrument: Instrument, mode: Mode, items: int) -> int:
    """Return how many minutes so many items take, by the time the instrument states for the mode, rounded up."""
    all_items = sum(1 for item in instrument.items if item.is_core or mode is Mode.FULL)
    return ceil(instrument.minutes(mode) * items / all_items) if all_items else 0


def _sentence(standing: _Standing, minutes: int) -> str:
    done, asked = standing.done, standing.asked
    if standing.unseen:
        return ngettext(
            "%(done)d of %(asked)d questions done; %(unseen)d answer from last time still to look at",
            "%(done)d of %(asked)d questions done; %(unseen)d answers from last time still to look at",
            standing.unseen,
        ) % {"done": done, "asked": asked, "unseen": standing.unseen}
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


def _count(standing: _Standing) -> str:
    return _("%(done)d of %(asked)d") % {"done": standing.done, "asked": standing.asked}


def _left(standing: _Standing) -> str:
    """Return what is not done in an area, softly: nothing of it has to be."""
    sentences = []
    if standing.missing:
        sentences.append(
            ngettext(
                "%(missing)d question is still open here; the review shows it again.",
                "%(missing)d questions are still open here; the review shows them again.",
                standing.missing,
            )
            % {"missing": standing.missing}
        )
    if standing.unseen:
        sentences.append(
            ngettext(
                "%(unseen)d answer here is from last time, and you have not looked at it yet.",
                "%(unseen)d answers here are from last time, and you have not looked at them yet.",
                standing.unseen,
            )
            % {"unseen": standing.unseen}
        )
    return " ".join(sentences)


def _step(
    words: Instrument, perspective_id: PerspectiveId, sheet: AnswerSheet, links: Links, current: str
) -> PerspectiveStep:
    standing = _standing(sheet, [item for item in words.items_of(perspective_id) if sheet.asks(item)])
    return PerspectiveStep(
        id=perspective_id,
        title=words.perspective(perspective_id).short,
        url=links.to(perspective_id),
        done=_count(standing),
        left=_left(standing),
        is_current=perspective_id == current,
    )
