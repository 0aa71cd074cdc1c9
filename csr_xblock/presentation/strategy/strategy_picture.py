"""The strategy map as a picture: areas as lanes, goals as boxes, links as arrows. The list beside it says the same."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from csr_xblock.domain.document.blocks import MapArea, MapGoal
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument, Objective, Perspective
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkState
from csr_xblock.domain.strategy.company_map import CompanyLink
from csr_xblock.presentation.strategy.map_drawing import BOX_HEIGHT, BOX_WIDTH, Arrow, Band, GoalPlace, drawing_of

LINE_CHARACTERS = 27
MOST_LINES = 4
LINE_HEIGHT = 17
BASELINE = 5
LEFT_OUT = " …"


@dataclass(frozen=True)
class TitleLine:
    """A line of a goal's title, and where it stands."""

    text: str
    y: str


@dataclass(frozen=True)
class GoalBox:
    """A goal on the picture; `is_priority` for one of the company's own three."""

    x: str
    y: str
    middle: str
    lines: tuple[TitleLine, ...]
    is_priority: bool


@dataclass(frozen=True)
class MapLane:
    """An area with its goals."""

    name: str
    color: str
    band: Band
    boxes: tuple[GoalBox, ...]


@dataclass(frozen=True)
class MapArrow:
    """A link on the picture. `kind` is confirmed, open, or aside: open and of no own goal."""

    arrow: Arrow
    kind: str
    color: str
    is_feedback: bool


@dataclass(frozen=True)
class StrategyPicture:
    """The picture. Arrows that count stand after the others, so that they are drawn above them."""

    width: int
    height: int
    lanes: tuple[MapLane, ...]
    arrows: tuple[MapArrow, ...]
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT


@dataclass(frozen=True)
class DrawnLink:
    """A link to draw. `kind` is confirmed, open, or aside: open and of no own goal."""

    ends: LinkEnds
    kind: str
    is_feedback: bool = False


def strategy_picture(
    words: Instrument, links: Collection[CompanyLink], priorities: Collection[ObjectiveId]
) -> StrategyPicture:
    """Return the picture of links that are not dropped. Proposals that no own priority has are drawn faintly."""
    drawn = [
        DrawnLink(link.ends, _kind(link, priorities), link.is_feedback)
        for link in links
        if link.state is not LinkState.DROPPED
    ]
    areas = [
        MapArea(area.short, area.color, tuple(_drawn(goal, priorities) for goal in _goals_of(words, area)))
        for area in words.perspectives
    ]
    return picture_of(areas, drawn)


def picture_of(areas: Sequence[MapArea], links: Sequence[DrawnLink]) -> StrategyPicture:
    """Return the picture of these areas, from the top, without those that have no goals, and of links between them."""
    areas = [area for area in areas if area.goals]
    ids = [[ObjectiveId(goal.id) for goal in area.goals] for area in areas]
    drawing = drawing_of(ids, [link.ends for link in links])
    colors = {goal.id: area.color for area in areas for goal in area.goals}
    arrows = [
        MapArrow(arrow, link.kind, colors[link.ends.source], link.is_feedback)
        for link, arrow in zip(links, drawing.arrows, strict=True)
    ]
    order = ("aside", "open", "confirmed")
    return StrategyPicture(
        drawing.width,
        drawing.height,
        tuple(
            MapLane(area.name, area.color, band, tuple(_boxes(area, drawing.places)))
            for area, band in zip(areas, drawing.bands, strict=True)
        ),
        tuple(sorted(arrows, key=lambda one: order.index(one.kind))),
    )


def _drawn(goal: Objective, priorities: Collection[ObjectiveId]) -> MapGoal:
    return MapGoal(goal.id, goal.title, goal.id in priorities)


def _kind(link: CompanyLink, priorities: Collection[ObjectiveId]) -> str:
    if link.state is LinkState.CONFIRMED:
        return "confirmed"
    return "open" if not priorities or link.touches(priorities) else "aside"


def _goals_of(words: Instrument, area: Perspective) -> Sequence[Objective]:
    return sorted((one for one in words.objectives if one.perspective == area.id), key=lambda one: one.order)


def _boxes(area: MapArea, places: Mapping[ObjectiveId, GoalPlace]) -> Iterator[GoalBox]:
    for goal in area.goals:
        yield _box(goal, places[ObjectiveId(goal.id)])


def _box(goal: MapGoal, place: GoalPlace) -> GoalBox:
    lines = wrap(goal.title, LINE_CHARACTERS, max_lines=MOST_LINES, placeholder=LEFT_OUT)
    first = place.y + BOX_HEIGHT / 2 - (len(lines) - 1) * LINE_HEIGHT / 2 + BASELINE
    return GoalBox(
        x=f"{place.x:.0f}",
        y=f"{place.y:.0f}",
        middle=f"{place.middle:.0f}",
        lines=tuple(TitleLine(text, f"{first + number * LINE_HEIGHT:.0f}") for number, text in enumerate(lines)),
        is_priority=goal.is_first,
    )
