"""Reads what a company has written in its own words, for one place."""

from csr_xblock.domain.document.own_text import OwnText
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.results.document.own_text_store import own_texts_of


def own_text_for(access: CompanyAccess | None, written_for: str) -> OwnText | None:
    """Return the own words for a section or a letter, None for none. One query."""
    return None if access is None else own_texts_of(access.key).get(written_for)
