"""A rule is called never or always true exactly when no learner shows the opposite."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Comparison,
    Event,
    Happened,
    LevelIs,
    Not,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    UnitIs,
    UnitState,
)
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.truth import TruthKind, can_be_true, truth_kind
from csr_xblock.domain.scoring.overall import score_overall
from csr_xblock.domain.scoring.scorecard import (
    Confidence,
    ConfidenceLabel,
    ObjectiveScore,
    PerspectiveScore,
    PerspectiveWording,
    Scorecard,
)
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.unlocking import Situation, decide
from tests.domain.instruments import tiny_instrument

P, ITEM, GOAL, UNIT = PerspectiveId("p"), ItemId("i1"), ObjectiveId("o"), UnitId("u")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("always", TruthKind.ALWAYS),
        ("not always", TruthKind.NEVER),
        ("people at least 0", TruthKind.WITH_NUMBERS),
        ("people below 40 or people at least 40", TruthKind.WITH_NUMBERS),
        ("people below 40 or people at least 40 or people insufficient", TruthKind.AFTER_ASSESSMENT),
        ("people below 40 or people above 40", TruthKind.SOMETIMES),
        ("people below 40 and people at least 40", TruthKind.NEVER),
        ("people below 41 and people above 39", TruthKind.SOMETIMES),
        ("(people below 40 or completed a) and (people at least 40 and not completed a)", TruthKind.NEVER),
        ("people insufficient and people at least 0", TruthKind.NEVER),
        ("people insufficient and finance at least 0", TruthKind.SOMETIMES),
        ("assessment-completed", TruthKind.AFTER_ASSESSMENT),
        ("not assessment-completed", TruthKind.SOMETIMES),
        ("not assessment-completed and people at least 0", TruthKind.NEVER),
        ("completed a or not completed a", TruthKind.ALWAYS),
        ("completed a and not started a", TruthKind.NEVER),
        ("not (people below 40 and people above 60)", TruthKind.WITH_NUMBERS),
        ("level env-water at most 2 or level env-water at least 3", TruthKind.WITH_NUMBERS),
        ("priority env-climate at most 3 and not priority env-climate at most 5", TruthKind.NEVER),
        ("actions at least 5 and not actions at least 3", TruthKind.NEVER),
        ("importance-rated or priorities-chosen", TruthKind.SOMETIMES),
    ],
)
def test_for_whom_a_rule_is_true(rule: str, expected: TruthKind) -> None:
    """A trainer is warned of a condition that decides nothing, and never of one that does."""
    assert expected is truth_kind(parse_rule(rule))


def test_a_rule_of_very_many_subjects_warns_of_nothing() -> None:
    """Trying everything would let an editor hang; a wrong warning would be worse than none."""
    several = " and ".join(f"(a{n} below 40 or b{n} below 40)" for n in range(20))
    contradiction = f"{several} and z below 10 and z above 10"

    assert can_be_true(parse_rule(contradiction))


STATEMENTS: st.SearchStrategy[Rule] = st.one_of(
    st.just(Always()),
    st.builds(ScoreIs, st.just("p"), st.sampled_from(Comparison), st.sampled_from([0, 1, 50, 99, 100])),
    st.just(ScoreInsufficient("p")),
    st.builds(
        LevelIs, st.just(ITEM), st.sampled_from([Comparison.AT_MOST, Comparison.AT_LEAST]), st.sampled_from([0, 2, 4])
    ),
    st.builds(UnitIs, st.just(UNIT), st.sampled_from(UnitState)),
    st.sampled_from([Happened(event) for event in Event if event is not Event.ACTIONS]),
    st.builds(Happened, st.just(Event.ACTIONS), st.sampled_from([1, 2])),
    st.builds(PriorityIs, st.just(GOAL), st.sampled_from([1, 2])),
)


def _groups_of(parts: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    several = st.lists(parts, min_size=2, max_size=4).map(tuple)
    return st.one_of(st.builds(All, several), st.builds(AnyOf, several), st.builds(Not, parts))


SMALL_RULES = st.recursive(STATEMENTS, _groups_of, max_leaves=6)


@settings(max_examples=150, deadline=None)
@given(rule=SMALL_RULES)
def test_it_agrees_with_trying_every_situation(rule: Rule) -> None:
    """The short way of reasoning must not disagree with the long one."""
    before = [decide(rule, Situation(None, progress)) for progress in ALL_PROGRESS]
    after = {
        numbers: [decide(rule, Situation(card, progress)) for card, progress in product(CARDS[numbers], ALL_PROGRESS)]
        for numbers in (True, False)
    }

    assert _kind_by_trying(before, after[True], after[False]) is truth_kind(rule)


def _kind_by_trying(
    before: list[bool | None], with_numbers: list[bool | None], without: list[bool | None]
) -> TruthKind:
    if True not in (*before, *with_numbers, *without):
        return TruthKind.NEVER
    if not all(one is True for one in with_numbers):
        return TruthKind.SOMETIMES
    if not all(one is True for one in without):
        return TruthKind.WITH_NUMBERS
    return TruthKind.ALWAYS if all(one is True for one in before) else TruthKind.AFTER_ASSESSMENT


def _card(points: int | None, level: int | None, rank: int | None) -> Scorecard:
    score = None if points is None else Fraction(points)
    perspective = PerspectiveScore(
        P, score, Fraction(1), score is not None, points, None, PerspectiveWording.NEUTRAL, 0, 0, 0, 0, Fraction(0)
    )
    return Scorecard(
        perspectives={P: perspective},
        overall=score_overall(tiny_instrument({}), {P: perspective}),
        objectives={GOAL: ObjectiveScore(GOAL, None, 3, None, None, rank, 1)},
        items={},
        levels={} if level is None else {ITEM: level},
        strengths=(),
        is_relative_strength=False,
        improvements=(),
        confidence=Confidence(Fraction(1), Fraction(1), Fraction(0), Fraction(80), ConfidenceLabel.HIGH),
        unknown_items=(),
    )


ALL_PROGRESS = [
    LearningProgress(
        started=frozenset({UNIT} if begun else ()),
        completed=frozenset({UNIT} if done else ()),
        is_importance_rated=rated,
        has_chosen_priorities=chosen,
        actions=actions,
    )
    for begun, done, rated, chosen, actions in product(
        [False, True], [False, True], [False, True], [False, True], range(3)
    )
]
POINTS, LEVELS, RANKS = (0, 1, 2, 49, 50, 51, 98, 99, 100), range(5), (1, 2, 3)
CARDS = {
    True: [_card(*values) for values in product(POINTS, LEVELS, RANKS)],
    False: [_card(*values) for values in product((*POINTS, None), (*LEVELS, None), (*RANKS, None)) if None in values],
}
