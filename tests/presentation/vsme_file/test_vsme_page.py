"""The screen before there is a file, and the list of what would be filled into one."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.vsme_file.known import Known, Practice
from csr_xblock.domain.vsme_file.template import CellFate, CellOutcome, FilledFile
from csr_xblock.presentation.vsme_file.proposals import Proposals, proposals
from csr_xblock.presentation.vsme_file.vsme_page import FilledPage, Upload, filled_page, refused_page, vsme_page

TEMPLATE = packaged_template()
EMPLOYEES, WASTE, FORM = "NumberOfEmployees", "TotalWasteGeneratedMass", "UndertakingsLegalForm"
LAST_ISSUE = "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative/9"


@pytest.fixture
def proposed() -> Proposals:
    """Return what is proposed for a company of 24 people that has one practice."""
    practices = {packaged_instrument().items[0].id: Practice(2, "The yearly plan, first page.")}
    return proposals(TEMPLATE, Known(CompanyFacts(24), practices), packaged_instrument(), "EUR")


def page(proposed: Proposals, *outcomes: CellOutcome, version: str = "1.3.0") -> FilledPage:
    """Return the list for some outcomes."""
    return filled_page(TEMPLATE, proposed, FilledFile(b"", version, outcomes), "/back")


def test_the_screen_tells_each_cell_once(proposed: Proposals) -> None:
    """What we can fill in, and what is missing."""
    shown = vsme_page(TEMPLATE, proposed, Upload("/fill", "", 5), "?all")

    assert len(TEMPLATE.cells) == len(shown.known) + len(shown.unknown)
    assert ("Number of employees", "24", "From your profile.") == (
        shown.known[0].name,
        shown.known[0].value,
        shown.known[0].about,
    )
    assert all(row.about for row in shown.unknown)
    assert "1.3.0" == shown.version


def test_a_filled_cell_says_where_it_is_and_what_was_written(proposed: Proposals) -> None:
    """So that it can be checked beside the file."""
    (row,) = page(proposed, CellOutcome(EMPLOYEES, CellFate.FILLED, "General Information", "E284")).filled

    assert ("B1", "General Information, cell E284", "24") == (row.disclosure, row.place, row.value)


def test_the_box_in_front_is_listed_only_if_it_was_ticked(proposed: Proposals) -> None:
    """It is the learner's own if it was there."""
    gates = [
        CellOutcome(LAST_ISSUE, fate, "General", "C512", is_gate=True) for fate in (CellFate.FILLED, CellFate.THERE)
    ]

    (row,) = page(proposed, *gates).filled

    assert ("General, cell C512", "Ticked") == (row.place, row.value)


def test_what_was_there_is_listed_without_what_it_says(proposed: Proposals) -> None:
    """Nothing of the upload is told back."""
    (row,) = page(proposed, CellOutcome(EMPLOYEES, CellFate.THERE, "General", "E284")).there

    assert ("", "") == (row.value, row.about)


def test_what_stays_empty_says_why_and_whom_to_ask(proposed: Proposals) -> None:
    """Empty, worked out by the file, or not known to us."""
    rows = page(
        proposed,
        CellOutcome(FORM, CellFate.EMPTY, "General", "E180"),
        CellOutcome(WASTE, CellFate.FORMULA, "Environment", "J425"),
        CellOutcome(EMPLOYEES, CellFate.OTHERWISE),
    ).unknown

    assert "You know this yourself." == rows[0].about
    assert "by type of waste" in rows[1].about
    assert "no such cell" in rows[2].about
    assert "24" == rows[2].value


def test_another_version_is_said(proposed: Proposals) -> None:
    """The known one needs no words."""
    assert "" == page(proposed).other_version
    assert "1.1.0" in page(proposed, version="1.1.0").other_version
    assert "–" in page(proposed, version="").other_version


def test_a_refusal_says_each_sentence_once() -> None:
    """Files have more faults than learners need to know."""
    assert ("Damaged.",) == refused_page(["Damaged.", "Damaged."], "/back").sentences
