"""Texts of the questions: in one line, fit for XML, and translated as long as nobody touches them."""

import pytest
from django.core.exceptions import ValidationError

from csr_xblock.studio.frame.words_field import WordsField, kept_words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("  two\n lines ", "two lines"), ("a\x0bb\ufffec", "a bc"), ("<b>&</b>", "<b>&</b>")],
    ids=["lines", "no characters of XML", "markup is text"],
)
def test_words_are_made_fit_for_xml(typed: str, expected: str) -> None:
    """Text is pasted from everywhere."""
    assert expected == WordsField().clean(typed)


@pytest.mark.parametrize("typed", ["", " \n ", "\x00\x01"[1:]], ids=["empty", "blank", "only unfit"])
def test_required_words_must_be_there(typed: str) -> None:
    """What looks empty is empty."""
    with pytest.raises(ValidationError):
        WordsField().clean(typed)


def test_browser_does_not_cut_what_is_pasted() -> None:
    """The server says that it is too long, instead of losing the end of a sentence in silence."""
    assert "maxlength" not in WordsField(max_length=5).widget.attrs
    with pytest.raises(ValidationError):
        WordsField(max_length=5).clean("too long")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Vanduo", "Water"), ("Vandentiekis", "Vandentiekis"), ("Mano vanduo", "My water"), ("", "")],
    ids=["as packaged", "new", "as shown before", "emptied"],
)
def test_untouched_words_keep_their_original(typed: str, expected: str) -> None:
    """The original is what all catalogues of translations know."""
    assert expected == kept_words(typed, ("Mano vanduo", "My water"), ("Vanduo", "Water"))
