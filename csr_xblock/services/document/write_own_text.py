"""Keeps a company's own words for a section of its document or for a letter, or goes back to the generated ones."""

from dataclasses import replace

from csr_xblock.content.units.sanitising import html_to_keep
from csr_xblock.domain.document.own_text import OwnTextChange, OwnTextOutcome, most_characters
from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document.own_text_store import keep_own_text
from csr_xblock.results.people.company_access_store import locked_company


def write_own_text(key: AssessmentKey | None, change: OwnTextChange) -> OwnTextOutcome:
    """
    Keep the words, cleaned, unless somebody else has written them since the page was made. At most six queries.

    `change.written_for` must be a place of the product; the caller checks it. Raises InvalidInput for a text over its
    limit, NotAllowed for somebody who may not change what the company does.
    """
    if key is None:
        raise NotAllowed("read-only")
    most = most_characters(change.written_for)
    # Cleaning can make a text longer, and what is kept must be short enough to be written on.
    html = checked_text(html_to_keep(checked_text(change.html, most, "html")).strip(), most, "html")
    with locked_company(key) as company:
        return keep_own_text(company, replace(change, html=html))
