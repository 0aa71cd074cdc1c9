"""The list as a table for a spreadsheet."""

from collections.abc import Iterator

from django.utils import translation

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.overview.disclosure import ToldResult
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.presentation.overview.table import learner_table
from tests.presentation.overviews import WORDS, figure, learner


def test_row_has_a_cell_for_each_heading() -> None:
    """Days sort as texts, numbers add up."""
    table = learner_table(iter([learner(units_open=figure(3), units_done=figure(1))]), WORDS)
    row = next(table.rows)

    assert len(table.headings) == len(row)
    assert ("rasa", "Rasa Petraitienė", "Handed in", "Owner", "2026-11-03") == row[:5]
    assert (figure(1), figure(3), figure(1), figure(52), "In place") == row[7:]


def test_open_units_of_a_hidden_result_are_hidden() -> None:
    """Rules open them, so their number tells of the score."""
    assert "not shared" == next(learner_table(iter([learner(result=None, units_open=None)]), WORDS).rows)[8]


def test_hidden_result_is_said_to_be_hidden() -> None:
    """Empty cells are for those who have handed in nothing."""
    shown = learner_table(
        iter([learner(result=None), learner(result=None, submitted_at=None), learner(result=ToldResult(None, None))]),
        WORDS,
    )

    assert [("not shared", "not shared"), (None, None), (None, "Not enough answers")] == [
        row[-2:] for row in shown.rows
    ]


def test_file_says_which_numbers_are_not_the_companys() -> None:
    """A file is sorted and charted by people who have not seen the scorecard."""
    staff = learner(result=ToldResult(None, None, is_staff_view=True))
    missing = learner(result=ToldResult(figure(52), BandId("in-place"), is_provisional=True))

    rows = learner_table(iter([staff, missing]), WORDS).rows

    assert [(None, "View of areas, without a level"), (figure(52), "In place (provisional)")] == [
        row[-2:] for row in rows
    ]


def test_learner_without_a_profile_has_no_role() -> None:
    """In a programme without an assessment nobody is asked."""
    assert next(learner_table(iter([learner(role=None)]), WORDS).rows)[3] is None


def test_no_learner_is_read_before_the_rows_are() -> None:
    """The table is made inside the handler, the rows are read while it is sent."""

    def learners() -> Iterator[LearnerRecord]:
        raise AssertionError("somebody was read")
        yield

    learner_table(learners(), WORDS)


def test_words_are_those_of_the_moment_when_the_table_was_made() -> None:
    """When the rows are read, no language is active any more."""
    with translation.override("lt"):
        table = learner_table(iter([learner(step=LearnerStep.UNITS)]), WORDS)

    assert "Savininkas" in str(next(table.rows)[3])
