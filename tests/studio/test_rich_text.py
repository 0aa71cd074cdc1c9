"""Formatted text in forms is sanitised on the way in and on the way out."""

import pytest
from django import forms

from csr_xblock.studio.rich_text import RichTextField


class TextForm(forms.Form):
    """One formatted text."""

    text = RichTextField(required=False)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<p>Flour &amp; <b>water</b></p>", "<p>Flour &amp; <b>water</b></p>"),
        ('<p onclick="x()">Bread<script>x()</script></p>', "<p>Bread</p>"),
        ("<p><br></p>", ""),
        ("  ", ""),
    ],
    ids=["formatting", "hostile", "empty paragraph", "spaces"],
)
def test_text_is_kept_as_the_policy_allows(typed: str, kept: str) -> None:
    """Nothing that could run reaches a field of a block, and an empty editor is an empty text."""
    form = TextForm({"text": typed})

    assert form.is_valid()
    assert kept == form.cleaned_data["text"]


def test_text_that_was_refused_is_shown_sanitised() -> None:
    """A page that shows again what somebody sent must not run it."""
    shown = str(TextForm({"text": "<img src=x onerror=alert(1)><p>Bread</p>"})["text"])

    assert "onerror" not in shown
    assert "Bread" in shown
