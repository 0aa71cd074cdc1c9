"""
Three companies whose documents are kept whole as snapshots, with what their people have written in the language.

A bakery that has done everything, a translator who has done nothing but the quick check, and a joinery of sixty people
in its second year.
"""

from datetime import date

from csr_xblock.content.library import instrument_with_words, packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.identifiers import ObjectiveId, UnitId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.services.document.read_facts import DocumentFacts, Standing
from tests.domain.instruments import sheet_of_line
from tests.presentation.document.sections.made_bakery import bakery_facts
from tests.presentation.document.sections.made_joinery import joinery_facts
from tests.presentation.document.sections.said import said_in
from tests.presentation.scored import scored_attempt

TODAY = date(2026, 11, 30)
EVERYTHING = frozenset(Step)
CLIMATE, SUPPLY, LOCAL, LEARNING, SAFE = (
    ObjectiveId(one)
    for one in ("env-climate", "pro-supply-chain", "com-local-value", "peo-learning", "peo-safe-healthy")
)

Company = tuple[DocumentFacts, DocumentWords]


def words_in(facts: DocumentFacts, language: str) -> DocumentWords:
    """Return the words of the packaged questions and units."""
    words = instrument_with_words(facts.instrument, language)
    units = {
        unit: UnitWords(one.title, _task(unit, language))
        for unit, one in packaged_units(language).items()
        if unit in {advised.id for advised in facts.units}
    }
    return DocumentWords(language, words, words, words, units)


def _task(unit: UnitId, language: str) -> str:
    """Return a task as `words_of` does: in the language, or not at all."""
    text = unit_text(unit, language)
    return text.task.title if text.language == language else ""


def bakery(language: str) -> Company:
    """Return the bakery of METHODOLOGY 2.4.8 with a full plan."""
    facts = bakery_facts(language)
    return facts, words_in(facts, language)


def joinery(language: str) -> Company:
    """Return a joinery of sixty people, a year after its first self-assessment."""
    facts = joinery_facts(language)
    return facts, words_in(facts, language)


def translator(language: str) -> Company:
    """Return a firm of one person with a quick check and nothing else."""
    line = "".join("1" if number % 3 else "2" for number in range(len(packaged_instrument().items)))
    sheet = sheet_of_line(packaged_instrument(), line, employees=0, mode=Mode.QUICK)
    scored = scored_attempt(sheet)
    facts = DocumentFacts(
        today=TODAY,
        steps=EVERYTHING,
        role=Role.OWNER,
        name=said_in(language)["translator"],
        company=CompanyFacts(0, "BG", "N"),
        is_one_person=True,
        instrument=packaged_instrument(),
        standing=Standing(scored, scored.scorecard),
    )
    return facts, words_in(facts, language)
