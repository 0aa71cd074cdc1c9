"""What a company decides of its own words once the data have changed: they stay, or the new text takes their place."""

from csr_xblock.domain.document.own_text import OwnText, OwnTextChange
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document import own_text_store
from csr_xblock.results.people.company_access_store import locked_company


def keep_own_text(key: AssessmentKey | None, written_for: str, shown_revision: int, basis: str) -> None:
    """
    Say of own words that they hold beside the generated ones of `basis`. At most seven queries; twice is once.

    Raises Conflict if they were written anew or removed meanwhile, NotAllowed for who may not change them.
    """
    with locked_company(_allowed(key)) as company:
        own = own_text_store.own_texts_of(company).get(written_for)
        if own is not None and own.basis == basis:
            return
        if own is None or own.revision != shown_revision:
            raise Conflict("own-text-changed")
        own_text_store.keep_own_text(company, _change(written_for, own, own.html, basis))


def take_over_text(key: AssessmentKey | None, written_for: str, shown_revision: int) -> None:
    """
    Remove own words, so that the generated ones stand in their place. At most seven queries; twice is once.

    Raises Conflict if they were written anew meanwhile, NotAllowed for who may not change them.
    """
    with locked_company(_allowed(key)) as company:
        own = own_text_store.own_texts_of(company).get(written_for)
        if own is None:
            return
        if own.revision != shown_revision:
            raise Conflict("own-text-changed")
        own_text_store.keep_own_text(company, _change(written_for, own, "", own.basis))


def _change(written_for: str, own: OwnText, html: str, basis: str) -> OwnTextChange:
    return OwnTextChange(written_for, html, own.language, basis, own.revision)


def _allowed(key: AssessmentKey | None) -> AssessmentKey:
    if key is None:
        raise NotAllowed("read-only")
    return key
