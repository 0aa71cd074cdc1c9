"""
The geometry of the scorecard's charts: where bars end and where a radar's lines run. No words, no colours, no markup.

Coordinates are texts with a decimal point, because a template would write 12.5 as 12,5 in most of our languages.
Source: METHODOLOGY 6 (bars first, radar as second view, gaps instead of zeros).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from textwrap import wrap

FEWEST_AXES = 3
HIGHEST = 100
RADIUS = 106
WIDTH = 380
TOP = 54
LABEL_GAP = 10
LINE_HEIGHT = 16
LINE_CHARACTERS = 14
NAME_LINES = 2
MIDDLE_WIDTH = 0.2
"""Axes whose cosine is smaller than this stand upright, so their labels are centred above or below them."""


@dataclass(frozen=True)
class RadarValue:
    """One axis: its short name and the number 0..100 that is shown, None if there are not enough answers."""

    name: str
    value: int | None


@dataclass(frozen=True)
class TextLine:
    """A line of text and where it stands."""

    text: str
    x: str
    y: str


@dataclass(frozen=True)
class RadarAxis:
    """A line from the centre outwards with its label; `anchor` is start, middle or end. The dot is None at a gap."""

    x: str
    y: str
    anchor: str
    name: tuple[TextLine, ...]
    number: TextLine
    dot_x: str | None
    dot_y: str | None


@dataclass(frozen=True)
class RadarRing:
    """A band's lower limit as a polygon around the centre, with its number beside the first axis."""

    points: str
    number: TextLine


@dataclass(frozen=True)
class Radar:
    """
    A radar chart of three or more axes, the first at the top, clockwise.

    `area` is the closed outline if every axis has a value; otherwise it is '' and `lines` holds the parts without gaps.
    """

    width: int
    height: int
    center_x: str
    center_y: str
    axes: tuple[RadarAxis, ...]
    rings: tuple[RadarRing, ...]
    area: str
    lines: tuple[str, ...]


def percent_of_width(value: int) -> str:
    """Return a number 0..100 as the part of a bar's width, such as '35%'."""
    return f"{min(max(value, 0), HIGHEST)}%"


def radar_of(values: Sequence[RadarValue], limits: Sequence[int]) -> Radar | None:
    """Return the radar of these values with rings at the limits and at 100, None for fewer than three axes."""
    if len(values) < FEWEST_AXES:
        return None
    angles = [2 * pi * turn / len(values) for turn in range(len(values))]
    lines = _lines_without_gaps(values, angles)
    is_whole = all(value.value is not None for value in values)
    rings = sorted({limit for limit in limits if 0 < limit < HIGHEST} | {HIGHEST})
    return Radar(
        width=WIDTH,
        height=2 * (TOP + RADIUS),
        center_x=_text(_x(0, 0)),
        center_y=_text(_y(0, 0)),
        axes=tuple(_axis(value, angle) for value, angle in zip(values, angles, strict=True)),
        rings=tuple(_ring(limit, angles) for limit in rings),
        area=lines[0] if is_whole else "",
        lines=() if is_whole else tuple(lines),
    )


def _lines_without_gaps(values: Sequence[RadarValue], angles: Sequence[float]) -> list[str]:
    """Return the outlines between gaps, each of two or more points; the one over the top is joined."""
    known = [value.value is not None for value in values]
    # Starting behind a gap, a run that passes the first axis is one line.
    start = known.index(False) + 1 if False in known else 0
    runs: list[list[str]] = [[]]
    for place in range(start, start + len(values)):
        value = values[place % len(values)].value
        if value is None:
            runs.append([])
        else:
            runs[-1].append(_point(value, angles[place % len(values)]))
    return [" ".join(run) for run in runs if len(run) > 1]


def _axis(value: RadarValue, angle: float) -> RadarAxis:
    lines = wrap(value.name, LINE_CHARACTERS, max_lines=NAME_LINES, placeholder="…") or [""]
    x, y = _x(HIGHEST, angle, LABEL_GAP), _first_line(len(lines) + 1, angle)
    placed = [TextLine(line, _text(x), _text(y + row * LINE_HEIGHT)) for row, line in enumerate(lines)]
    has_value = value.value is not None
    return RadarAxis(
        x=_text(_x(HIGHEST, angle)),
        y=_text(_y(HIGHEST, angle)),
        anchor=_anchor(angle),
        name=tuple(placed),
        number=TextLine(str(value.value) if has_value else "–", _text(x), _text(y + len(lines) * LINE_HEIGHT)),
        dot_x=_text(_x(value.value, angle)) if value.value is not None else None,
        dot_y=_text(_y(value.value, angle)) if value.value is not None else None,
    )


def _first_line(lines: int, angle: float) -> float:
    """Return the base line of a label's first line: labels at the top grow upwards, at the bottom downwards."""
    share_above = (1 + cos(angle)) / 2
    return _y(HIGHEST, angle, LABEL_GAP) - share_above * (lines - 1) * LINE_HEIGHT + (1 - share_above) * LINE_HEIGHT / 2


def _anchor(angle: float) -> str:
    if abs(sin(angle)) < MIDDLE_WIDTH:
        return "middle"
    return "start" if sin(angle) > 0 else "end"


def _ring(limit: int, angles: Sequence[float]) -> RadarRing:
    number = TextLine(str(limit), _text(_x(limit, 0) + 4), _text(_y(limit, 0) + 11))
    return RadarRing(" ".join(_point(limit, angle) for angle in angles), number)


def _point(value: int, angle: float) -> str:
    return f"{_text(_x(value, angle))},{_text(_y(value, angle))}"


def _x(value: int, angle: float, beyond: int = 0) -> float:
    return WIDTH / 2 + (RADIUS * value / HIGHEST + beyond) * sin(angle)


def _y(value: int, angle: float, beyond: int = 0) -> float:
    return TOP + RADIUS - (RADIUS * value / HIGHEST + beyond) * cos(angle)


def _text(coordinate: float) -> str:
    return f"{coordinate:.1f}"
