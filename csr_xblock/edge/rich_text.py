"""
What a page with formatted text needs: scripts, libraries, and what the script must know.

A text area holds HTML, which a script turns into an editor with a toolbar. Its style is frame/rich_text.css.
"""

import json
from collections.abc import Callable

from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import ATTRIBUTES, TAGS, URL_SCHEMES

STYLE = "frame/rich_text.css"
SCRIPTS = (
    "frame/library.js",
    "frame/rich_text_policy.js",
    "frame/rich_text_bar.js",
    "frame/rich_text_link.js",
    "frame/rich_text.js",
)
SQUIRE = "vendor/squire-rte-2.4.8/squire.js"
DOMPURIFY = "vendor/dompurify-3.5.0/purify.min.js"
"""Both are loaded by the first text on a page that has one."""


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
