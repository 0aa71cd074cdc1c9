"""The list of the official file's cells."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.validation import validate_bytes
from csr_xblock.content.vsme_file.template_reader import TEMPLATE_FILE, packaged_template, read_template
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.vsme_file.template import CellKind, Source

CELL = '<vsme-template version="1.3.0"><cell name="A" disclosure="B1" ask="you" {more}/></vsme-template>'


def test_the_packaged_list_has_no_fault() -> None:
    """Its questions, goals and figures exist."""
    assert [] == validate_bytes(TEMPLATE_FILE.read_bytes(), TEMPLATE_FILE.name)


def test_a_level_never_becomes_a_number() -> None:
    """Cells for numbers come from the profile and from readings."""
    numbers = [cell for cell in packaged_template().cells if cell.kind is CellKind.NUMBER]

    assert numbers
    assert {Source.EMPLOYEES, Source.FIGURE} == {source for cell in numbers for source in cell.sources}


def test_every_sort_of_cell_has_what_it_is_made_from() -> None:
    """Practices name questions, figures name a figure, and only what is kept in another unit is divided."""
    for cell in packaged_template().cells:
        assert bool(cell.items) or Source.PRACTICES not in cell.sources
        assert bool(cell.figure) is (Source.FIGURE in cell.sources)
        assert cell.divisor == 1 or cell.figure == "kpi-energy-intensity"


def test_disclosures_that_this_course_does_not_work_on_are_not_there() -> None:
    """C8 and the tables of B4 and B5 are left to the company."""
    assert not {"B4", "B5", "C5", "C7", "C8"} & {cell.disclosure for cell in packaged_template().cells}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('from="practices" items="nothing-such"', "no item 'nothing-such'"),
        ('from="actions" objectives="nothing-such"', "no objective 'nothing-such'"),
        ('from="figure" figure="kpi-nothing"', "no figure 'kpi-nothing'"),
        ('kind="words"', "kind"),
        ('from="the sky"', "from"),
    ],
)
def test_faults_of_a_list_are_told(more: str, words: str) -> None:
    """With the id that is wrong."""
    problems = validate_bytes(CELL.format(more=more).encode(), "list.xml")

    assert words in " ".join(str(one) for one in problems)


def test_a_cell_stands_once() -> None:
    """A second one of the same name and place would be filled twice."""
    twice = CELL.format(more="").replace("/></vsme", '/><cell name="A" disclosure="B1" ask="you"/></vsme')

    with pytest.raises(InvalidContent, match="used twice"):
        read_template(twice)


def test_the_version_is_the_one_that_was_looked_at() -> None:
    """Who changes it has tried the new official file."""
    assert packaged_template().version == "1.3.0"
    assert packaged_instrument().version
