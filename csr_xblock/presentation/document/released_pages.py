"""The trainer's screens for strategy documents that companies have released: the list, and one to read."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.released_documents import ReleasedDocument, ReleasedHead
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.document.kept_text import KeptText, kept_text
from csr_xblock.presentation.document.version_words import version_title
from csr_xblock.presentation.overview.overview_words import DOCUMENTS, READ, Pages, TrainerTab, pages_of, tabs
from csr_xblock.presentation.units.unit_words import language_name
from csr_xblock.services.overview.show_documents import DocumentsPage


@dataclass(frozen=True)
class DocumentRow:
    """A released document and the link to read it."""

    company: str
    version: str
    language: str
    approved: str
    released: str
    url: str


@dataclass(frozen=True)
class ReleasedPage:
    """The list of what was released. `nothing` is a sentence where nothing was, else ''."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    nothing: str
    rows: tuple[DocumentRow, ...]
    pages: Pages


@dataclass(frozen=True)
class DocumentToRead:
    """One released document."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    title: str
    told: tuple[str, ...]
    text: KeptText
    back_url: str


def released_page(listed: DocumentsPage, links: Links, *, may_be_released: bool) -> ReleasedPage:
    """Return the list. `may_be_released` is False where the programme has no such documents, or shows no results."""
    none_can = _("In this programme no company can release its strategy document to trainers.")
    none_did = _("No company has released its strategy document to you. Each decides for itself, and can take it back.")
    return ReleasedPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, DOCUMENTS, has_documents=may_be_released),
        nothing="" if listed.documents else none_did if may_be_released else none_can,
        rows=tuple(_row(one, links) for one in listed.documents),
        pages=pages_of(links, DOCUMENTS, listed.number, listed.pages),
    )


def document_to_read(released: ReleasedDocument, links: Links) -> DocumentToRead:
    """Return one document for its trainer."""
    head = released.head
    day, kept = {"day": day_words(head.released_at)}, {"number": head.number, "day": day_words(head.made_at)}
    standing = _("Version %(number)d of %(day)s.") % kept, _approved(head)
    return DocumentToRead(
        prefix=f"csr{links.block}",
        tabs=tabs(links, DOCUMENTS, has_documents=True),
        title=_company(head),
        told=(
            _("The company has released it to the trainers of this course on %(day)s.") % day,
            _("It can take it back; it is for you, and not to be passed on."),
        ),
        text=kept_text(released.document, standing, f"csr{links.block}"),
        back_url=links.to(DOCUMENTS),
    )


def _row(head: ReleasedHead, links: Links) -> DocumentRow:
    return DocumentRow(
        company=_company(head),
        version=version_title(head.number),
        language=language_name(head.language),
        approved=_approved(head),
        released=day_words(head.released_at),
        url=links.to(f"{DOCUMENTS}/{READ}/{head.id}"),
    )


def _company(head: ReleasedHead) -> str:
    return head.company or _("A company without a name")


def _approved(head: ReleasedHead) -> str:
    return _("Approved by %(name)s on %(day)s.") % {"name": head.approved_by, "day": day_words(head.approved_at)}
