"""Draws the number of an area as a bar."""

from collections.abc import Iterator

from lxml import etree

from csr_xblock.domain.document.blocks import Bar
from csr_xblock.presentation.document.docx_words import bar_told
from csr_xblock.reports.document.map_places import Box
from csr_xblock.reports.document.shapes import GREY, Frame, Told, color_of, picture, rectangle

WIDTH, HEIGHT = 600, 34
FULL = 100
"""Points of a whole bar."""


def bar_picture(bar: Bar, numbers: Iterator[int]) -> etree._Element:
    """Return a run with the bar inside the frame of a whole one, which is dashed where there are not enough answers."""
    whole = Box(0, 0, WIDTH, HEIGHT)
    frame = Frame(fill="FFFFFF", line=GREY, points=0.75, is_dashed=bar.points is None)
    shapes = [rectangle(next(numbers), bar.name, whole, frame)]
    if bar.points:
        filled = Box(0, 0, round(WIDTH * min(bar.points, FULL) / FULL), HEIGHT)
        shapes.append(rectangle(next(numbers), bar.name, filled, Frame(fill=color_of(bar.color))))
    return picture(next(numbers), Told(bar.name, bar_told(bar)), (WIDTH, HEIGHT), shapes)
