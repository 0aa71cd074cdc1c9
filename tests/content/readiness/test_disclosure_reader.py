"""The disclosures of the voluntary standard as they are packaged."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.readiness.disclosure_reader import DISCLOSURES_FILE, packaged_standard, read_standard
from csr_xblock.content.validation import validate_bytes
from csr_xblock.domain.errors import InvalidContent

ONE = (
    '<disclosures version="1.0.0" act="1/2" as-of="2026-11">'
    '<disclosure code="B1" ask="you">{more}</disclosure></disclosures>'
)

FIGURES = {
    "B3": {"kpi-energy-intensity": False, "kpi-ghg": False},
    "B6": {"kpi-water": False},
    "B7": {"kpi-waste-intensity": False},
    "B8": {"kpi-turnover": False},
    "B9": {"kpi-accident-rate": False},
    "B10": {"kpi-pay-gap": False, "kpi-training-hours": False},
    "B11": {"kpi-convictions": False},
    "C3": {"kpi-ghg": True},
}
"""Which figures are asked, and whether with a target."""


def test_the_packaged_file_has_no_fault() -> None:
    """Its figures exist."""
    assert [] == validate_bytes(DISCLOSURES_FILE.read_bytes(), DISCLOSURES_FILE.name)


def test_all_twenty_are_there_in_their_order() -> None:
    """Eleven basic ones and nine more."""
    codes = [*(f"B{number}" for number in range(1, 12)), *(f"C{number}" for number in range(1, 10))]

    assert codes == [one.code for one in packaged_standard().disclosures]
    assert 11 == sum(one.is_basic for one in packaged_standard().disclosures)


def test_figures_rows_and_what_is_not_ours() -> None:
    """As the methodology has them."""
    found = packaged_standard().disclosures

    assert FIGURES == {one.code: {it.kpi: it.with_target for it in one.figures} for one in found if one.figures}
    assert ["B2", "B8", "C2"] == sorted(one.code for one in found if one.is_by_row)
    assert ["C8"] == [one.code for one in found if not one.is_ours]
    assert ["B1", "B4", "B5", "B7", "B8", "C5", "C8"] == [one.code for one in found if one.not_ours]
    assert all(one.asks for one in found)


def test_every_code_at_a_question_is_a_disclosure() -> None:
    """And only the one that is not ours has no question."""
    codes = {code for item in packaged_instrument().items for code in dict(item.mapping).get("vsme", ())}

    assert {one.code for one in packaged_standard().disclosures} - codes == {"C8"}
    assert codes <= {one.code for one in packaged_standard().disclosures}


@pytest.mark.parametrize(
    ("more", "words"),
    [('<figure kpi="kpi-nothing"/>', "no figure 'kpi-nothing'"), ("<figure/>", "kpi")],
    ids=["unknown", "none"],
)
def test_faults_are_told(more: str, words: str) -> None:
    """With what is wrong."""
    problems = validate_bytes(ONE.format(more=more).encode(), "list.xml")

    assert words in " ".join(str(one) for one in problems)


def test_a_code_stands_once() -> None:
    """A second one would be shown twice."""
    twice = ONE.format(more="").replace("</disclosures>", '<disclosure code="B1" ask="you"/></disclosures>')

    with pytest.raises(InvalidContent, match="used twice"):
        read_standard(twice)


@pytest.mark.parametrize("ask", ["", 'ask=""', 'ask="the-sky"'], ids=["none", "empty", "unknown"])
def test_who_can_be_asked_is_told_in_words(ask: str) -> None:
    """Also where the list of words stands elsewhere in the schema."""
    problems = validate_bytes(ONE.format(more="").replace('ask="you"', ask).encode(), "list.xml")

    assert "any of you, accounts, energy-bills" in " ".join(str(one) for one in problems)
