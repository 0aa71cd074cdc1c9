"""Circles are found wherever there is one, and nowhere else."""

from itertools import pairwise

import pytest

from csr_xblock.domain.circles import MAX_CIRCLES, find_circles


@pytest.mark.parametrize(
    ("leads_to", "expected"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
        ({"a": ["a"]}, [["a", "a"]]),
        ({"a": ["b"], "b": ["a"]}, [["a", "b", "a"]]),
        ({"x": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]}, [["a", "b", "c", "a"]]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [["a", "b", "a"], ["c", "d", "c"]]),
    ],
    ids=["nothing", "chain", "diamond", "itself", "pair", "with a way in", "two circles"],
)
def test_circles_are_named_from_start_to_start(leads_to: dict[str, list[str]], expected: list[list[str]]) -> None:
    """An author has to see which steps make the circle; ways that only meet are none."""
    assert expected == find_circles(leads_to)


def test_long_chain_is_walked_without_recursion() -> None:
    """An author's file may hold thousands of units; that must not end in a RecursionError."""
    names = [f"n{number}" for number in range(20_000)]
    chain = {one: [following] for one, following in pairwise(names)}

    assert find_circles(chain) == []


def test_number_of_circles_is_limited() -> None:
    """A tangled file gives a list that can be read."""
    names = [str(number) for number in range(30)]

    assert len(find_circles(dict.fromkeys(names, names))) == MAX_CIRCLES
