"""What trainers read about the learning in units."""

import pytest

from csr_xblock.domain.overview.disclosure import overview_figures
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import Tallies
from csr_xblock.presentation.overview.learning_table import LearningTable, learning_table
from tests.presentation.overviews import WHY

OVERSEEN = Overseen("c", "main", (WHY,))


def table(*sums: LearningSum) -> LearningTable:
    """Return the table of sums that were released."""
    return learning_table(overview_figures(OVERSEEN, Tallies(), sums).learning, {WHY: "Why"})


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (LearningSum(WHY, LearningMeasure.USEFUL, 10, 40, 8), "4 of 5; 4 or 5 say: 80\u00a0%"),
        (LearningSum(WHY, LearningMeasure.USEFUL, 10, 35, 5), "3.5 of 5; 4 or 5 say: 50\u00a0%"),
        (LearningSum(WHY, LearningMeasure.USEFUL, 5, 25, 5), "4.5 or more of 5; 4 or 5 say: nearly all"),
        (LearningSum(WHY, LearningMeasure.USEFUL, 5, 5, 0), "1.5 or less of 5; 4 or 5 say: nearly nobody"),
        (LearningSum(WHY, LearningMeasure.GAIN, 6, 400), "67\u00a0%"),
        (LearningSum(WHY, LearningMeasure.GAIN, 6, -400), "nothing on average"),
        (LearningSum(WHY, LearningMeasure.GAIN, 6, 600), "nearly all"),
        (LearningSum(WHY, LearningMeasure.SURENESS, 8, 12), "surer by 1.5 of 10"),
        (LearningSum(WHY, LearningMeasure.SURENESS, 8, -16), "less sure by 2 of 10"),
        (LearningSum(WHY, LearningMeasure.SURENESS, 8, 1), "as sure as before"),
        (LearningSum(WHY, LearningMeasure.TRANSFER, 10, 0, 3), "30\u00a0%"),
    ],
)
def test_a_sum_is_told_in_words(one: LearningSum, words: str) -> None:
    """Rounded, with how many learners it is of."""
    (row,) = table(one).rows

    told = [(cell.words, cell.of_whom) for cell in row.cells if cell.of_whom]
    assert [(words, f"{one.learners} learners")] == told
    assert ["–"] * 3 == [cell.words for cell in row.cells if not cell.of_whom]


def test_units_of_which_nothing_is_told_have_no_row() -> None:
    """A table of dashes helps nobody."""
    assert table(LearningSum(WHY, LearningMeasure.USEFUL, 4, 16, 4)).rows == ()
