"""A made-up company shows the numbers that a trainer chose, and everything else as scoring would."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import POINTS_PER_LEVEL, Instrument
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.scoring.overall import score_overall
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.simulation import fitting_levels, simulated_scorecard, simulated_situation
from csr_xblock.domain.units.unlocking import decide
from tests.domain.anchors import drawn_anchors
from tests.domain.instruments import even_instrument, tiny_instrument, vectors_instrument

PACKAGED = vectors_instrument()
CHOSEN = st.fixed_dictionaries({one.id: st.none() | st.integers(0, 100) for one in PACKAGED.perspectives})


@settings(max_examples=60, deadline=None)
@given(points=CHOSEN)
def test_perspectives_show_exactly_the_chosen_numbers(points: dict[PerspectiveId, int | None]) -> None:
    """A trainer who sets People to 39 tries the rule 'people below 40', not a number near it."""
    card = simulated_scorecard(PACKAGED, points)

    assert points == {one: scored.display for one, scored in card.perspectives.items()}
    assert card.overall == score_overall(PACKAGED, card.perspectives)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), points=st.integers(0, 100))
def test_items_get_only_levels_that_they_offer(data: st.DataObject, points: int) -> None:
    """A company of chosen numbers answers as a person could, and still comes near the number."""
    anchors = data.draw(st.lists(drawn_anchors(st.just("x")), min_size=1, max_size=6))
    weights = [data.draw(st.integers(1, 10)) for _ in anchors]
    structures = [{"anchors": one, "weight": weight} for one, weight in zip(anchors, weights, strict=True)]
    instrument = tiny_instrument(*structures)

    levels = fitting_levels(instrument, {PerspectiveId("p"): points})

    assert all(item.anchors.has(levels[item.id]) for item in instrument.items)
    steps = [
        weight * (higher.level - lower.level)
        for one, weight in zip(anchors, weights, strict=True)
        for lower, higher in pairwise(one)
    ]
    found = Fraction(sum(weight * levels[item.id] for item, weight in zip(instrument.items, weights, strict=True)))
    assert abs(found - Fraction(points * sum(weights), POINTS_PER_LEVEL)) <= Fraction(max(steps), 2)


@settings(max_examples=60, deadline=None)
@given(points=CHOSEN)
def test_levels_of_the_items_come_near_the_number(points: dict[PerspectiveId, int | None]) -> None:
    """Rules about single answers and objectives must fit the number that stands above them."""
    levels = fitting_levels(PACKAGED, points)
    nearest = score(PACKAGED, AnswerSheet({item: Answer(level) for item, level in levels.items()}))

    for perspective, chosen in points.items():
        found = nearest.perspectives[perspective].score
        weights = [item.weight for item in PACKAGED.items_of(perspective)]
        coarsest_step = POINTS_PER_LEVEL * max(weights) / sum(weights)
        assert (found is None) is (chosen is None)
        assert found is None or abs(found - chosen) <= coarsest_step / 2


@pytest.mark.parametrize("points", [0, 100])
def test_ends_of_the_scale_are_the_lowest_and_the_highest_level(points: int) -> None:
    """There is no level below 0 and none above 4."""
    levels = fitting_levels(PACKAGED, {one.id: points for one in PACKAGED.perspectives})

    assert {points // POINTS_PER_LEVEL} == set(levels.values())


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("assessment-completed", True),
        ("p1 below 40", True),
        ("p1 at most 37", False),
        ("p2 insufficient", True),
        ("p2 at least 0", None),
        ("p3 insufficient", True),
        ("level p1-1 at most 1", False),
        ("level p1-2 at most 1", True),
        ("priority o1 at most 1", True),
        ("overall insufficient", True),
        ("completed a and started a", True),
        ("completed b", False),
        ("priorities-chosen", True),
        ("importance-rated", False),
        ("actions at least 2", True),
        ("actions at least 3", False),
    ],
)
def test_rules_of_every_kind_can_be_tried(rule: str, expected: bool | None) -> None:
    """One kind of rule that is never decided would make the simulation lie."""
    instrument: Instrument = even_instrument(4)
    points = {PerspectiveId("p1"): 38, PerspectiveId("p2"): None, PerspectiveId("p4"): 90}
    done = frozenset([UnitId("a")])
    progress = LearningProgress(opened=done, started=done, completed=done, has_chosen_priorities=True, actions=2)
    situation = simulated_situation(instrument, points, progress)

    assert expected is decide(parse_rule(rule), situation)
