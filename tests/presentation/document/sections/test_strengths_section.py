"""What the company is good at."""

from csr_xblock.domain.document.blocks import Bullets
from csr_xblock.domain.document.strategy_document import SectionId
from tests.presentation.document.sections.companies import translator
from tests.presentation.document.sections.test_standing_section import ITEMS, of_line
from tests.presentation.document.sections.told import missing, section, text


def test_strengths_stand_with_the_chosen_sentence_and_what_shows_it() -> None:
    """A strength that cannot be shown is worth less to a bank."""
    said = section(SectionId.STRENGTHS)
    (found,) = (block for block in said.blocks if isinstance(block, Bullets))

    assert 3 == len(found.entries)
    assert "Safe products and services: Checks, instructions and a recall" in found.entries[1]
    assert "Evidence: List of allergens at the till, checked every month." in found.entries[1]
    assert () == said.missing


def test_a_relative_strength_is_told_as_such() -> None:
    """Nothing at a low level is praised."""
    said = text(SectionId.STRENGTHS, translator("en"))

    assert "No answer is at a high level yet. This is where most is done so far:" in said
    assert [("scorecard", True)] == missing(SectionId.STRENGTHS, translator("en"))


def test_nothing_that_stands_out_is_said_honestly() -> None:
    """All at level 0."""
    assert "We are at the beginning." in text(SectionId.STRENGTHS, standing=of_line("0" * ITEMS))


def test_before_the_hand_in_there_is_nothing() -> None:
    """Where we stand says what to do."""
    assert ((), ()) == ((told := section(SectionId.STRENGTHS, standing=None)).blocks, told.missing)
