"""A text without formatting in a form: one line for XML, whatever was pasted into it."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.studio.frame.form_values import FormValues


class WordsField(forms.CharField):
    """Gives text back with single spaces and without characters that XML cannot hold. `rows` makes it a text area."""

    def __init__(self, *, rows: int = 1, **options: Any) -> None:
        if rows > 1:
            options["widget"] = forms.Textarea({"rows": rows})
        too_long = _("This text is too long. Please use at most {longest} characters.")
        messages = {
            "required": _("Please enter something here."),
            "max_length": format_lazy(too_long, longest=options.get("max_length")),
        }
        super().__init__(error_messages=messages, **options)

    def widget_attrs(self, widget: Any) -> FormValues:
        """Return no limit for the browser, which would cut what is pasted in silence; the server says it."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}

    def to_python(self, value: Any) -> str:
        """Return the text in one line."""
        return xml_words(super().to_python(value) or "")


def kept_words(typed: str, *shown: tuple[str | None, str | None]) -> str:
    """
    Return the text to keep: the original of a text that was shown translated and not changed, else what was typed.

    `shown` are pairs of the text as it was shown and its original. So an untouched text stays translated everywhere.
    """
    return next((original or "" for text, original in shown if xml_words(text or "") == typed), typed)
