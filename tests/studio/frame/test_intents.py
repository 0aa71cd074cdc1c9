"""A button's value is read in one place, and written back the same."""

import pytest

from csr_xblock.studio.frame.intents import Intent


@pytest.mark.parametrize(
    ("written", "expected", "words"),
    [
        ("item-up:env-water", Intent("item-up", "env-water"), ("item", "up")),
        ("remove-choice.q1:c3", Intent("remove-choice.q1", "c3"), ("remove", "choice.q1")),
        ("back:item:env-water", Intent("back", "item:env-water"), ("back", "")),
        ("add-step", Intent("add-step"), ("add", "step")),
        ("save", Intent("save"), ("save", "")),
        ("", Intent(""), ("", "")),
    ],
    ids=["question", "row", "name-with-colon", "list", "form", "nothing"],
)
def test_button_says_what_to_do_and_with_what(written: str, expected: Intent, words: tuple[str, str]) -> None:
    """Ids hold hyphens, and keys of changes colons: only the first of each divides."""
    intent = Intent.read(written)

    assert (expected, words, written) == (intent, intent.words, str(intent))
