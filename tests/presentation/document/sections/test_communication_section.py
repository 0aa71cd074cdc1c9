"""Communication: claims with their proof."""

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.presentation.document.sections.section_words import footer_words
from csr_xblock.services.goals.show_goals import ShownGoals
from tests.presentation.document.sections.companies import translator
from tests.presentation.document.sections.told import missing, section, text


def test_a_claim_stands_beside_what_shows_it() -> None:
    """Notes for strengths, readings for figures."""
    (found,) = (block for block in section(SectionId.COMMUNICATION).blocks if isinstance(block, Table))

    assert 4 == len(found.rows)
    assert "List of allergens at the till, checked every month." == found.rows[1][1]
    assert ("Loaves left over (loaves a day): 18", "Reading of Nov. 28, 2026") == found.rows[-1]


def test_what_cannot_be_shown_is_not_claimed() -> None:
    """The translator has notes on nothing."""
    assert "What we say about ourselves" not in text(SectionId.COMMUNICATION, translator("en"))
    assert ("scorecard", True) in missing(SectionId.COMMUNICATION, translator("en"))


def test_the_footer_is_the_rule_of_the_house() -> None:
    """Directive (EU) 2024/825."""
    assert "Not a certificate, label or audit." in footer_words()
    assert footer_words() in text(SectionId.COMMUNICATION)


def test_nothing_at_all_has_no_words() -> None:
    """A rule for sheets that nobody can pass on would be empty."""
    assert () == section(SectionId.COMMUNICATION, standing=None, groups=(), goals=ShownGoals()).blocks
