"""The screen on which single questions are answered again, by what was done since the hand-in."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.again.asked_again import AskedAgain
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.attempt import MAX_EVIDENCE_CHARACTERS, MAX_REASON_CHARACTERS, Attempt
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.questions.two_steps_up import is_far_above
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.questions.perspective_page import AnchorRow
from csr_xblock.presentation.questions.route import AGAIN, SCORECARD
from csr_xblock.presentation.scoring.again_words import after_words, answer_words
from csr_xblock.services.again.show_asked_again import ShownAgain

NOTHING = Answer()


@dataclass(frozen=True)
class AgainCard:
    """
    A question with the answer of today. `before` is what was handed in, `given` when and how it was answered again, ''
    if it was not. `is_waiting`: something was done since it was answered last.
    """

    id: str
    topic: str
    text: str
    color: str
    before: str
    given: str
    is_waiting: bool
    anchors: tuple[AnchorRow, ...]
    na_allowed: bool
    na_hint: str
    is_na: bool
    is_unknown: bool
    reason: str
    evidence: str
    evidence_hint: str


@dataclass(frozen=True)
class AgainGroup:
    """The questions of something that is done. `after` names it, with the day."""

    after: str
    cards: tuple[AgainCard, ...]


@dataclass(frozen=True)
class AgainPage:
    """The whole screen. `is_all_answered`: there are questions, and none of them waits."""

    prefix: str
    attempt: int
    day: str
    groups: tuple[AgainGroup, ...]
    is_all_answered: bool
    save_url: str
    url: str
    scorecard_url: str
    max_reason: str = str(MAX_REASON_CHARACTERS)
    max_evidence: str = str(MAX_EVIDENCE_CHARACTERS)


def again_page(
    attempt: Attempt,
    shown: ShownAgain,
    words: Instrument,
    units: Mapping[UnitId, str],
    links: Links,
    save_url: str,
) -> AgainPage:
    """
    Return the screen. `words` is the attempt's instrument in the reader's language, `units` are titles of units.

    What waits comes first; otherwise what was done last.
    """
    ordered = sorted(shown.asked, key=lambda one: not one.waiting)
    return AgainPage(
        prefix=f"csr{links.block}",
        attempt=attempt.id,
        day=day_words(attempt.submitted_at),
        groups=tuple(_group(one, attempt.sheet, shown, words, units) for one in ordered),
        is_all_answered=bool(shown.asked) and not shown.waiting,
        save_url=save_url,
        url=links.to(AGAIN),
        scorecard_url=links.to(SCORECARD),
    )


def _group(
    asked: AskedAgain, sheet: AnswerSheet, shown: ShownAgain, words: Instrument, units: Mapping[UnitId, str]
) -> AgainGroup:
    cards = (_card(words.item(item.id), sheet, shown, words, item.id in asked.waiting) for item in asked.items)
    thing = after_words(asked.thing, units, shown.titles)
    return AgainGroup(_("%(thing)s, on %(day)s") % {"thing": thing, "day": date_words(asked.day)}, tuple(cards))


def _card(item: Item, sheet: AnswerSheet, shown: ShownAgain, words: Instrument, is_waiting: bool) -> AgainCard:
    before = sheet.answers.get(item.id, NOTHING)
    answer = _of_today(item.id, before, shown)
    return AgainCard(
        id=item.id,
        topic=item.topic,
        text=item.text,
        color=words.perspective(item.perspective).color,
        before=answer_words(words, item, before),
        given=_given(item, shown, words),
        is_waiting=is_waiting,
        anchors=tuple(
            AnchorRow(
                str(one.level),
                one.text,
                answer.level == one.level,
                is_far_above(item.anchors, before.level, one.level),
            )
            for one in item.anchors
        ),
        na_allowed=item.na_allowed,
        na_hint=item.na_hint or "",
        is_na=answer.special == "na" and item.na_allowed,
        is_unknown=answer.special == "dk",
        reason=answer.reason,
        evidence=answer.evidence,
        evidence_hint=item.evidence_hint,
    )


def _of_today(item: ItemId, before: Answer, shown: ShownAgain) -> Answer:
    given = shown.given.get(item)
    return before if given is None else given.answer


def _given(item: Item, shown: ShownAgain, words: Instrument) -> str:
    given = shown.given.get(item.id)
    if given is None:
        return ""
    about = {"day": date_words(given.day), "answer": answer_words(words, item, given.answer)}
    return _("Answered again on %(day)s: %(answer)s") % about
