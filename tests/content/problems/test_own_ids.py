"""Ids of own rows: the same words give the same id, different rows never one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.problems.own_ids import free_id, own_id
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.rules.syntax import RESERVED_WORDS

MADE = {
    "plain": ("Safety walk", "own-safety-walk"),
    "accents": ("Žaliasis ūkis", "own-zaliasis-ukis"),
    "signs": ("  50 % less!  ", "own-50-less"),
    "rule-word": ("completed", "own-completed"),
}


@pytest.mark.parametrize(("words", "made"), MADE.values(), ids=MADE)
def test_ids_can_be_recognised(words: str, made: str) -> None:
    """They turn up in exports and rules."""
    assert own_id(words, set()) == made


def test_equal_words_give_ids_that_differ() -> None:
    """Two own questions may have the same topic."""
    taken: set[str] = set()

    assert [own_id("Water", taken), own_id("Water", taken), own_id("Water", taken)] == [
        "own-water",
        "own-water-2",
        "own-water-3",
    ]


def test_words_in_other_letters_keep_apart() -> None:
    """Bulgarian and Greek topics have no Latin letters at all."""
    assert own_id("Вода", set()) == own_id("Вода", set())
    assert own_id("Вода", set()) != own_id("Νερό", set())


@given(words=st.lists(st.text(min_size=1, max_size=90), max_size=8))
def test_every_id_can_be_kept(words: list[str]) -> None:
    """Ids are for ever, so that each must be fit for XML, databases and rules at once."""
    taken: set[str] = set()
    made = [own_id(one, taken) for one in words]

    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[a-z0-9_][a-z0-9_-]{0,63}", one) for one in made)
    assert RESERVED_WORDS.isdisjoint(made)


def test_numbered_names_stay_within_the_limit() -> None:
    """A name that is too long could not be stored."""
    longest = "a" * MAX_ID_CHARACTERS

    assert MAX_ID_CHARACTERS == len(free_id(longest, {longest}))
    assert "visit-3" == free_id("visit", {"visit", "visit-2"})
