"""
Native shapes of office programs: a group of them stands in a paragraph as a letter does, so nothing can slip.

Their words are text that can be changed and translated, in every script; an image would need a font on the server.
Lengths are in tenths of a millimetre.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from csr_xblock.reports.document.map_places import Box
from csr_xblock.reports.document.word_xml import NAMES, clean, full, made

EMU = 3600
"""English metric units in a tenth of a millimetre."""

EMU_OF_POINT = 12700
ARROW_POINTS = 1.25
STRAIGHT = 2
"""Points of a line without corners."""

GROUP = NAMES["wpg"]
COLOR = re.compile("#([0-9a-fA-F]{6})")
GREY = "6B7780"
INK = "1F2933"


@dataclass(frozen=True)
class Frame:
    """How a shape is filled and framed: colours as six digits, None for none; the line's width in points."""

    fill: str | None = None
    line: str | None = None
    points: float = 0.75
    is_dashed: bool = False


def color_of(color: str) -> str:
    """Return a colour of a page (#3a6ea5) as files write it; grey for what is none."""
    found = COLOR.fullmatch(color)
    return found[1].upper() if found else GREY


def tint_of(color: str) -> str:
    """Return a pale shade of a colour, on which dark letters are read easily."""
    whole = color_of(color)
    parts = (int(whole[place : place + 2], 16) for place in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * 0.13):02X}" for part in parts)


@dataclass(frozen=True)
class Told:
    """What a picture is called and what it shows, for who sees none."""

    name: str
    shows: str


def picture(number: int, told: Told, size: tuple[int, int], shapes: Sequence[etree._Element]) -> etree._Element:
    """
    Return a run with a group of shapes; `number` is unique in the file.

    LibreOffice forgets what is told of a group that stands in a line, so one of its shapes tells it as well.
    """
    extent = {"cx": str(size[0] * EMU), "cy": str(size[1] * EMU)}
    group = made(
        "wpg:wgp",
        None,
        made("wpg:cNvGrpSpPr"),
        made("wpg:grpSpPr", None, _place(Box(0, 0, *size), is_group=True)),
        *shapes,
    )
    for own in group.iter(full("wps:cNvPr")):
        own.set("descr", clean(told.shows))
        break
    inline = made(
        "wp:inline",
        {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        made("wp:extent", extent),
        made("wp:effectExtent", {"l": "0", "t": "0", "r": "0", "b": "0"}),
        made("wp:docPr", {"id": str(number), "name": f"{told.name} {number}", "descr": told.shows, "title": told.name}),
        made("wp:cNvGraphicFramePr"),
        made("a:graphic", None, made("a:graphicData", {"uri": GROUP}, group)),
    )
    choice = made("mc:Choice", {"Requires": "wpg"}, made("w:drawing", None, inline))
    return made("w:r", None, made("mc:AlternateContent", None, choice))


def rectangle(
    number: int, name: str, box: Box, frame: Frame, content: Sequence[etree._Element] = (), *, is_round: bool = False
) -> etree._Element:
    """Return a rectangle, with paragraphs inside if there are any."""
    geometry = made("a:prstGeom", {"prst": "roundRect" if is_round else "rect"}, _adjusted(is_round=is_round))
    body = [made("wps:txbx", None, made("w:txbxContent", None, *content))] if content else []
    inset = {side: str(12 * EMU) for side in ("lIns", "tIns", "rIns", "bIns")}
    return made(
        "wps:wsp",
        None,
        made("wps:cNvPr", {"id": str(number), "name": name}),
        made("wps:cNvSpPr"),
        made("wps:spPr", None, _place(box), geometry, *_looks(frame)),
        *body,
        made("wps:bodyPr", {"wrap": "square", "anchor": "ctr", "rtlCol": "0", **inset}, made("a:noAutofit")),
    )


def arrow(number: int, name: str, points: Sequence[tuple[int, int]], color: str) -> etree._Element:
    """Return a line through points that ends in the head of an arrow; one of two points goes up or down."""
    left, top = (min(point[side] for point in points) for side in (0, 1))
    right, bottom = (max(point[side] for point in points) for side in (0, 1))
    box = Box(left, top, right - left, bottom - top)
    is_straight = len(points) == STRAIGHT
    line = made(
        "a:ln",
        {"w": str(round(ARROW_POINTS * EMU_OF_POINT))},
        _solid(color),
        made("a:round"),
        made("a:tailEnd", {"type": "triangle", "w": "med", "len": "med"}),
    )
    place = _place(box)
    if is_straight and points[0][1] > points[1][1]:
        place.set("flipV", "1")
    geometry = (
        made("a:prstGeom", {"prst": "straightConnector1"}, made("a:avLst")) if is_straight else _bent(points, box)
    )
    return made(
        "wps:wsp",
        None,
        made("wps:cNvPr", {"id": str(number), "name": name}),
        made("wps:cNvCnPr" if is_straight else "wps:cNvSpPr"),
        made("wps:spPr", None, place, geometry, made("a:noFill"), line),
        made("wps:bodyPr"),
    )


def _bent(points: Sequence[tuple[int, int]], box: Box) -> etree._Element:
    start, *others = points
    steps = [made("a:moveTo", None, _point(start, box)), *(made("a:lnTo", None, _point(one, box)) for one in others)]
    path = made("a:path", {"w": str(box.width * EMU), "h": str(box.height * EMU), "fill": "none"}, *steps)
    empty = (made(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    rest = made("a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"})
    return made("a:custGeom", None, *empty, rest, made("a:pathLst", None, path))


def _place(box: Box, *, is_group: bool = False) -> etree._Element:
    where = {"x": str(box.x * EMU), "y": str(box.y * EMU)}
    size = {"cx": str(box.width * EMU), "cy": str(box.height * EMU)}
    own = [made("a:chOff", where), made("a:chExt", size)] if is_group else []
    return made("a:xfrm", None, made("a:off", where), made("a:ext", size), *own)


def _adjusted(*, is_round: bool) -> etree._Element:
    return made("a:avLst", None, *([made("a:gd", {"name": "adj", "fmla": "val 9000"})] if is_round else []))


def _looks(frame: Frame) -> list[etree._Element]:
    fill = _solid(frame.fill) if frame.fill else made("a:noFill")
    if frame.line is None:
        return [fill, made("a:ln", None, made("a:noFill"))]
    dash = [made("a:prstDash", {"val": "dash"})] if frame.is_dashed else []
    return [fill, made("a:ln", {"w": str(round(frame.points * EMU_OF_POINT))}, _solid(frame.line), *dash)]


def _solid(color: str) -> etree._Element:
    return made("a:solidFill", None, made("a:srgbClr", {"val": color}))


def _point(point: tuple[int, int], box: Box) -> etree._Element:
    return made("a:pt", {"x": str((point[0] - box.x) * EMU), "y": str((point[1] - box.y) * EMU)})
