"""Reads the strategy documents that companies have released to the trainers of a course."""

from dataclasses import dataclass

from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.released_documents import ReleasedDocument, ReleasedHead
from csr_xblock.results.document.released_document_store import find_released, list_released, released_versions
from csr_xblock.services.overview.paging import LazyRows, nearest_page

PAGE_SIZE = 20


@dataclass(frozen=True)
class DocumentsPage:
    """One page of released documents, the one released last first. `number` counts from 1."""

    documents: tuple[ReleasedHead, ...]
    number: int
    pages: int


def documents_page(overseen: Overseen, number: int) -> DocumentsPage:
    """Return a page, the last one for a number beyond it. Two queries."""
    rows = LazyRows(
        lambda: released_versions(overseen).count(), lambda start, size: list_released(overseen, start, size)
    )
    page = nearest_page(rows, PAGE_SIZE, number)
    return DocumentsPage(tuple(page), page.number, page.paginator.num_pages)


def read_document(overseen: Overseen, version: int) -> ReleasedDocument | None:
    """Return a document that trainers may read, None for every other number. One query."""
    return find_released(overseen, version)
