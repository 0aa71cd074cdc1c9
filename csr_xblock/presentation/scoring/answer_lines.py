"""Every question of a self-assessment with the answer in words, by area, to read and not to change."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.presentation.scoring.scorecard_words import level_name

NOTHING = Answer()


@dataclass(frozen=True)
class AnswerLine:
    """
    One question. `level` is the name of the answer's level, '' without one; then `answer` says why there is none.

    `reason` says why the question does not apply, `note` what shows the answer; '' for none.
    """

    topic: str
    question: str
    level: str
    answer: str
    reason: str
    note: str


@dataclass(frozen=True)
class AreaAnswers:
    """The questions of an area that the person was asked, in their order."""

    id: str
    title: str
    color: str
    lines: tuple[AnswerLine, ...]


def answers_by_area(words: Instrument, sheet: AnswerSheet) -> tuple[AreaAnswers, ...]:
    """Return all areas of which something was asked."""
    areas = (
        AreaAnswers(
            id=one.id,
            title=one.title,
            color=one.color,
            lines=tuple(_line(words, sheet, item) for item in words.items_of(one.id) if sheet.asks(item)),
        )
        for one in words.perspectives
    )
    return tuple(area for area in areas if area.lines)


def _line(words: Instrument, sheet: AnswerSheet, item: Item) -> AnswerLine:
    answer, level = sheet.answers.get(item.id, NOTHING), sheet.level(item)
    is_said_to_be_apart = sheet.is_not_applicable(item) and not sheet.is_automatically_na(item)
    return AnswerLine(
        topic=item.topic,
        question=item.text,
        level="" if level is None else level_name(words, level),
        answer=_without_level(sheet, item, answer) if level is None else item.anchors.text(level),
        reason=answer.reason.strip() if is_said_to_be_apart else "",
        note=answer.evidence.strip(),
    )


def _without_level(sheet: AnswerSheet, item: Item, answer: Answer) -> str:
    if sheet.is_automatically_na(item):
        return _("Does not apply: the company has no employees.")
    if sheet.is_not_applicable(item):
        return _("Does not apply")
    return _("I do not know") if answer.special is Special.DO_NOT_KNOW else _("Not answered")
