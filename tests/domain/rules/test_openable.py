"""Nobody is told to walk a way that their questionnaire does not have."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import LEVELS, Instrument
from csr_xblock.domain.rules.kinds import All, AnyOf, Not, Rule
from csr_xblock.domain.rules.openable import openable_part
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.unlocking import Situation, opens
from tests.domain.instruments import tiny_instrument

ATOMS = [
    parse_rule(text)
    for text in (
        "p below 40", "o at least 50", "p insufficient", "gone below 40", "gone insufficient", "level i1 at most 1",
        "level i1 at least 3", "level i2 at most 1", "level gone at least 1", "priority o at most 1",
        "priority gone at most 3", "assessment-completed", "always",
    )
]  # fmt: skip
RULES = st.recursive(
    st.sampled_from(ATOMS),
    lambda parts: st.one_of(
        parts.map(Not),
        st.lists(parts, min_size=2, max_size=3).map(lambda some: All(tuple(some))),
        st.lists(parts, min_size=2, max_size=3).map(lambda some: AnyOf(tuple(some))),
    ),
    max_leaves=6,
)
ASKED = tiny_instrument({"anchors": usual_anchors("No", "Partly", "Yes")}, {})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("p at least 40", "p at least 40"),
        ("customers at least 40", None),
        ("not customers at least 40", None),
        ("customers at least 40 or p below 40", "p below 40"),
        ("customers at least 40 or level gone at most 1 or priority gone at most 3", None),
        ("customers at least 40 and p below 40", None),
        ("(customers at least 40 or o below 20) and completed g-why", "o below 20 and completed g-why"),
        ("not (customers at least 40 and p below 40)", "not p below 40"),
        ("customers insufficient", "assessment-completed"),
        ("customers insufficient and p below 40", "assessment-completed and p below 40"),
        ("level i1 at least 1 and level i1 at most 1", None),
        ("level i2 at least 1 and level i2 at most 1", "level i2 at least 1 and level i2 at most 1"),
        ("completed no-unit", "completed no-unit"),
    ],
)
def test_ways_that_lead_nowhere_are_left_out(rule: str, expected: str | None) -> None:
    """'customers' is no area of this questionnaire; who asks for it alone waits for ever."""
    part = openable_part(parse_rule(rule), ASKED)

    assert expected == (None if part is None else print_rule(part))


@settings(max_examples=200, deadline=None)
@given(rule=RULES)
def test_what_is_left_opens_for_the_same_learners(rule: Rule) -> None:
    """The sentence is made simpler, never another one."""
    part = openable_part(rule, ASKED)

    for situation in _situations(ASKED):
        assert opens(rule, situation) is (part is not None and opens(part, situation))


def _situations(instrument: Instrument) -> list[Situation]:
    sheets = [AnswerSheet({})]
    sheets += [
        AnswerSheet({ItemId("i1"): Answer(one), ItemId("i2"): Answer(two)}) for one in (0, 2, 4) for two in LEVELS
    ]
    return [Situation(), *(Situation(score(instrument, sheet)) for sheet in (AnswerSheet({}), *sheets))]
