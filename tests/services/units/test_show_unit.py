"""A lone unit decides for itself whether it is open, the same way as the programme does."""

from dataclasses import replace

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import change_progress, progress_of
from csr_xblock.services.questions import instruments
from csr_xblock.services.units.show_unit import open_anyway, show_unit
from tests.learners import assess, key_of
from tests.services.instruments import without

pytestmark = pytest.mark.django_db

WHY = packaged_units()[UnitId("g-why")]
FINANCE = packaged_units()[UnitId("finance-foundation")]


def test_a_locked_unit_leaves_no_trace() -> None:
    """Looking at what is locked must not count as having started it."""
    access = show_unit(key_of(), FINANCE, packaged_instrument())

    assert (PathState.LOCKED, False, KeptProgress(FINANCE.id)) == (access.state, access.is_open, access.progress)
    assert not UnitProgress.objects.exists()


def test_entering_an_open_unit_is_written_once() -> None:
    """What is told is what is kept, at the first visit and later."""
    first = show_unit(key_of(), WHY, packaged_instrument())
    second = show_unit(key_of(), WHY, packaged_instrument())

    assert (PathState.OPEN, True) == (first.state, first.is_open)
    assert first.progress.started_at is not None
    assert replace(first.progress, opened_at=second.progress.opened_at) == second.progress
    assert second.progress == progress_of(key_of().learner)[WHY.id]


def test_a_unit_on_its_own_is_open_where_a_programme_would_recommend_it() -> None:
    """To recommend means to compare with others, and there are none."""
    assess(key_of(), 1)

    assert PathState.OPEN == show_unit(key_of(), FINANCE, packaged_instrument()).state


def test_a_completed_unit_can_be_read_again() -> None:
    """Done does not mean closed."""
    show_unit(key_of(), WHY, packaged_instrument())
    done = change_progress(key_of().learner, WHY.id, lambda kept, now: {"completed_at": now})

    access = show_unit(key_of(), WHY, packaged_instrument())

    assert (PathState.COMPLETED, True, done) == (access.state, access.is_open, access.progress)


@pytest.mark.parametrize(
    ("unit", "state"), [(WHY, PathState.OPEN), (FINANCE, PathState.LOCKED)], ids=["open", "locked"]
)
def test_a_preview_reads_only(unit: object, state: PathState) -> None:
    """Authors see the unit as a newcomer would, and nothing is written."""
    access = show_unit(None, unit, packaged_instrument())  # type: ignore[arg-type]

    assert (state, None) == (access.state, access.progress.started_at)
    assert not UnitProgress.objects.exists()


def test_a_unit_needs_thirteen_statements_at_most(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """The first visit with an older instrument is the worst case; a later one needs only the progress."""
    key = key_of()
    assess(key, 1)
    instruments._kept_instrument.cache_clear()

    with django_assert_num_queries(13):
        show_unit(key, FINANCE, without("fin-savings"))
    with django_assert_num_queries(1):
        show_unit(key, FINANCE, packaged_instrument())


def test_locked_unit_can_be_opened_by_its_learner() -> None:
    """Once opened it is a unit like any other, for this learner alone."""
    open_anyway(key_of(), FINANCE, is_allowed=True)

    assert PathState.OPEN == show_unit(key_of(), FINANCE, packaged_instrument()).state
    assert PathState.LOCKED == show_unit(key_of("jonas"), FINANCE, packaged_instrument()).state


@pytest.mark.parametrize(
    ("is_preview", "is_allowed", "code"),
    [(False, False, "unit-locked"), (True, True, "read-only")],
    ids=["not-allowed", "preview"],
)
def test_locked_unit_stays_locked_unless_the_programme_allows_it(is_preview: bool, is_allowed: bool, code: str) -> None:
    """The server decides; that a button is missing stops nobody."""
    with pytest.raises(NotAllowed) as refusal:
        open_anyway(None if is_preview else key_of(), FINANCE, is_allowed=is_allowed)

    assert code == refusal.value.code
    assert not UnitProgress.objects.exists()


def test_opening_twice_keeps_what_was_done() -> None:
    """A second click, or one in another tab, must not begin anew."""
    open_anyway(key_of(), FINANCE, is_allowed=True)
    first = show_unit(key_of(), FINANCE, packaged_instrument())

    open_anyway(key_of(), FINANCE, is_allowed=True)

    assert first == show_unit(key_of(), FINANCE, packaged_instrument())
