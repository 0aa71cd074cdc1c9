"""The files of the strategy document: which forms there are, and how each is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language

from csr_xblock.domain.document.document_file import DocumentFile
from csr_xblock.domain.languages import list_separator
from csr_xblock.presentation.document.document_sheet import document_sheet
from csr_xblock.presentation.document.file_words import WordsAndLink, file_words, two_pages_words
from csr_xblock.presentation.document.version_words import with_standing
from csr_xblock.reports.csv_file import sheet_csv
from csr_xblock.reports.document.document_docx import CONTENT_TYPE, document_docx
from csr_xblock.reports.document.document_json import document_json
from csr_xblock.screens.journey.company_scene import CompanyScene


@dataclass(frozen=True)
class FileForm:
    """A form of the document: its media type, and what writes it in the active language, which is the document's."""

    media_type: str
    write: Callable[[DocumentFile], bytes]


def _csv(file: DocumentFile) -> bytes:
    return sheet_csv(document_sheet(file), list_separator(get_language()))


def _docx(file: DocumentFile) -> bytes:
    return document_docx(with_standing(file.document, file.head), timezone.localtime(file.made_at).date())


DOCX, SHORT = "docx", "short"
"""The form that goes on being written, and the length of two pages, which only that form has."""

FORMS: Mapping[str, FileForm] = {
    DOCX: FileForm(CONTENT_TYPE, _docx),
    "json": FileForm("application/json; charset=utf-8", document_json),
    "csv": FileForm("text/csv; charset=utf-8", _csv),
}
"""By the word in the address, which is also the end of the file's name; in the order in which they are offered."""


def file_links(scene: CompanyScene, version: int | None = None) -> tuple[WordsAndLink, ...]:
    """Return where the files of a version are, or of the document of today, which is there on two pages as well."""
    which = {} if version is None else {"version": str(version)}
    whole = [WordsAndLink(file_words(form), scene.address("download_document", form=form, **which)) for form in FORMS]
    if version is not None:
        return tuple(whole)
    short = WordsAndLink(two_pages_words(), scene.address("download_document", form=DOCX, length=SHORT))
    return (short, *whole)
