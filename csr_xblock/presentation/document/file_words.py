"""What the forms of the document's file are called where they are offered."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class WordsAndLink:
    """Words that lead somewhere."""

    words: str
    url: str


def file_words(form: str) -> str:
    """Return what a link to a form of the file says; the form's own name for one that is not known here."""
    return {
        "docx": _("Document to go on writing (DOCX)"),
        "csv": _("Table for a spreadsheet (CSV)"),
        "json": _("Data for a program (JSON)"),
    }.get(form, form.upper())


def two_pages_words() -> str:
    """Return what the link to the file of the short form says."""
    return _("The two pages to go on writing (DOCX)")
