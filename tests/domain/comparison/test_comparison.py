"""What changed between two attempts is told of what was answered, and looked at, in both."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.comparison.comparison import AskedSheet, AttemptComparison, HowCounted, compare_attempts
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Mark
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.progress import ChangeLabel
from tests.domain.instruments import instruments, sheet_of, sheet_of_line, sheets, tiny_instrument

P, GOAL = PerspectiveId("p"), ObjectiveId("o")
OPPOSITE = {ChangeLabel.UP: ChangeLabel.DOWN, ChangeLabel.DOWN: ChangeLabel.UP, None: None}


def compared(
    instrument: Instrument, first: AnswerSheet, second: AnswerSheet, seen_now: dict[str, int] | None = None
) -> AttemptComparison:
    """Return what changed between two sheets of one instrument."""
    seen = {ItemId(item): level for item, level in (seen_now or {}).items()}
    return compare_attempts(AskedSheet(instrument, first), AskedSheet(instrument, second), seen)


def counted(comparison: AttemptComparison) -> dict[str, str]:
    """Return how each question counts, by its id."""
    return {one.item.id: one.counted.value for one in comparison.questions}


@st.composite
def two_sheets(draw: st.DrawFn) -> tuple[Instrument, AnswerSheet, AnswerSheet]:
    """Return an instrument with two sheets of one person, some answers taken over and not looked at."""
    instrument = draw(instruments())
    first = draw(sheets(instrument, Role.OWNER))
    second = replace(draw(sheets(instrument, Role.OWNER)), mode=first.mode)
    unseen = draw(st.sets(st.sampled_from([item.id for item in instrument.items])))
    marked = {
        item: replace(answer, mark=Mark.NOT_LOOKED_AT) if item in unseen else answer
        for item, answer in second.answers.items()
    }
    return instrument, first, replace(second, answers=marked)


@given(two_sheets())
def test_an_attempt_beside_itself_has_not_changed(drawn: tuple[Instrument, AnswerSheet, AnswerSheet]) -> None:
    """Nothing may look like progress that is none."""
    instrument, _first, sheet = drawn
    comparison = compared(instrument, sheet, sheet)
    changes = [*comparison.areas.values(), *comparison.objectives.values()]

    assert all(change.change in (0, None) for change in changes)
    assert not any(question.is_changed for question in comparison.questions)
    assert not comparison.has_fallen


@given(two_sheets())
def test_the_other_way_round_everything_is_opposite(drawn: tuple[Instrument, AnswerSheet, AnswerSheet]) -> None:
    """Up is as far as down, and what does not count in one direction does not in the other."""
    instrument, first, second = drawn
    there, back = compared(instrument, first, second), compared(instrument, second, first)

    for one, other in ((there.areas, back.areas), (there.objectives, back.objectives)):
        for key, change in one.items():  # type: ignore[attr-defined]
            opposite = other[key]  # type: ignore[index]
            assert change.common_items == opposite.common_items
            assert (change.change is None) is (opposite.change is None)
            assert (change.change or 0) == -(opposite.change or 0)
            assert OPPOSITE.get(change.label, change.label) == opposite.label


@given(two_sheets())
def test_every_question_with_a_level_is_told_once(drawn: tuple[Instrument, AnswerSheet, AnswerSheet]) -> None:
    """The areas' counts are those of the questions below them."""
    instrument, first, second = drawn
    comparison = compared(instrument, first, second)
    ids = [one.item.id for one in comparison.questions]

    assert len(ids) == len(set(ids))
    assert comparison.number_of(HowCounted.COMPARED) == sum(one.common_items for one in comparison.areas.values())


def test_the_bakerys_second_attempt(packaged: Instrument, vectors: dict[str, Any]) -> None:
    """The methodology's example, area by area."""
    case = vectors["progress"][0]
    first, second = (sheet_of_line(packaged, case["input"][one]) for one in ("first", "second"))

    comparison = compared(packaged, first, second)

    rounded = {area: round(float(change.change or 0), 1) for area, change in comparison.areas.items()}
    assert rounded == {
        "finance": 7.5,
        "customers": 10.0,
        "processes": 11.4,
        "people": 10.0,
        "community": 11.1,
        "environment": 11.4,
    }
    assert {ChangeLabel.UP} == {change.label for change in comparison.areas.values()}


def test_what_nobody_looked_at_does_not_count() -> None:
    """Last year's answer, taken over unread, would say that nothing has changed."""
    instrument = tiny_instrument({}, {})
    first = sheet_of({"i1": 1, "i2": 1})
    unread = {ItemId("i1"): Answer(1, mark=Mark.NOT_LOOKED_AT), ItemId("i2"): Answer(3, mark=Mark.CHANGED)}

    comparison = compared(instrument, first, AnswerSheet(unread))

    assert {"i1": "not-looked-at", "i2": "compared"} == counted(comparison)
    assert (1, 50) == (comparison.areas[P].common_items, comparison.areas[P].change)
    assert (1, 50) == (comparison.objectives[GOAL].common_items, comparison.objectives[GOAL].change)


def test_what_was_answered_once_is_told_and_not_counted() -> None:
    """Also what only one of two instruments asks."""
    early, late = tiny_instrument({}, {}), tiny_instrument({}, {}, {})
    late = replace(late, items=late.items[1:])
    first, second = sheet_of({"i1": 2, "i2": "d"}), sheet_of({"i2": 1, "i3": 4})

    comparison = compare_attempts(AskedSheet(early, first), AskedSheet(late, second))

    assert {"i2": "only-after", "i3": "only-after", "i1": "only-before"} == counted(comparison)
    assert comparison.areas[P].change is None


def test_what_was_taken_over_and_not_asked_then_does_not_count() -> None:
    """A quick check keeps the answers of the full one before it; a later instrument may ask them in a quick check."""
    core = {"is_core": True}
    early, late = tiny_instrument(core, {}), tiny_instrument(core, core)
    first, second = (sheet_of({"i1": 2, "i2": level}, mode=Mode.QUICK) for level in (1, 4))

    comparison = compare_attempts(AskedSheet(early, first), AskedSheet(late, second))

    assert {"i1": "compared", "i2": "only-after"} == counted(comparison)
    assert (1, 0) == (comparison.areas[P].common_items, comparison.areas[P].change)
    assert 1 == comparison.objectives[GOAL].common_items


def test_looking_back_stands_beside_what_was_said_then() -> None:
    """Who sees the past lower today has gained more; the change as rated then stays."""
    instrument = tiny_instrument({}, {})
    first, second = sheet_of({"i1": 2, "i2": 2}), sheet_of({"i1": 2, "i2": 2})

    comparison = compared(instrument, first, second, {"i1": 1})

    assert (0, 12.5) == (comparison.areas[P].change, comparison.areas_seen_now[P].change)
    assert [1, None] == [one.seen_now for one in comparison.questions]
    assert not compared(instrument, first, second).areas_seen_now


@pytest.mark.parametrize(("after", "expected"), [(0, True), (2, False), (1, False)])
def test_an_area_that_went_down_is_known(after: int, expected: bool) -> None:
    """A comforting sentence belongs there, and nowhere else."""
    assert expected is compared(tiny_instrument({}), sheet_of({"i1": 1}), sheet_of({"i1": after})).has_fallen
