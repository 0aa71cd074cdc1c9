"""The interpretation is read text by text, and what is wrong with a file is told with its line."""

import pytest

from csr_xblock.content.library import INTERPRETATION_FILE
from csr_xblock.content.scoring.interpretation_reader import read_interpretation
from csr_xblock.content.validation import validate_bytes, validate_file
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.scoring.interpretation import Passage

BEGIN = '<interpretation version="1.0.0">'
AREA = '<area id="people"><text band="leading">A trainee\n stops the saw.</text></area>'
COMPANY = '<company><text band="managed">Folders.</text></company>'
BLANK = "<without-number>A blank.</without-number>"
END = "</interpretation>"
MORE = '<text band="managed">Two.</text></company>'


def test_the_packaged_file_is_valid() -> None:
    """Authors may take the file as a pattern."""
    assert [] == validate_file(INTERPRETATION_FILE)


def test_each_text_is_read_to_its_place() -> None:
    """A text in the wrong place tells a company that it is somewhere else."""
    texts = read_interpretation(BEGIN + AREA + COMPANY + BLANK + END)

    assert {(PerspectiveId("people"), BandId("leading")): Passage("A trainee stops the saw.")} == texts.areas
    assert {BandId("managed"): Passage("Folders.")} == texts.company
    assert Passage("A blank.") == texts.without_number


def test_company_and_blank_may_be_left_out() -> None:
    """A file of one's own may begin with one area."""
    texts = read_interpretation(BEGIN + AREA + END)

    assert ({}, None) == (texts.company, texts.without_number)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (BEGIN + END, "schema"),
        (BEGIN + AREA.replace(' band="leading"', "") + END, "schema"),
        (BEGIN + AREA + AREA + END, "duplicate-id"),
        (BEGIN + AREA.replace("</area>", '<text band="leading">Two.</text></area>') + END, "duplicate-id"),
        (BEGIN + AREA + COMPANY.replace("</company>", MORE) + END, "duplicate-id"),
        (BEGIN + AREA + COMPANY.replace("Folders.", " ") + END, "empty-text"),
        (BEGIN + AREA + "<without-number/>" + END, "empty-text"),
        (BEGIN + AREA.replace("people", "peple") + END, "unknown-perspective"),
        (BEGIN + AREA.replace("leading", "leadng") + END, "unknown-band"),
        (BEGIN + AREA + COMPANY.replace("managed", "mangaed") + END, "unknown-band"),
    ],
    ids=[
        "empty", "no band", "area twice", "band twice", "company twice", "no words", "no words for the blank",
        "unknown area", "unknown band", "unknown band of the company",
    ],
)  # fmt: skip
def test_faults_are_found(document: str, code: str) -> None:
    """A text under a mistyped id would never be shown, and nobody would notice."""
    assert [code] == [one.code for one in validate_bytes(document.encode(), "")]


def test_a_document_with_faults_is_not_read() -> None:
    """Readers give nothing out that checks have refused."""
    with pytest.raises(InvalidContent):
        read_interpretation(BEGIN + AREA + AREA + END)
