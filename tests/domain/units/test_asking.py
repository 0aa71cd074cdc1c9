"""When a unit asks about the learning itself, and when it does not any more."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.asking import asks_before, asks_sureness_again, asks_transfer, learned_so_far
from csr_xblock.domain.units.learning_unit import Choice, Question
from csr_xblock.domain.units.measured_learning import LearnedSoFar, MeasuredLearning
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork

QUESTION = Question("q", "", False, (Choice("right", "", "", True), Choice("wrong", "", "", False)))
WORK = UnitWork(packaged_units()[UnitId("g-why")], (QUESTION,))
THEN = datetime(2026, 9, 1, 12, tzinfo=UTC)
DONE_ON = date(2026, 9, 1)
ENTERED = KeptProgress(WORK.unit.id, started_at=THEN, may_ask_before=True)


def test_a_unit_that_was_just_entered_asks() -> None:
    """Before anything was tried."""
    assert asks_before(WORK, ENTERED)


@pytest.mark.parametrize(
    ("work", "kept"),
    [
        ({"questions": ()}, {}),
        ({"asks_before": False}, {}),
        ({}, {"may_ask_before": False}),
        ({}, {"check_tries": 1}),
        ({}, {"completed_at": THEN}),
        ({}, {"learning": MeasuredLearning(was_asked_before=True)}),
    ],
    ids=["no-check", "switched-off", "entered-before-the-upgrade", "tried", "done", "answered-or-skipped"],
)
def test_what_comes_too_late_is_not_asked(work: dict[str, Any], kept: dict[str, Any]) -> None:
    """Who has read or tried knows more than before; who has said no has said no."""
    assert not asks_before(replace(WORK, **work), replace(ENTERED, **kept))


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, False),
        ({"learning": MeasuredLearning(True, 40, 3)}, False),
        ({"check_passed_at": THEN}, False),
        ({"check_passed_at": THEN, "learning": MeasuredLearning(True, 40, 3)}, True),
    ],
    ids=["nothing", "not-passed", "not-asked-before", "both"],
)
def test_sureness_is_asked_again_of_who_has_said_it_before(kept: dict[str, Any], expected: bool) -> None:
    """A second number without a first says nothing."""
    assert expected is asks_sureness_again(replace(ENTERED, **kept))


@pytest.mark.parametrize(("days", "expected"), [(41, False), (42, True), (102, True), (103, False)])
def test_transfer_is_asked_for_sixty_days(days: int, expected: bool) -> None:
    """JOURNEY 8: 42 days after completion, open for 60."""
    done = replace(ENTERED, completed_at=THEN)

    assert expected is asks_transfer(done, DONE_ON, DONE_ON + timedelta(days=days))
    assert not asks_transfer(ENTERED, None, DONE_ON + timedelta(days=days))


def test_what_changed_is_told_once_the_check_is_passed() -> None:
    """Who is still trying reads hints and no comparison."""
    trying = replace(ENTERED, check_tries=1, check_first_percent=20, learning=MeasuredLearning(True, 40, 3, 5))

    assert LearnedSoFar() == learned_so_far(trying)
    assert LearnedSoFar(40, 20, 3, 5) == learned_so_far(replace(trying, check_passed_at=THEN))
