"""
Writes the whole document: fifteen sections in their order, in the language that is active.

It decides nothing and reads nothing: everything follows from the facts.
"""

from collections.abc import Callable, Mapping

from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.presentation.document.sections.action_plan_section import action_plan
from csr_xblock.presentation.document.sections.change_log_section import change_log
from csr_xblock.presentation.document.sections.communication_section import communication
from csr_xblock.presentation.document.sections.company_sections import cover, values, who_we_are
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import goals
from csr_xblock.presentation.document.sections.improve_section import improve
from csr_xblock.presentation.document.sections.learning_section import learning_plan
from csr_xblock.presentation.document.sections.map_section import strategy_map
from csr_xblock.presentation.document.sections.monitoring_section import monitoring
from csr_xblock.presentation.document.sections.section_words import document_title, footer_words
from csr_xblock.presentation.document.sections.stakeholder_sections import dialogue, stakeholders
from csr_xblock.presentation.document.sections.standing_section import scorecard
from csr_xblock.presentation.document.sections.strengths_section import strengths
from csr_xblock.services.document.read_facts import DocumentFacts

SECTIONS: Mapping[SectionId, Callable[[DocumentFacts, DocumentWords], Section]] = {
    SectionId.COVER: cover,
    SectionId.WHO_WE_ARE: who_we_are,
    SectionId.VALUES: values,
    SectionId.STAKEHOLDERS: stakeholders,
    SectionId.SCORECARD: scorecard,
    SectionId.STRENGTHS: strengths,
    SectionId.IMPROVE: improve,
    SectionId.MAP: strategy_map,
    SectionId.GOALS: goals,
    SectionId.ACTION_PLAN: action_plan,
    SectionId.LEARNING_PLAN: learning_plan,
    SectionId.DIALOGUE: dialogue,
    SectionId.MONITORING: monitoring,
    SectionId.COMMUNICATION: communication,
    SectionId.CHANGE_LOG: change_log,
}


def written_document(facts: DocumentFacts, words: DocumentWords) -> StrategyDocument:
    """Return the document. All sections but cover and change log are the same on every day with the same facts."""
    sections = tuple(write(facts, words) for write in SECTIONS.values())
    return StrategyDocument(words.language, document_title(), facts.name, footer_words(), sections)
