"""
What HTML may hold: one policy for packaged texts and for what authors write.

Anything else is removed, not escaped, so that pasted text keeps its words. Source: DESIGN section 9.
"""

import re
from functools import lru_cache
from html import unescape

import nh3

TAGS = frozenset(
    {
        "p", "br", "ul", "ol", "li", "b", "strong", "i", "em", "a", "h3", "h4", "blockquote",
        "table", "caption", "thead", "tbody", "tr", "th", "td",
    }
)  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "th": {"scope", "colspan", "rowspan"}, "td": {"colspan", "rowspan"}}
URL_SCHEMES = frozenset({"http", "https", "mailto"})
MAX_TAGS = 5_000
"""A book has fewer. Tags inside each other cost time by the square of their number."""

MAX_KEPT = 1024

TAG = re.compile(r"<[^<>]*>")


def has_too_many_tags(html: str) -> bool:
    """Return whether HTML has more tags than are read."""
    return html.count("<") > MAX_TAGS


def has_words(html: str) -> bool:
    """Return whether sanitised HTML has anything to read: tags, spaces and signs that nobody sees say nothing."""
    return any(sign.isprintable() and not sign.isspace() for sign in unescape(TAG.sub(" ", html)))


@lru_cache(maxsize=MAX_KEPT)
def sanitise_html(html: str) -> str:
    """
    Return the HTML with nothing in it but what the policy allows, as a page shows it. Links get `rel="noopener"`.

    Of HTML with too many tags only the words are left. Kept, because a unit's page asks for the same passages at each
    view, some fifteen of them.
    """
    return _cleaned(html, link_rel="noopener")


def html_to_keep(html: str) -> str:
    """
    Return the same as people write it and a limit counts it: what links get for a page is no part of their text.

    Whoever shows it sanitises it.
    """
    return _cleaned(html, link_rel=None)


def _cleaned(html: str, link_rel: str | None) -> str:
    if has_too_many_tags(html):
        html = TAG.sub(" ", html).replace("<", "&lt;")
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(URL_SCHEMES),
        link_rel=link_rel,
    )
