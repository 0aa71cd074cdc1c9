"""
What to find out first: areas without a number that more answers could give one, each with its open questions and the
unit that begins it.

It stands beside the recommendations, not among them: nobody knows yet whether there is anything to improve. Questions
are answered in a draft; without one, in a new attempt that keeps the answers of this one. Source: METHODOLOGY 2.4.2.
"""

from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item, Perspective
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.unit_links import NO_UNITS, UnitLink, UnitLinks


class ScreenLinks(Protocol):
    """What this needs of the maker of links."""

    def to(self, screen: str) -> str:
        """Return the address of a screen."""
        ...


@dataclass(frozen=True)
class Answering:
    """
    How open questions are answered: in a `draft` now, else in an attempt that `start_url` starts with these answers.

    `start_url` is '' where none can be started; `not_now` then says why, or is '' where nobody answers.
    """

    links: ScreenLinks
    draft: AnswerSheet | None = None
    start_url: str = ""
    not_now: str = ""


@dataclass(frozen=True)
class OpenQuestion:
    """A question without a level: its topic, its words, and where it is answered, '' while there is no draft."""

    topic: str
    text: str
    url: str
    id: str = ""


@dataclass(frozen=True)
class FindOutArea:
    """
    An area without a number. `url` is where its first open question is answered, in the draft or once there is one.

    `questions` are those still open, in the draft if there is one.
    """

    id: str
    title: str
    color: str
    answered: str
    button: str
    url: str
    questions: tuple[OpenQuestion, ...]
    unit: UnitLink | None


@dataclass(frozen=True)
class FindOutView:
    """All areas to find out about; `id` names the section, `questions` counts what is open in all of them."""

    id: str
    areas: tuple[FindOutArea, ...]
    questions: int
    has_draft: bool
    start_url: str
    not_now: str

    @property
    def has_form(self) -> bool:
        """Whether there is a button that starts a draft, which needs a script."""
        return bool(self.areas) and bool(self.start_url)


def find_out_view(
    words: Instrument,
    sheet: AnswerSheet,
    scorecard: Scorecard,
    prefix: str,
    answering: Answering,
    units: UnitLinks = NO_UNITS,
) -> FindOutView:
    """Return the areas that lack answers, in the instrument's order."""
    areas = tuple(
        _area(words, one, sheet, scorecard.perspectives[one.id], prefix, answering, units)
        for one in words.perspectives
        if one.id in scorecard.perspectives and scorecard.perspectives[one.id].lacks_answers
    )
    return FindOutView(
        id=f"{prefix}-find-out",
        areas=areas,
        questions=sum(len(area.questions) for area in areas),
        has_draft=answering.draft is not None,
        start_url=answering.start_url,
        not_now=answering.not_now,
    )


def _area(
    words: Instrument,
    perspective: Perspective,
    sheet: AnswerSheet,
    score: PerspectiveScore,
    prefix: str,
    answering: Answering,
    units: UnitLinks,
) -> FindOutArea:
    draft, area_url = answering.draft, answering.links.to(perspective.id)
    items = [item for item in words.items_of(perspective.id) if is_open(item, sheet)]
    left = items if draft is None else [item for item in items if is_open(item, draft)]
    urls = [f"{area_url}#{prefix}-{item.id}" for item in left]
    return FindOutArea(
        id=perspective.id,
        title=perspective.title,
        color=perspective.color,
        answered=_answered(score),
        button=_button(len(left)) if left else _("Go on with your draft"),
        url=urls[0] if urls else answering.links.to("start"),
        questions=tuple(
            OpenQuestion(item.topic, item.text, "" if draft is None else url, item.id)
            for item, url in zip(left, urls, strict=True)
        ),
        unit=units.foundation_of(perspective.id),
    )


def is_open(item: Item, sheet: AnswerSheet) -> bool:
    """Return whether the item was asked and has neither a level nor a reason why it does not apply."""
    return sheet.asks(item) and not sheet.is_not_applicable(item) and sheet.level(item) is None


def _answered(score: PerspectiveScore) -> str:
    return ngettext(
        "%(answered)s of %(all)s question has an answer: too few for a number.",
        "%(answered)s of %(all)s questions have an answer: too few for a number.",
        score.applicable_items,
    ) % {"answered": whole(score.answered_items), "all": whole(score.applicable_items)}


def _button(count: int) -> str:
    return ngettext("Answer this question", "Answer these %(count)s questions", count) % {"count": whole(count)}
