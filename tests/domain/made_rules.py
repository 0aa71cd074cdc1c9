"""Generated unlock rules for the tests of parser, printer and unlocking."""

from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
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
from csr_xblock.domain.rules.syntax import MAX_ACTIONS, MAX_LEVEL, MAX_POINTS, MAX_RANK, RESERVED_WORDS

MAX_LEAVES = 8
"""With so few statements no generated rule is nested deeper than a parser allows."""

IDS = st.from_regex(r"[a-z][a-z0-9-]{0,15}", fullmatch=True).filter(lambda word: word not in RESERVED_WORDS)

STATEMENTS: st.SearchStrategy[Rule] = st.one_of(
    st.just(Always()),
    st.builds(ScoreIs, IDS, st.sampled_from(Comparison), st.integers(0, MAX_POINTS)),
    st.builds(ScoreInsufficient, IDS),
    st.builds(
        LevelIs,
        IDS.map(ItemId),
        st.sampled_from([Comparison.AT_MOST, Comparison.AT_LEAST]),
        st.integers(0, MAX_LEVEL),
    ),
    st.builds(UnitIs, IDS.map(UnitId), st.sampled_from(UnitState)),
    st.sampled_from([Happened(event) for event in Event if event is not Event.ACTIONS]),
    st.builds(Happened, st.just(Event.ACTIONS), st.integers(1, MAX_ACTIONS)),
    st.builds(PriorityIs, IDS.map(ObjectiveId), st.integers(1, MAX_RANK)),
)


def _groups_of(parts: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(All, several), st.builds(AnyOf, several), st.builds(Not, parts))


RULES: st.SearchStrategy[Rule] = st.recursive(STATEMENTS, _groups_of, max_leaves=MAX_LEAVES)
"""Rules of every kind, in groups within groups."""
