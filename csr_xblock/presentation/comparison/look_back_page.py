"""Looking back at an area of an earlier attempt: what the template look_back.html shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from csr_xblock.domain.comparison.comparison import QuestionChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.scoring.earlier_attempts import comparison_address, look_back_address
from csr_xblock.presentation.scoring.find_out import ScreenLinks
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.services.comparison.show_comparison import ShownPair


@dataclass(frozen=True)
class SeenAnchor:
    """One level of a question as it may have been then. `is_then`: it was answered; `is_chosen`: seen so today."""

    value: str
    text: str
    is_then: bool
    is_chosen: bool


@dataclass(frozen=True)
class SeenQuestion:
    """A question with a level in the earlier attempt. `after` is the level of the later one, '' without one."""

    id: str
    topic: str
    text: str
    after: str
    anchors: tuple[SeenAnchor, ...]


@dataclass(frozen=True)
class LookBackPage:
    """The questions of one area. `next_url` leads to the next area with questions, '' after the last one."""

    prefix: str
    title: str
    color: str
    first_day: str
    second_day: str
    attempt_id: int
    earlier_id: int
    questions: tuple[SeenQuestion, ...]
    save_url: str
    back_url: str
    next_url: str


def look_back_areas(shown: ShownPair) -> list[PerspectiveId]:
    """Return the areas of the earlier instrument that have something to look back at, in their order."""
    areas = {one.item.perspective for one in _seen(shown)}
    return [one.id for one in shown.first.instrument.perspectives if one.id in areas]


def look_back_page(
    shown: ShownPair,
    area: PerspectiveId,
    first: Instrument,
    second: Instrument,
    links: ScreenLinks,
    prefix: str,
    *,
    save_url: str,
) -> LookBackPage:
    """Return the page of one of the `look_back_areas`. Both instruments are in the reader's language."""
    numbers = shown.pair.first.number, shown.pair.second.number
    areas, perspective = look_back_areas(shown), first.perspective(area)
    later = areas[areas.index(area) + 1 :]
    questions = [one for one in _seen(shown) if one.item.perspective == area]
    return LookBackPage(
        prefix=prefix,
        title=perspective.title,
        color=perspective.color,
        first_day=day_words(shown.first.attempt.submitted_at),
        second_day=day_words(shown.second.attempt.submitted_at),
        attempt_id=shown.second.attempt.id,
        earlier_id=shown.first.attempt.id,
        questions=tuple(_question(one, first.item(one.item.id), second) for one in questions),
        save_url=save_url,
        back_url=links.to(comparison_address(*numbers)),
        next_url=links.to(look_back_address(*numbers, later[0])) if later else "",
    )


def _seen(shown: ShownPair) -> Sequence[QuestionChange]:
    if shown.comparison is None:
        return ()
    questions = shown.comparison.questions
    return [one for one in questions if one.before is not None and shown.first.instrument.has_item(one.item.id)]


def _question(one: QuestionChange, item: Item, second: Instrument) -> SeenQuestion:
    seen = one.before if one.seen_now is None else one.seen_now
    return SeenQuestion(
        id=item.id,
        topic=item.topic,
        text=item.text,
        after="" if one.after is None else level_name(second, one.after),
        anchors=tuple(
            SeenAnchor(str(each.level), each.text, each.level == one.before, each.level == seen)
            for each in item.anchors
        ),
    )
