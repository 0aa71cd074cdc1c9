"""What is due: by its day, what has waited longest first."""

from datetime import date, timedelta

from csr_xblock.domain.journey.due import DueKind, DueThing, due_by

TODAY = date(2026, 11, 29)


def thing(number: int, days: int) -> DueThing:
    """Return an action that is due so many days from today."""
    return DueThing(DueKind.ACTION, number, f"Action {number}", TODAY + timedelta(days=days))


def test_what_has_waited_longest_stands_first() -> None:
    """Today counts, tomorrow does not; of one day the older goes first."""
    assert (thing(4, -9), thing(1, 0), thing(3, 0)) == due_by(
        [thing(3, 0), thing(2, 1), thing(1, 0), thing(4, -9)], TODAY
    )


def test_nothing_is_due_before_its_day() -> None:
    """The evening before, nobody is called."""
    assert () == due_by([thing(1, 1)], TODAY)
