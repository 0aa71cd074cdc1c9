"""The picture of the strategy map: whatever a company has chosen, nothing lies on something else or is cut."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.document.blocks import GoalMap, MapArea, MapGoal, MapLink
from csr_xblock.reports.document.map_layout import QUIET, TALLEST, Arrow, MapLayout, layout_of
from csr_xblock.reports.document.map_places import INSET, LETTERS, LINE, WIDTH, Box
from csr_xblock.reports.document.text_measure import lines_needed
from tests.domain.document.made_documents import GOAL_MAP

MOST_GOALS, MOST_LINKS = 18, 30
TITLES = st.sampled_from(
    (
        "Learn",
        "Vartoti mažiau energijos ir mažinti išmetamų šiltnamio efektą sukeliančių dujų (ŠESD) kiekį",
        "Намаляваме енергията за всеки изпечен хляб през цялата година",
        "Λιγότερη ενέργεια για κάθε καρβέλι που ψήνουμε όλο τον χρόνο",
        "Nepriklausomybėnuovienintelioduonosmiltųtiekėjoirjokainų",
        "W" * 60,
    )
)
Segment = tuple[tuple[int, int], tuple[int, int]]


@st.composite
def maps(draw: st.DrawFn, most: int = 7) -> GoalMap:
    """Return a map of up to six areas with up to so many goals each, and links of any kind."""
    areas, ids = [], []
    for number in range(draw(st.integers(1, 6))):
        count = draw(st.integers(0, min(most, MOST_GOALS - len(ids))))
        names = [f"{number}-{one}" for one in range(count)]
        goals = tuple(MapGoal(name, draw(TITLES), is_first=draw(st.booleans())) for name in names)
        areas.append(MapArea("Finansai ir ilgalaikė vertė", "#3a6ea5", goals))
        ids += names
    pairs = [(one, other) for one in ids for other in ids if one != other]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=MOST_LINKS)) if pairs else []
    return GoalMap("Caption.", tuple(areas), tuple(MapLink(one, other, "Why.") for one, other in chosen))


@given(maps(most=3))
def test_every_map_of_our_questions_fits_on_a_page(goal_map: GoalMap) -> None:
    """They have eighteen goals, three in each area; more than thirty links nobody could follow."""
    drawn = layout_of(goal_map)

    has_goals = any(area.goals for area in goal_map.areas)
    assert (drawn is not None) == has_goals
    if drawn is not None:
        boxes = [*(goal.box for goal in drawn.goals), *(lane.box for lane in drawn.lanes)]
        assert all(0 <= box.x and box.right <= WIDTH and 0 <= box.y and box.bottom <= drawn.height for box in boxes)
        points = [point for arrow in drawn.arrows for point in arrow.points]
        assert all(0 <= x <= WIDTH and 0 <= y <= drawn.height for x, y in points)
        assert drawn.height <= TALLEST


@given(maps())
def test_no_box_lies_on_another(goal_map: GoalMap) -> None:
    """Lanes hold the boxes of their goals and no others."""
    drawn = layout_of(goal_map)

    if drawn is not None:
        assert not any(_meet(one.box, other.box) for one, other in combinations(drawn.goals, 2))
        assert not any(_meet(one.box, other.box) for one, other in combinations(drawn.lanes, 2))
        assert not any(_meet(lane.label, goal.box) for lane in drawn.lanes for goal in drawn.goals)
        for lane in drawn.lanes:
            inside = {goal.goal.id for goal in drawn.goals if _holds(lane.box, goal.box)}
            assert inside == {goal.id for goal in lane.area.goals}


@given(maps())
def test_words_have_room_in_their_boxes(goal_map: GoalMap) -> None:
    """A title of sixty letters, also of the widest ones."""
    drawn = layout_of(goal_map)

    for goal in drawn.goals if drawn else ():
        room = (goal.box.width - 2 * INSET) / LETTERS
        lines = lines_needed(goal.goal.title, room, is_bold=goal.goal.is_first)
        assert lines * LINE + 2 * INSET <= goal.box.height


@given(maps())
def test_arrows_run_beside_boxes_and_never_upon_each_other(goal_map: GoalMap) -> None:
    """They may cross, and an arrow touches only its own two goals, at their edges, and its head has room."""
    drawn = layout_of(goal_map)

    if drawn is not None:
        for arrow in drawn.arrows:
            assert not any(_runs_through(one, goal.box) for one in _segments(arrow) for goal in drawn.goals)
            assert not any(_runs_through(one, lane.label) for one in _segments(arrow) for lane in drawn.lanes)
            assert all(_length(piece) >= QUIET for piece in (_segments(arrow)[0], _segments(arrow)[-1]))
            assert _touched(drawn, arrow) == (arrow.link.source, arrow.link.target)
        for one, other in combinations(drawn.arrows, 2):
            assert not any(_together(a, b) for a in _segments(one) for b in _segments(other))


def test_goals_below_each_other_are_joined_by_a_straight_line() -> None:
    """The most usual link is the easiest to follow."""
    drawn = layout_of(GOAL_MAP)

    assert drawn is not None
    (start, end) = drawn.arrows[0].points
    assert start[0] == end[0]
    assert start[1] < end[1]


def test_a_map_that_no_page_holds_is_not_drawn() -> None:
    """Its table tells everything."""
    goals = tuple(MapGoal(str(number), "W" * 60) for number in range(60))

    assert layout_of(GoalMap("", (MapArea("People", "#3a6ea5", goals),), ())) is None


def _segments(arrow: Arrow) -> list[Segment]:
    return list(pairwise(arrow.points))


def _length(segment: Segment) -> int:
    (x1, y1), (x2, y2) = segment
    return abs(x1 - x2) + abs(y1 - y2)


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _holds(outer: Box, inner: Box) -> bool:
    return outer.y < inner.y and inner.bottom < outer.bottom


def _runs_through(segment: Segment, box: Box) -> bool:
    (x1, y1), (x2, y2) = segment
    left, top = min(x1, x2), min(y1, y2)
    return (
        left < box.right and box.x < max(x1, x2) + (x1 == x2) and top < box.bottom and box.y < max(y1, y2) + (y1 == y2)
    )


def _touched(drawn: MapLayout, arrow: Arrow) -> tuple[str, str]:
    def at(point: tuple[int, int]) -> str:
        x, y = point
        return next(g.goal.id for g in drawn.goals if g.box.x < x < g.box.right and y in (g.box.y, g.box.bottom))

    return at(arrow.points[0]), at(arrow.points[-1])


def _together(one: Segment, other: Segment) -> bool:
    """Return whether two pieces lie on the same line and share more than nothing of it."""
    for along, across in ((0, 1), (1, 0)):
        lines = {point[across] for point in (*one, *other)}
        if len(lines) == 1:
            starts = max(min(piece[0][along], piece[1][along]) for piece in (one, other))
            ends = min(max(piece[0][along], piece[1][along]) for piece in (one, other))
            if starts <= ends:
                return True
    return False
