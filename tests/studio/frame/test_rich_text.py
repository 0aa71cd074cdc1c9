"""Formatted text in forms is sanitised on the way in and on the way out."""

import json

import pytest
from django import forms

from csr_xblock.content.units.sanitising import TAGS
from csr_xblock.edge.rich_text import rich_text_settings
from csr_xblock.studio.frame.rich_text import RichTextField


class TextForm(forms.Form):
    """One formatted text."""

    text = RichTextField(required=False)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<p>Flour &amp; <b>water</b></p>", "<p>Flour &amp; <b>water</b></p>"),
        ('<p onclick="x()">Bread<script>x()</script></p>', "<p>Bread</p>"),
        ("<p><br></p>", ""),
        ("<p>&nbsp;</p><p></p>", ""),
        ("  ", ""),
    ],
    ids=["formatting", "hostile", "empty paragraph", "empty lines", "spaces"],
)
def test_text_is_kept_as_the_policy_allows(typed: str, kept: str) -> None:
    """Nothing that could run reaches a field of a block, and an empty editor is an empty text."""
    form = TextForm({"text": typed})

    assert form.is_valid()
    assert kept == form.cleaned_data["text"]


@pytest.mark.parametrize("typed", ["<b>" * 6_000 + "Bread", "<ul><li>" * 3_000 + "Bread", "Bread &" * 20_000])
def test_text_that_would_keep_the_server_busy_is_refused(typed: str) -> None:
    """Tags inside each other take minutes to be put right; the words are shown again."""
    form = TextForm({"text": typed})

    assert not form.is_valid()
    assert "Bread" in str(form["text"])


def test_text_that_was_refused_is_shown_sanitised() -> None:
    """A page that shows again what somebody sent must not run it."""
    shown = str(TextForm({"text": "<img src=x onerror=alert(1)><p>Bread</p>"})["text"])

    assert "onerror" not in shown
    assert "Bread" in shown


def test_the_browser_gets_the_policy_of_the_server() -> None:
    """A second list would show authors what is then taken away, or take away what could stay."""
    settings = json.loads(rich_text_settings(lambda name: f"/static/{name}"))

    assert set(settings["tags"]) == TAGS
    assert settings["attributes"] == ["colspan", "href", "rowspan", "scope"]
    assert settings["schemes"] == ["http", "https", "mailto"]
    assert settings["squire"].startswith("/static/vendor/squire-rte-")
