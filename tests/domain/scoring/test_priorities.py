"""Priorities decide what a company does first, so ties and thresholds must be exact."""

from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Mode, ScoringParameters
from csr_xblock.domain.scoring.priorities import combined_importance, priority_class, priority_of
from csr_xblock.domain.scoring.scorecard import PriorityClass
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import even_instrument, sheet_of, tiny_instrument


@pytest.mark.parametrize(
    ("importance", "points", "expected"),
    [(5, 0, 100), (3, 50, 30), (1, 100, 0), (4, Fraction(25, 3), Fraction(220, 3))],
)
def test_priority_is_importance_times_gap(importance: int, points: Fraction | int, expected: Fraction | int) -> None:
    """What matters and is weak comes first; the product must stay exact because ties are decided on it."""
    assert expected == priority_of(importance, Fraction(points))


@pytest.mark.parametrize(
    ("priority", "expected"),
    [
        (Fraction(50), PriorityClass.DO_FIRST),
        (Fraction(4999, 100), PriorityClass.PLAN),
        (Fraction(30), PriorityClass.PLAN),
        (Fraction(2999, 100), PriorityClass.WATCH),
    ],
)
def test_thresholds_belong_to_the_higher_class(priority: Fraction, expected: PriorityClass) -> None:
    """An unimproved important objective sits exactly on a threshold very often (I 3, S 50 is 30)."""
    assert expected == priority_class(priority, ScoringParameters())


def test_ranks_break_ties_by_effort_and_then_by_order() -> None:
    """Of two equal needs the cheaper one goes first, else the methodology's order; a rank is never given twice."""
    instrument = tiny_instrument(
        {"objective_id": "dear", "effort": 3},
        {"objective_id": "late", "effort": 1},
        {"objective_id": "later", "effort": 1},
        {"objective_id": "urgent", "effort": 3},
    )

    actual = score(instrument, sheet_of({"i1": 1, "i2": 1, "i3": 1, "i4": 0})).objectives

    assert {"dear": 4, "late": 2, "later": 3, "urgent": 1} == {one: got.rank for one, got in actual.items()}


def test_objective_takes_the_least_effort_of_its_asked_items() -> None:
    """The first step towards an objective is its easiest item - but one that is not asked cannot be that step."""
    instrument = tiny_instrument({"effort": 3, "is_core": True}, {"effort": 2, "is_core": True}, {"effort": 1})

    full = score(instrument, sheet_of({})).objectives[ObjectiveId("o")]
    quick = score(instrument, sheet_of({}, mode=Mode.QUICK)).objectives[ObjectiveId("o")]

    assert (1, 2) == (full.effort, quick.effort)


def test_objective_without_an_asked_item_is_left_out() -> None:
    """The quick check does not ask all objectives; showing the others as empty would look like an omission."""
    instrument = tiny_instrument({"objective_id": "core", "is_core": True}, {"objective_id": "rest"})

    actual = score(instrument, sheet_of({"i1": 2, "i2": 2}, mode=Mode.QUICK)).objectives

    assert ["core"] == list(actual)


def test_objective_without_an_answer_has_no_priority() -> None:
    """Nothing is known of it, so it can be neither urgent nor fine; its importance is still shown."""
    instrument = tiny_instrument({"objective_id": "open"}, {"objective_id": "known"})

    actual = score(instrument, sheet_of({"i2": 2}), {ObjectiveId("open"): Importance(5, 1)}).objectives
    open_one = actual[ObjectiveId("open")]

    assert (None, None, None, None) == (open_one.score, open_one.priority, open_one.priority_class, open_one.rank)
    assert (5, 1) == (open_one.importance, actual[ObjectiveId("known")].rank)


def test_objective_score_needs_one_answer_only() -> None:
    """Coverage rules are for perspectives; an objective of two items would otherwise hardly ever have a number."""
    instrument = tiny_instrument({"weight": 1}, {"weight": 3})

    actual = score(instrument, sheet_of({"i1": 3})).objectives[ObjectiveId("o")]

    assert 75 == actual.score


@pytest.mark.parametrize(
    ("level", "effort", "expected"),
    [
        pytest.param(2, 1, True, id="priority-30-and-one-month"),
        pytest.param(2, 2, False, id="takes-three-months"),
        pytest.param(3, 1, False, id="priority-15"),
    ],
)
def test_quick_win_is_worth_it_and_easy(level: int, effort: int, expected: bool) -> None:
    """Owners start with quick wins, so one must neither cost money nor be pointless."""
    actual = score(tiny_instrument({"effort": effort}), sheet_of({"i1": level})).items

    assert [expected] == [item.is_quick_win for item in actual.values()]


def test_items_take_the_importance_of_their_objective() -> None:
    """Importance is asked for 18 objectives, not for 48 items."""
    instrument = tiny_instrument({"objective_id": "a"}, {"objective_id": "b"})

    actual = score(instrument, sheet_of({"i1": 1, "i2": 1}), {ObjectiveId("b"): Importance(2, 5)}).items

    assert [(3, 45, "plan"), (5, 75, "do-first")] == [
        (item.importance, item.priority, item.priority_class) for item in actual.values()
    ]


def test_every_objective_gets_an_importance() -> None:
    """Priorities need a number for each objective, rated or not, and the author's default must be the one used."""
    instrument = even_instrument(2, scoring=ScoringParameters(importance_default=2))

    actual = combined_importance(instrument, {ObjectiveId("o2"): Importance(4, 5), ObjectiveId("gone"): Importance(1)})

    assert {"o1": 2, "o2": 5} == actual
