"""What counts, and for whom: the page around the table of sentences."""

from dataclasses import dataclass

from csr_xblock.presentation.evidence.folder_head import FolderHead
from csr_xblock.presentation.evidence.what_counts import NoProof, Proof, Source, no_proofs, proofs, sources


@dataclass(frozen=True)
class CountsPage:
    """The page."""

    head: FolderHead
    proofs: tuple[Proof, ...]
    no_proofs: tuple[NoProof, ...]
    sources: tuple[Source, ...]


def counts_page(head: FolderHead) -> CountsPage:
    """Return the page in the reader's language."""
    return CountsPage(head, proofs(), no_proofs(), sources())
