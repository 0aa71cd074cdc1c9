"""What is taken of reactions and of what came of a unit."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.units.reactions import MAX_LINE_CHARACTERS, NO_REACTIONS, Reaction, Reactions
from csr_xblock.domain.units.transfer import MAX_OBSTACLE_CHARACTERS, Transfer, TransferAnswer


@pytest.mark.parametrize(
    "reactions", [NO_REACTIONS, Reactions(1, 5, None, "x" * MAX_LINE_CHARACTERS)], ids=["nothing", "at-the-limits"]
)
def test_reactions_within_the_limits_are_taken(reactions: Reactions) -> None:
    """Each statement may be left out."""
    reactions.check()


@pytest.mark.parametrize(
    ("reactions", "field"),
    [
        (Reactions(useful=0), "useful"),
        (Reactions(understood=6), "understood"),
        (Reactions(right_length=-1), "right_length"),
        (Reactions(line="x" * (MAX_LINE_CHARACTERS + 1)), "line"),
        (Reactions(line="a\x00"), "line"),
    ],
    ids=["too-low", "too-high", "below-zero", "long", "nul"],
)
def test_other_reactions_are_refused_with_their_field(reactions: Reactions, field: str) -> None:
    """The page puts the sentence beside it."""
    with pytest.raises(InvalidInput) as refusal:
        reactions.check()

    assert field == refusal.value.field


def test_each_statement_has_its_own_number() -> None:
    """Mixed up, a long unit would count as a useless one."""
    assert [1, 2, 3] == [Reactions(1, 2, 3).rated(one) for one in Reaction]


def test_an_obstacle_may_be_as_long_as_a_line() -> None:
    """And no longer."""
    TransferAnswer(Transfer.NO, "x" * MAX_OBSTACLE_CHARACTERS).check()
    with pytest.raises(InvalidInput):
        TransferAnswer(Transfer.NO, "x" * (MAX_OBSTACLE_CHARACTERS + 1)).check()
