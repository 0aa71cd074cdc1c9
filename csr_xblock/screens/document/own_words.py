"""What the handler of own words does: reads what a page sent, keeps it, and answers with both texts where there are
two.
"""

import re

from csr_xblock.content.units.sanitising import has_words, html_to_keep
from csr_xblock.domain.document.blocks import Formatted
from csr_xblock.domain.document.own_text import NOT_KEPT, OwnText, OwnTextChange, most_characters
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.languages import LANGUAGES
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.document.block_views import BlockView, block_views
from csr_xblock.presentation.document.edit_page import WRITABLE
from csr_xblock.presentation.document.section_html import plain_html
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.document.write_own_text import write_own_text

FINGERPRINT = re.compile("[0-9a-f]{64}")


def keep_words(around: Surroundings, data: Json) -> Json:
    """
    Keep own words for a section or a letter.

    Raises InvalidInput for an empty text: going back is a decision of its own.
    """
    place = read_place(data)
    html = html_to_keep(plain_html(checked_text(take.text(data, "html"), most_characters(place), "html"))).strip()
    if not has_words(html):
        raise InvalidInput("own-text-empty", "html")
    change = OwnTextChange(place, html, _language(data), read_basis(data), take.integer(data, "revision"))
    outcome = write_own_text(work_key(around), change)
    if outcome.is_saved:
        return {"is_saved": True}
    kept = outcome.kept
    return {
        "is_saved": False,
        "revision": NOT_KEPT if kept is None else kept.revision,
        "html": "" if kept is None else html_to_keep(kept.html),
        "part": render_template("document/theirs.html", {"views": _views(kept, around.language)}),
    }


def _views(kept: OwnText | None, language: str) -> tuple[BlockView, ...]:
    """Return somebody else's words as the document shows them, nothing where they are deleted."""
    return () if kept is None else block_views((Formatted(kept.html, kept.language),), "theirs", language)


def _language(data: Json) -> str:
    """
    Return the language of the page on which somebody wrote, in which the generated words of its basis are, too.

    That of the request may be another one by now. Raises InvalidInput for one in which no page is.
    """
    language = take.text(data, "language")
    if language not in LANGUAGES:
        raise InvalidInput("value-invalid", "language")
    return language


def read_place(data: Json) -> str:
    """Return the section or letter that is written anew. Raises InvalidInput for one that is not there or never is."""
    slug = take.text(data, "written_for")
    if slug not in WRITABLE:
        raise InvalidInput("section-unknown", "written_for")
    return slug


def read_basis(data: Json) -> str:
    """Return the fingerprint of the generated words that the page showed."""
    basis = take.text(data, "basis")
    if not FINGERPRINT.fullmatch(basis):
        raise InvalidInput("value-invalid", "basis")
    return basis
