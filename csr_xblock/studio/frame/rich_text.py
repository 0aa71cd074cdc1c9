"""
Formatted text in a form of Studio (`edge.rich_text` has what its page needs).

What is shown and what is taken is sanitised, so that a page never holds what an attacker sent.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import has_too_many_tags, has_words, sanitise_html
from csr_xblock.studio.frame.form_values import FormValues

MAX_HTML_CHARACTERS = 100_000
"""More than the longest part of a text with its formatting; what a part may hold is checked by the content."""


class RichTextarea(forms.Textarea):
    """A text area that holds sanitised HTML."""

    def __init__(self, attrs: FormValues | None = None) -> None:
        super().__init__({"rows": 6, "data-csr-module": "rich-text", **(attrs or {})})

    def format_value(self, value: Any) -> str:
        """Return the HTML to show."""
        return sanitise_html(str(value or ""))


class RichTextField(forms.CharField):
    """Takes HTML and gives it back sanitised; what looks empty is ''."""

    widget = RichTextarea

    def to_python(self, value: Any) -> str:
        """Return sanitised HTML."""
        written = super().to_python(value) or ""
        if len(written) > MAX_HTML_CHARACTERS or has_too_many_tags(written):
            raise ValidationError(_("This text is too long or has too much formatting. Shorten it, or paste it plain."))
        html = sanitise_html(written).strip()
        return html if has_words(html) else ""
