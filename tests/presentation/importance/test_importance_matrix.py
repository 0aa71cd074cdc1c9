"""The matrix is legible whatever a company rates: every goal is there, in its own cell, and none is covered."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE
from csr_xblock.presentation.importance.importance_matrix import (
    REACH,
    SHAPES,
    SPACING,
    RatedGoal,
    matrix_of,
)

stars = st.integers(1, HIGHEST_IMPORTANCE)
ratings = st.lists(st.tuples(st.integers(0, 8), stars, stars), max_size=60)


def goals_of(rated: list[tuple[int, int, int]]) -> list[RatedGoal]:
    """Return goals with numbers from 1."""
    return [RatedGoal(number, *one) for number, one in enumerate(rated, 1)]


@given(ratings)
def test_every_goal_is_there_once_and_lies_within_its_cell(rated: list[tuple[int, int, int]]) -> None:
    """A dot beside its cell would say another number."""
    goals = goals_of(rated)

    matrix = matrix_of(goals)

    assert sorted(int(dot.number) for dot in matrix.dots) == [goal.number for goal in goals]
    for dot in matrix.dots:
        goal = goals[int(dot.number) - 1]
        column, row = matrix.columns[goal.business], matrix.rows[goal.impact]
        assert column.start <= float(dot.x) - REACH
        assert float(dot.x) + REACH <= column.end
        assert row.start <= float(dot.y) - REACH
        assert float(dot.y) + REACH <= row.end


@given(ratings)
def test_no_goal_covers_another(rated: list[tuple[int, int, int]]) -> None:
    """Also when a company gives every goal the same two numbers."""
    dots = matrix_of(goals_of(rated)).dots

    assert all(
        max(abs(float(one.x) - float(other.x)), abs(float(one.y) - float(other.y))) >= SPACING - 0.1
        for one, other in combinations(dots, 2)
    )


@given(ratings)
def test_cells_fill_the_grid_without_gaps(rated: list[tuple[int, int, int]]) -> None:
    """To the right is more for the business, upwards more for people and nature."""
    matrix = matrix_of(goals_of(rated))

    for step in range(1, HIGHEST_IMPORTANCE):
        assert matrix.columns[step].end == matrix.columns[step + 1].start
        assert matrix.rows[step + 1].end == matrix.rows[step].start
    assert matrix.columns[HIGHEST_IMPORTANCE].end <= matrix.width
    assert matrix.rows[1].end < matrix.height
    assert min(matrix.columns[1].start, matrix.rows[HIGHEST_IMPORTANCE].start) >= 0


def test_a_usual_matrix_has_equal_cells() -> None:
    """Up to four goals of the same two numbers stand in a square; a phone shows it without turning."""
    matrix = matrix_of(goals_of([(0, 3, 3)] * 4 + [(1, 5, 2)] * 2))

    assert 1 == len({lane.size for lane in [*matrix.columns.values(), *matrix.rows.values()]})
    assert matrix.width <= 450


def test_all_goals_in_one_cell_stay_on_a_phone() -> None:
    """Everything is important: the most usual way to rate, and the widest picture of the packaged questions."""
    assert matrix_of(goals_of([(number % 6, 5, 5) for number in range(18)])).width <= 560


def test_cells_of_a_four_or_five_are_shaded() -> None:
    """The higher of the two numbers counts, so one side is enough: the shade has the form of an angle."""
    matrix = matrix_of([])
    fours = matrix.columns[4].start, matrix.rows[4].end

    assert f"V{fours[1]}H{fours[0]}V{matrix.rows[1].end}" in matrix.important


def test_areas_differ_by_shape() -> None:
    """Never by colour alone; more areas than shapes begin again, and the numbers still differ."""
    dots = matrix_of(goals_of([(area, 1, 1) for area in range(len(SHAPES) + 1)])).dots

    assert [*SHAPES, SHAPES[0]] == [dot.shape for dot in dots]
