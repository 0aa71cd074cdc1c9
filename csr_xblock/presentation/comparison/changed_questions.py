"""What became of each question between two attempts, in the words of the answers."""

from collections.abc import Callable
from dataclasses import dataclass

from csr_xblock.domain.comparison.comparison import AttemptComparison, HowCounted, QuestionChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item, Perspective
from csr_xblock.presentation.scoring.scorecard_words import level_name


@dataclass(frozen=True)
class LevelWords:
    """A level of one question: its name and the sentence that was chosen."""

    name: str
    sentence: str


@dataclass(frozen=True)
class ChangedQuestion:
    """
    A question with another answer than before. `note` is that of the later attempt, '' for none.

    `seen_now` is where the person sees the earlier time today, None as long as they have said nothing else.
    """

    topic: str
    before: LevelWords
    after: LevelWords
    is_up: bool
    note: str
    seen_now: LevelWords | None


@dataclass(frozen=True)
class QuestionName:
    """A question that did not change, or does not count, with its level; `seen_now` is a level's name, or ''."""

    topic: str
    level: str
    seen_now: str = ""


@dataclass(frozen=True)
class AreaQuestions:
    """The questions of an area that have a level in one attempt or in both. `look_back_url` is '' where none is."""

    id: str
    title: str
    color: str
    changed: tuple[ChangedQuestion, ...]
    same: tuple[QuestionName, ...]
    unseen: tuple[QuestionName, ...]
    only_before: tuple[QuestionName, ...]
    only_after: tuple[QuestionName, ...]
    look_back_url: str


@dataclass(frozen=True)
class TwoWords:
    """The instruments of both attempts in the reader's language, and the answers of the later one."""

    first: Instrument
    second: Instrument
    sheet: AnswerSheet


def questions_by_area(
    comparison: AttemptComparison, words: TwoWords, look_back_url: Callable[[PerspectiveId], str]
) -> tuple[AreaQuestions, ...]:
    """Return the areas of the later instrument with their questions, those without any left out."""
    found = []
    for area in words.second.perspectives:
        questions = [one for one in comparison.questions if one.item.perspective == area.id]
        if questions:
            found.append(_area(area, questions, words, look_back_url(area.id)))
    return tuple(found)


def level_words(words: Instrument, item: Item, level: int) -> LevelWords:
    """Return a level of a question with its sentence, '' where the question does not offer that level."""
    own = words.item(item.id) if words.has_item(item.id) else item
    return LevelWords(level_name(words, level), own.anchors.text(level))


def _area(area: Perspective, questions: list[QuestionChange], words: TwoWords, look_back_url: str) -> AreaQuestions:
    compared = [one for one in questions if one.counted is HowCounted.COMPARED]
    return AreaQuestions(
        id=area.id,
        title=area.title,
        color=area.color,
        changed=tuple(_changed(one, words) for one in compared if one.is_changed),
        same=_names(words, compared, lambda one: not one.is_changed),
        unseen=_names(words, questions, lambda one: one.counted is HowCounted.NOT_LOOKED_AT),
        only_before=_names(words, questions, lambda one: one.counted is HowCounted.ONLY_BEFORE),
        only_after=_names(words, questions, lambda one: one.counted is HowCounted.ONLY_AFTER),
        look_back_url=look_back_url if any(one.before is not None for one in questions) else "",
    )


def _changed(one: QuestionChange, words: TwoWords) -> ChangedQuestion:
    assert one.before is not None
    assert one.after is not None
    return ChangedQuestion(
        topic=_topic(words, one.item),
        before=level_words(words.first, one.item, one.before),
        after=level_words(words.second, one.item, one.after),
        is_up=one.after > one.before,
        note=words.sheet.answers[one.item.id].evidence.strip(),
        seen_now=None if one.seen_now is None else level_words(words.first, one.item, one.seen_now),
    )


def _names(
    words: TwoWords, questions: list[QuestionChange], belongs: Callable[[QuestionChange], bool]
) -> tuple[QuestionName, ...]:
    return tuple(_name(one, words) for one in questions if belongs(one))


def _name(one: QuestionChange, words: TwoWords) -> QuestionName:
    level = one.before if one.counted is HowCounted.ONLY_BEFORE else one.after
    assert level is not None
    seen_now = "" if one.seen_now is None else level_name(words.first, one.seen_now)
    return QuestionName(_topic(words, one.item), level_name(words.second, level), seen_now)


def _topic(words: TwoWords, item: Item) -> str:
    used = next((one for one in (words.second, words.first) if one.has_item(item.id)), None)
    return item.topic if used is None else used.item(item.id).topic
