"""The charts' geometry: what a reader measures with a ruler must be the number that is written beside it."""

from itertools import pairwise
from math import hypot

import pytest

from csr_xblock.presentation.scoring.charts import Radar, RadarValue, percent_of_width, radar_of

LIMITS = (0, 15, 40, 65, 85)


def radar(*values: int | None) -> Radar:
    """Return a radar of these values that is known to have axes enough."""
    made = radar_of([RadarValue(f"Area {n}", value) for n, value in enumerate(values)], LIMITS)
    assert made is not None
    return made


def from_center(made: Radar, x: str | None, y: str | None) -> float:
    """Return a dot's distance from the centre in points 0..100."""
    assert x is not None
    assert y is not None
    reach = hypot(float(made.axes[0].x) - float(made.center_x), float(made.axes[0].y) - float(made.center_y))
    return 100 * hypot(float(x) - float(made.center_x), float(y) - float(made.center_y)) / reach


@pytest.mark.parametrize(("value", "width"), [(0, "0%"), (35, "35%"), (100, "100%"), (-3, "0%"), (140, "100%")])
def test_bar_is_as_long_as_its_number(value: int, width: str) -> None:
    """A bar outside its track would hide the numbers beside it."""
    assert percent_of_width(value) == width


@pytest.mark.parametrize("axes", [3, 5, 6, 7])
def test_dots_lie_at_their_number_for_any_count_of_axes(axes: int) -> None:
    """Authors may have five or seven areas; the radar has to be right for them too."""
    values = [10 * n for n in range(axes)]

    made = radar(*values)

    measured = [round(from_center(made, axis.dot_x, axis.dot_y)) for axis in made.axes]
    assert measured == values


def test_first_axis_points_up_and_the_next_to_the_right() -> None:
    """Readers look for the first area at the top and go on clockwise, as in the table."""
    first, second, *_others = radar(50, 50, 50, 50, 50, 50).axes

    assert first.x == radar(50, 50, 50).center_x
    assert float(second.x) > float(first.x)
    assert (first.anchor, second.anchor) == ("middle", "start")


def test_fewer_than_three_axes_have_no_radar() -> None:
    """Two axes enclose no area: bars and table are the picture then."""
    assert radar_of([RadarValue("Finance", 35), RadarValue("People", 50)], LIMITS) is None


def test_all_values_close_the_outline() -> None:
    """The filled shape is drawn only when nothing is missing."""
    made = radar(35, 50, 30, 50, 22, 23)

    assert (len(made.area.split()), made.lines) == (6, ())


def test_missing_value_is_a_gap_and_not_a_zero() -> None:
    """A dent to the centre would say 'nothing is done' where nothing is known."""
    made = radar(35, None, 30, 50, 22, 23)

    assert made.area == ""
    assert [len(line.split()) for line in made.lines] == [5]
    assert made.axes[1].dot_x is None
    assert made.axes[1].number.text == "–"


def test_line_over_the_top_is_not_broken_at_the_first_axis() -> None:
    """The first axis is only where the drawing begins: its neighbours on both sides stay joined."""
    made = radar(35, 50, None, 50, None, 23)

    assert [len(line.split()) for line in made.lines] == [3]


def test_value_between_two_gaps_is_a_dot_without_a_line() -> None:
    """A single known value has no neighbour to be joined with."""
    made = radar(35, None, 30, None)

    assert made.lines == ()
    assert [axis.dot_x is not None for axis in made.axes] == [True, False, True, False]


def test_no_value_at_all_has_neither_lines_nor_dots() -> None:
    """An attempt of nothing but 'I do not know' still has a page."""
    made = radar(None, None, None)

    assert (made.area, made.lines, [axis.dot_x for axis in made.axes]) == ("", (), [None, None, None])


def test_rings_stand_at_the_bands_limits() -> None:
    """The rings let a reader see the level of an area without reading its number."""
    assert [ring.number.text for ring in radar(1, 2, 3).rings] == ["15", "40", "65", "85", "100"]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("People", ["People"]),
        ("Customers and market", ["Customers and", "market"]),
        ("Verantwortungsbewusstsein", ["Verantwortungs", "bewusstsein"]),
        ("Processes, integrity and supply chain", ["Processes,", "integrity and…"]),
        ("", [""]),
    ],
    ids=["short", "two lines", "one long word", "too many words", "no name"],
)
def test_label_fits_beside_the_chart(name: str, lines: list[str]) -> None:
    """An author's long names may not run out of the picture; the table has them in full."""
    made = radar_of([RadarValue(name, 10), RadarValue("B", 10), RadarValue("C", 10)], LIMITS)

    assert made is not None
    assert [line.text for line in made.axes[0].name] == lines


def test_label_lines_and_number_do_not_overlap() -> None:
    """Each line stands below the one before it, whatever side of the chart it is on."""
    made = radar_of([RadarValue("Customers and market", 10)] * 6, LIMITS)

    assert made is not None
    for axis in made.axes:
        heights = [float(line.y) for line in (*axis.name, axis.number)]
        assert all(after - before >= 14 for before, after in pairwise(heights))
        assert all(0 < height < made.height for height in heights)
