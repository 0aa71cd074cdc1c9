"""The company's figures of a time: the first and the last reading, of what the goal counts."""

from datetime import date
from fractions import Fraction

from csr_xblock.domain.comparison.between import figures_between
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.goal_progress import Point
from tests.domain.goals.made_goals import PER_PERSON, kept_goal, kept_reading

MARCH, MAY, JULY = date(2026, 3, 31), date(2026, 5, 31), date(2026, 7, 31)


def test_first_and_last_reading_stand_for_the_time() -> None:
    """Those between them stand on the goal's own page."""
    readings = [kept_reading(30, MAY, 2), kept_reading(38, MARCH, 1), kept_reading(20, JULY, 3)]

    (figure,) = figures_between([(kept_goal(), readings)])

    assert (Point(MARCH, Fraction(38)), Point(JULY, Fraction(20))) == (figure.first, figure.last)


def test_a_reading_that_was_divided_otherwise_does_not_count() -> None:
    """A goal of which none counts is not there at all."""
    other = kept_reading(9000, MAY, divisor=3, per=Divisor.AREA)
    own = kept_reading(9000, MAY, divisor=30, per=Divisor.PEOPLE)

    assert () == figures_between([(kept_goal(PER_PERSON), [other])])
    (figure,) = figures_between([(kept_goal(PER_PERSON), [other, own])])
    assert figure.first == figure.last == Point(MAY, Fraction(300))
