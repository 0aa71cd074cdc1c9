"""Texts that some database or client cannot take must be refused in words, not fail later."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("x" * 10, id="as-long-as-allowed"),
        pytest.param("Aš rūšiuoju\nšiukšles", id="letters-of-other-languages"),
        pytest.param("🌍" * 10, id="beyond-two-bytes"),
        pytest.param("\t<b>'\"%", id="markup-and-quotes"),
    ],
)
def test_ordinary_text_comes_back_as_it_was_written(text: str) -> None:
    """Nobody's words are changed on the way."""
    assert text == checked_text(text, max(len(text), 10), "reason")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("x" * 11, "text-too-long", id="too-long"),
        pytest.param("a\x00b", "value-invalid", id="nul"),
        pytest.param("a\ud83d", "value-invalid", id="half-an-emoji"),
    ],
)
def test_text_that_cannot_be_kept_is_refused(text: str, code: str) -> None:
    """The browser learns which field is at fault, and nothing is cut off silently."""
    with pytest.raises(InvalidInput) as refusal:
        checked_text(text, 10, "reason")

    assert (code, "reason") == (refusal.value.code, refusal.value.field)
