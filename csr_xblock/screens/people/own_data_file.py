"""Everything that is kept about a person as a file: JSON for programs, one page of HTML for people."""

from collections.abc import Callable

from django.utils import timezone

from csr_xblock.content.library import instrument_with_words
from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed.programme import unit_titles
from csr_xblock.presentation.people.own_data_page import own_data_page
from csr_xblock.reports.own_data_json import own_data_json
from csr_xblock.services.people.export_person import PersonalData

JSON, HTML = "json", "html"


def json_file(data: PersonalData, language: str) -> bytes:
    """Return the data as JSON; names and values are those of the register, so no language changes them."""
    return own_data_json(data)


def html_file(data: PersonalData, language: str) -> bytes:
    """Return the data as one page that opens without a network, in the words of the language."""
    words = {number: instrument_with_words(found, language) for number, found in data.instruments.items()}
    with speaking(language):
        page = own_data_page(data, words, unit_titles([], language))
        return render_template("people/own_data_file.html", {"page": page, "language": language}).encode()


WRITERS: dict[str, tuple[str, Callable[[PersonalData, str], bytes]]] = {
    JSON: ("application/json", json_file),
    HTML: ("text/html", html_file),
}
"""Media type and writer of each kind of file."""


def file_name(data: PersonalData, form: str) -> str:
    """Return a name of plain letters: what it is, the person's number, and the day."""
    return f"csr-my-data-{data.user_id}-{timezone.localdate(data.made_at).isoformat()}.{form}"
