"""The codes of standards are those of the standards, in one written form."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.standard_codes import STANDARDS, is_code, joined_codes, typed_codes

KNOWN = {
    "iso26000": ["4.8", "5.3.3", "6.3.10", "6.8.9", "7.3.4", "6"],
    "vsme": ["B1", "B11", "C9"],
    "sdg": ["1.a", "8.10", "12.c", "17.19", "5"],
    "gri": ["2-30", "302-4", "GRI 103 (2025)", "GRI 418", "2-22-a"],
}
UNKNOWN = {
    "iso26000": ["6.3.11", "8.1", "6,3", "6.3,", "6.03"],
    "vsme": ["B12", "C10", "b1", "A1", "B0"],
    "sdg": ["8.11", "8.c", "18.1", "8.01", "17.a"],
    "gri": ["419-1", "GRI", "302-", "104-1"],
}


@pytest.mark.parametrize("standard", STANDARDS)
def test_codes_of_a_standard_are_known(standard: str) -> None:
    """A colleague's code is not refused because a list is short."""
    assert [code for code in KNOWN[standard] if not is_code(standard, code)] == []
    assert [code for code in UNKNOWN[standard] if is_code(standard, code)] == []


def test_packaged_codes_are_known() -> None:
    """Otherwise our own workbook would be refused."""
    instrument = packaged_instrument()
    used = [(standard, code) for item in instrument.items for standard, codes in item.mapping for code in codes]
    used += [("vsme", code) for goal in instrument.objectives for kpi in goal.kpis for code in kpi.vsme]

    assert [one for one in used if not is_code(*one)] == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_codes_come_back_from_one_line(standard: str) -> None:
    """The line is what is kept."""
    assert typed_codes(standard, joined_codes(standard, KNOWN[standard])) == KNOWN[standard]
