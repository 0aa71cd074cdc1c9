"""One unit is the first step, practice stands back for its foundation, and what has just opened is new."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.first_step import first_step, new_units, stands_after
from csr_xblock.domain.units.pathway import PathState, PathUnit, Pathway
from csr_xblock.domain.units.unit_progress import KeptProgress

UNITS = packaged_units()
NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)
FOUNDATION, PRACTICE, OTHER = "environment-foundation", "environment-practice", "people-foundation"


def path(recommended: Iterable[str] = (), **states: PathState) -> Pathway:
    """Return a path of the units that are named, `_` for `-`; those that are recommended are so in this order."""
    given = {name.replace("_", "-"): state for name, state in states.items()}
    every = given | dict.fromkeys(recommended, PathState.RECOMMENDED)
    units = tuple(PathUnit(unit, every[unit.id]) for unit in UNITS.values() if unit.id in every)
    return Pathway(units, tuple(map(UnitId, recommended)))


@pytest.mark.parametrize(
    ("recommended", "states", "first"),
    [
        (["g-scorecard", FOUNDATION, OTHER], {"g_why": PathState.OPEN}, FOUNDATION),
        (["g-scorecard", PRACTICE, OTHER], {}, OTHER),
        (["g-scorecard", PRACTICE], {"environment_foundation": PathState.COMPLETED}, PRACTICE),
        (["g-scorecard", PRACTICE], {"environment_foundation": PathState.OPEN}, "g-scorecard"),
        (["g-scorecard"], {"g_why": PathState.OPEN}, "g-why"),
        (["g-scorecard"], {"g_why": PathState.COMPLETED}, "g-scorecard"),
        ([PRACTICE], {"environment_foundation": PathState.OPEN}, FOUNDATION),
        ([], {"environment_foundation": PathState.OPEN, "g_why": PathState.COMPLETED}, FOUNDATION),
        ([], {"environment_practice": PathState.LOCKED, "g_why": PathState.COMPLETED}, None),
    ],
    ids=[
        "the foundation that is needed most",
        "a foundation before practice",
        "practice after its foundation",
        "no practice before its foundation",
        "why, where that is not done",
        "another general unit, where it is",
        "the foundation of what is recommended",
        "what is open",
        "nothing is left",
    ],
)
def test_first_step(recommended: list[str], states: dict[str, PathState], first: str | None) -> None:
    """A learner who has to choose among four equals chooses none."""
    assert first_step(path(recommended, **states)) == first


def test_practice_stands_after_a_foundation_that_can_be_done() -> None:
    """Both from one score contradict each other; a foundation that is locked or done holds nobody up."""
    for state, expected in (
        (PathState.OPEN, FOUNDATION),
        (PathState.RECOMMENDED, FOUNDATION),
        (PathState.COMPLETED, None),
        (PathState.LOCKED, None),
    ):
        pathway = path([PRACTICE], environment_foundation=state)
        practice = next(one for one in pathway.units if one.unit.id == PRACTICE)
        before = stands_after(practice, pathway)
        assert (before.id if before else None) == expected
    alone = path([PRACTICE, OTHER])
    assert [stands_after(one, alone) for one in alone.units] == [None, None]


def test_what_opened_since_the_last_unit_was_finished_is_new() -> None:
    """A unit that has just opened must be found among twelve; after it is entered it is known."""
    pathway = path([FOUNDATION], environment_practice=PathState.OPEN, people_foundation=PathState.OPEN)
    progress = {
        UnitId("g-why"): KeptProgress(UnitId("g-why"), opened_at=NOON, completed_at=NOON),
        UnitId(FOUNDATION): KeptProgress(UnitId(FOUNDATION), opened_at=NOON - timedelta(days=1)),
        UnitId(PRACTICE): KeptProgress(UnitId(PRACTICE), opened_at=LATER),
    }

    assert new_units(pathway, progress) == {PRACTICE, OTHER}
    entered = progress | {UnitId(PRACTICE): KeptProgress(UnitId(PRACTICE), opened_at=LATER, started_at=LATER)}
    assert new_units(pathway, entered) == {OTHER}
    assert new_units(pathway, {UnitId(PRACTICE): progress[UnitId(PRACTICE)]}) == frozenset()
