"""
Formatted text in a form: HTML in a text area, which a script turns into an editor with a toolbar.

What is shown and what is taken is sanitised, so that a page never holds what an attacker sent.
"""

from typing import Any

from django import forms

from csr_xblock.content.sanitising import sanitise_html

EMPTY_HTML = frozenset({"", "<p></p>", "<p><br></p>", "<br>"})


class RichTextarea(forms.Textarea):
    """A text area that holds sanitised HTML."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 6, "data-csr-module": "rich-text", **(attrs or {})})

    def format_value(self, value: Any) -> str:
        """Return the HTML to show."""
        return sanitise_html(str(value or ""))


class RichTextField(forms.CharField):
    """Takes HTML and gives it back sanitised; what looks empty is ''."""

    widget = RichTextarea

    def to_python(self, value: Any) -> str:
        """Return sanitised HTML."""
        html = sanitise_html(super().to_python(value) or "").strip()
        return "" if html in EMPTY_HTML else html
