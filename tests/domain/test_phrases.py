"""Phrases read as English where nobody translates them: on the command line and in logs."""

import pytest

from csr_xblock.domain.phrases import NOTHING, Phrase, joined, phrase, spaced


def test_phrase_reads_as_its_template_filled_in() -> None:
    """Details may be phrases themselves, such as a hint inside a sentence."""
    hint = phrase("Did you mean '{id}'?", id="env-water")

    assert str(phrase("There is no '{id}'. {hint}", id="water", hint=hint)) == (
        "There is no 'water'. Did you mean 'env-water'?"
    )


def test_braces_in_details_are_no_placeholders() -> None:
    """Details are authors' own words."""
    assert str(phrase("'{inner}'", inner=phrase("{text}", text="{id}"))) == "'{id}'"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [((), ""), (("<a>",), "<a>"), (("<a>", "<b>", "<c>"), "<a> or <b> or <c>")],
    ids=["none", "one", "several"],
)
def test_joined_parts_have_the_word_between_every_two(parts: tuple[str, ...], expected: str) -> None:
    """The word is a phrase of its own, so that it is translated once for any number of parts."""
    assert expected == str(joined(parts, "or"))


def test_long_chains_are_joined_without_depth() -> None:
    """Authors' lists may be longer than Python's stack."""
    assert len(str(spaced(["a"] * 5_000))) == 9_999


def test_equal_phrases_are_one_in_a_set() -> None:
    """Names made of phrases are looked up like others."""
    assert {NOTHING, Phrase("{a}", {"a": 1}), Phrase("{a}", {"a": 1})} == {NOTHING, Phrase("{a}", {"a": 1})}
