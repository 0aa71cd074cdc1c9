"""The hint names what the author probably meant."""

import pytest

from csr_xblock.content.problems.similar_ids import hint_for


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [("env-enrgy", " Did you mean 'env-energy'?"), ("zzz", ""), ("", "")],
    ids=["typing error", "nothing similar", "empty"],
)
def test_hint_names_the_most_similar_id(unknown: str, expected: str) -> None:
    """A wrong guess would mislead, so that there is one only when an id is really similar."""
    assert expected == str(hint_for(unknown, ["env-energy", "env-water", "fin-savings"]))


def test_hint_does_not_depend_on_the_order() -> None:
    """The same mistake gives the same sentence each time."""
    assert hint_for("ab", {"abc", "abd"}) == hint_for("ab", ["abd", "abc"])
