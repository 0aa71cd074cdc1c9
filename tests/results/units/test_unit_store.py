"""Progress with units: written once, changed under a lock."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import change_progress, mark_opened, mark_started, progress_of
from tests.learners import OTHER_COURSE, learner_of

pytestmark = pytest.mark.django_db

WHY, PEOPLE = UnitId("g-why"), UnitId("people-foundation")


def test_a_unit_is_opened_once() -> None:
    """Finding it open again must not make the learner start anew."""
    learner = learner_of()
    mark_opened(learner, {WHY: False})
    first = UnitProgress.objects.get()
    mark_started(learner, WHY)

    mark_opened(learner, {WHY: True, PEOPLE: False})

    assert [WHY, PEOPLE] == sorted(progress_of(learner))
    again = UnitProgress.objects.get(unit_id=WHY)
    assert (first.pk, first.opened_at) == (again.pk, again.opened_at)
    assert again.started_at is not None


@pytest.mark.parametrize(("units", "queries"), [(0, 0), (1, 7), (44, 7)])
def test_many_units_are_opened_in_as_many_queries_as_one(
    units: int, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """A programme of 44 units opens as fast as a lone one, and a page that opens nothing writes nothing."""
    learner = learner_of()

    with django_assert_num_queries(queries):
        mark_opened(learner, {UnitId(f"u{number}"): False for number in range(units)})

    assert units == len(progress_of(learner))


def test_progress_belongs_to_one_learner_in_one_course() -> None:
    """The same unit may be in two courses."""
    mark_opened(learner_of(), {WHY: False})
    mark_opened(learner_of(course=OTHER_COURSE), {PEOPLE: False})

    assert ([WHY], [PEOPLE], []) == (
        list(progress_of(learner_of())),
        list(progress_of(learner_of(course=OTHER_COURSE))),
        list(progress_of(learner_of("jonas"))),
    )


def test_the_first_time_of_starting_stays() -> None:
    """The usual time until evidence is counted from it."""
    mark_opened(learner_of(), {WHY: False})
    first = mark_started(learner_of(), WHY)

    mark_started(learner_of(), WHY)

    now = progress_of(learner_of())
    assert {WHY: KeptProgress(WHY, opened_at=now[WHY].opened_at, started_at=first, may_ask_before=True)} == now


def test_a_change_sees_what_is_kept_and_keeps_what_it_returns() -> None:
    """Counting up works from the row as it is under the lock."""
    mark_opened(learner_of(), {WHY: False})
    seen: list[int] = []

    def one_more(kept: KeptProgress, now: datetime) -> Mapping[str, object]:
        seen.append(kept.check_tries)
        return {"check_tries": kept.check_tries + 1, "check_passed_at": now, "monday_note": "🥖"}

    before = datetime.now(UTC)
    first, second = (change_progress(learner_of(), WHY, one_more) for _ in range(2))

    assert ([0, 1], 1, 2) == (seen, first.check_tries, second.check_tries)
    assert second == progress_of(learner_of())[WHY]
    assert second.check_passed_at is not None
    assert before <= second.check_passed_at <= datetime.now(UTC)


def test_a_unit_that_was_never_open_cannot_be_worked_on() -> None:
    """Also one whose progress the learner has just deleted."""
    with pytest.raises(NotAllowed) as refusal:
        change_progress(learner_of(), WHY, lambda kept, now: {"check_tries": 1})

    assert ("unit-locked", {}) == (refusal.value.code, progress_of(learner_of()))


def test_version_of_the_evidence_changes_with_the_evidence_only() -> None:
    """A trainer decides about the text that was read; the plan for Monday is none of it."""
    first = KeptProgress(WHY, task_evidence="We asked.")

    assert first.evidence_version == KeptProgress(WHY, task_evidence="We asked.", monday_note="Plan").evidence_version
    assert first.evidence_version != KeptProgress(WHY, task_evidence="We asked!").evidence_version
