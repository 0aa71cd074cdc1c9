"""Ids made from names that authors give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, storable_id


@pytest.mark.parametrize("name", ["main", "spring-2026", "own_unit", "a" * MAX_ID_CHARACTERS, ""])
def test_plain_names_stay_as_they_are(name: str) -> None:
    """Rules and reports name them."""
    assert storable_id(name) == name


def test_capital_letters_and_spaces_around_make_no_difference() -> None:
    """Nobody sees the difference between two blocks of one assessment, and MySQL knows none."""
    assert storable_id(" Main ") == "main"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Prieš", "Priež"), ("a b", "a-b"), ("a b", "a/b"), ("ΠΡΙΝ", "ΜΕΤΑ"), ("x" * 65, "x" * 66), ("\ud800", "\ud801")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    """Two assessments must never share attempts by chance."""
    assert storable_id(one) != storable_id(other)


@given(st.text())
def test_every_name_becomes_an_id_that_can_be_kept(name: str) -> None:
    """Whatever an author types, learners can work."""
    made = storable_id(name)

    assert len(made) <= MAX_ID_CHARACTERS
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")


@given(st.text())
def test_the_same_name_gives_the_same_id(name: str) -> None:
    """Attempts are found again by it, also when it is read back from where it was kept."""
    assert storable_id(storable_id(name)) == storable_id(name)
