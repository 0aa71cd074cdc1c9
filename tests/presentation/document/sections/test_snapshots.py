"""
Whole documents of three companies in two languages, as they were read aloud and found good.

`make snapshots` writes them anew; read what has changed before you commit it.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.document.sections.two_pages import two_pages
from csr_xblock.presentation.document.sections.written_document import written_document
from tests.presentation.document.sections.as_text import as_text
from tests.presentation.document.sections.companies import Company, bakery, joinery, translator

SNAPSHOTS = Path(__file__).parent / "snapshots"
WRITES = os.environ.get("CSR_SNAPSHOTS") == "write"


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("company", [bakery, translator, joinery], ids=lambda company: company.__name__)
def test_documents_are_as_they_were_read(company: Callable[[str], Company], language: str) -> None:
    """A changed sentence is seen in all its places before it reaches anybody."""
    with speaking(language, "Europe/Vilnius"):
        facts, words = company(language)
        whole, short = (as_text(write(facts, words)) for write in (written_document, two_pages))
    text = f"{whole}\n{'=' * 40}\n\n{short}"
    file = SNAPSHOTS / f"{company.__name__}.{language}.txt"
    if WRITES:
        file.write_text(text, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == text
