"""Reads the numbers of a trainer's overview: how many learners are where, and what the results of some are like."""

from csr_xblock.domain.overview.disclosure import OverviewFigures, overview_figures
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import together
from csr_xblock.results.overview.kept_sums import kept_or_made_parts
from csr_xblock.results.overview.overview_store import count_parts
from csr_xblock.services.overview.release_learning import release_learning


def show_overview(overseen: Overseen) -> OverviewFigures:
    """
    Return the overview of a programme, units in the programme's order.

    One query while nothing has changed since somebody looked last, else nine, however many learners there are; one more
    where learners have said something of units. After a change only the part of the learners is counted to whom the one
    who changed something belongs.
    """
    parts = kept_or_made_parts(overseen, "tallies", lambda changed: count_parts(overseen, changed))
    tallies = together(parts)
    return overview_figures(overseen, tallies, release_learning(overseen, tallies.learning))
