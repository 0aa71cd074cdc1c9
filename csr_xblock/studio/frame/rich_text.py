"""
Formatted text in a form: HTML in a text area, which a script turns into an editor with a toolbar.

What is shown and what is taken is sanitised, so that a page never holds what an attacker sent.
"""

import json
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import ATTRIBUTES, TAGS, URL_SCHEMES, has_too_many_tags, sanitise_html
from csr_xblock.studio.frame.form_values import FormValues

SCRIPTS = (
    "studio/library.js",
    "studio/rich_text_policy.js",
    "studio/rich_text_bar.js",
    "studio/rich_text_link.js",
    "studio/rich_text.js",
)
SQUIRE = "vendor/squire-rte-2.4.8/squire.js"
DOMPURIFY = "vendor/dompurify-3.5.0/purify.min.js"
"""Both are loaded by the first text on a page that has one."""

MAX_HTML_CHARACTERS = 100_000
"""More than the longest part of a text with its formatting; what a part may hold is checked by the content."""

EMPTY_HTML = frozenset({"", "<p></p>", "<p><br></p>", "<br>"})


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
        return "" if html in EMPTY_HTML else html


def rich_text_settings(url_of: Callable[[str], str]) -> str:
    """
    Return as JSON what the script of a formatted text must know: words, libraries, and what the server keeps.

    `url_of` returns the address of a static file of ours, named as for `page_fragment`.
    """
    settings = {
        "words": _words(),
        "squire": url_of(SQUIRE),
        "dompurify": url_of(DOMPURIFY),
        "tags": sorted(TAGS),
        "attributes": sorted(set().union(*ATTRIBUTES.values())),
        "schemes": sorted(URL_SCHEMES),
    }
    return json.dumps(settings, ensure_ascii=False)


def _words() -> dict[str, str]:
    return {
        "bar": _("Formatting"),
        "bold": _("Bold"),
        "italic": _("Italic"),
        "bullets": _("Bullets"),
        "numbers": _("Numbers"),
        "plain": _("Plain"),
        "link": _("Link"),
        "address": _("Address of the link (empty: no link)"),
        "wrong": _("Please enter an address such as https://example.org or name@example.org."),
        "set": _("Set"),
        "cancel": _("Cancel"),
    }
