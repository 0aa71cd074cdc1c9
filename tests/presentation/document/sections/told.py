"""What tests ask of one section: its plain text, what is missing there, and facts with something changed."""

from dataclasses import replace
from typing import Any

from csr_xblock.domain.document.strategy_document import Section, SectionId
from csr_xblock.presentation.document.sections.written_document import written_document
from tests.presentation.document.sections.companies import Company, bakery, words_in


def section(section_id: SectionId, of: Company | None = None, **changes: Any) -> Section:
    """Return a section of a company's document in English, the bakery's unless another is given, with other facts."""
    facts, words = of or bakery("en")
    facts = replace(facts, **changes)
    found = written_document(facts, words if of else words_in(facts, "en")).section(section_id)
    assert found is not None
    return found


def text(section_id: SectionId, of: Company | None = None, **changes: Any) -> str:
    """Return what it says in one text."""
    return "\n".join(section(section_id, of, **changes).lines)


def missing(section_id: SectionId, of: Company | None = None, **changes: Any) -> list[tuple[str, bool]]:
    """Return to which screens its gaps lead, and whether inside the assessment."""
    return [(part.screen, part.is_inside) for part in section(section_id, of, **changes).missing]
