"""What can be kept of a link, and how a page names one."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.strategy.company_link import (
    MAX_MONTHS,
    MAX_REASON_CHARACTERS,
    LinkEnds,
    LinkWords,
    checked_words,
    read_ends,
)


def test_a_link_is_named_by_its_ends() -> None:
    """It has no id of its own, in the questions either."""
    assert "a:b" == str(read_ends("a:b", "slug"))


@pytest.mark.parametrize("slug", ["", ":", "a", "a:", ":b", "a:b:c"])
def test_other_names_are_refused(slug: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(InvalidInput) as refused:
        read_ends(slug, "slug")

    assert ("value-invalid", "slug") == (refused.value.code, refused.value.field)


def test_words_are_kept_in_one_line() -> None:
    """A line break that came along with a copied text is none of the sentence."""
    assert LinkWords("One two.", 0) == checked_words(LinkWords(" One\n two. ", 0))


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (LinkWords("x" * (MAX_REASON_CHARACTERS + 1), 3), "text-too-long", "why"),
        (LinkWords("x", None), "months-missing", "months"),
        (LinkWords("x", MAX_MONTHS + 1), "months-out-of-range", "months"),
        (LinkWords("x", -1), "months-out-of-range", "months"),
    ],
)
def test_what_cannot_be_kept_names_its_field(words: LinkWords, code: str, field: str) -> None:
    """The page leads to it."""
    with pytest.raises(InvalidInput) as refused:
        checked_words(words)

    assert (code, field) == (refused.value.code, refused.value.field)


def test_longest_sentence_is_kept_whole() -> None:
    """The limit that the page states is the one that counts."""
    words = LinkWords("x" * MAX_REASON_CHARACTERS, MAX_MONTHS)

    assert words == checked_words(words)


def test_ends_differ_by_direction() -> None:
    """That profit pays for training is not that training pays."""
    there, back = read_ends("a:b", "slug"), read_ends("b:a", "slug")

    assert {LinkEnds(there.source, there.target), LinkEnds(back.source, back.target)} == {there, back}
    assert there != back
