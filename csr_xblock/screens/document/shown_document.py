"""The strategy document of whoever looks, in the reader's language, with the company's own words in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.document.blocks import Formatted
from csr_xblock.domain.document.own_text import OwnText, fingerprint
from csr_xblock.domain.document.strategy_document import NEVER_OWN, Section, SectionId, StrategyDocument
from csr_xblock.openedx.people import name_columns
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed.programme import units_of
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.sections.two_pages import two_pages
from csr_xblock.presentation.document.sections.written_document import written_document
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.document.read_facts import DocumentFacts, read_facts


@dataclass(frozen=True)
class ShownDocument:
    """
    The document as generated, and as it is with the company's `own` words in place of sections.

    `changed` are sections whose own words were written beside other generated words than there would be today.
    """

    facts: DocumentFacts
    generated: StrategyDocument
    own: Mapping[SectionId, OwnText]
    document: StrategyDocument
    changed: frozenset[SectionId]


def shown_document(scene: CompanyScene) -> ShownDocument:
    """Return the full document. As many queries as `read_facts`."""
    facts = _facts(scene)
    generated = written_document(facts, words_of(scene, facts))
    own = {section: text for section, text in facts.own.items() if section not in NEVER_OWN}
    return ShownDocument(facts, generated, own, _with_own(generated, own), _changed(scene, facts, generated, own))


def shown_two_pages(scene: CompanyScene) -> StrategyDocument:
    """Return the short form, which is always generated. As many queries as `read_facts`."""
    facts = _facts(scene)
    return two_pages(facts, words_of(scene, facts))


def words_of(scene: CompanyScene, facts: DocumentFacts, language: str = "") -> DocumentWords:
    """Return the words of the questions and units in a language, '' for the reader's."""
    units = units_of(scene.around.programme, language) if language else scene.units
    language = language or scene.around.language
    standing, current = facts.standing, instrument_with_words(facts.instrument, language)
    pair = None if standing is None else standing.before
    return DocumentWords(
        language,
        current,
        current if standing is None else instrument_with_words(standing.scored.instrument, language),
        current if pair is None else instrument_with_words(pair.first.instrument, language),
        {one.descriptor.id: UnitWords(one.descriptor.title, _task(one, language)) for one in units},
    )


def _facts(scene: CompanyScene) -> DocumentFacts:
    assert scene.key is not None  # a company screen is shown to members only
    assert scene.access is not None
    units = [one.descriptor.id for one in scene.units]
    return read_facts(scene.key, scene.access, scene.state, scene.instrument, scene.steps, units, name_columns())


def _task(unit: PlacedUnit, language: str) -> str:
    """Return the task of a unit, '' where its text is in another language than the document."""
    text = unit.text
    return text.task.title if text is not None and text.language in ("", language) else ""


def _with_own(generated: StrategyDocument, own: Mapping[SectionId, OwnText]) -> StrategyDocument:
    """Return the document with own words in place of generated ones; what was missing there is for them to say."""

    def said(section: Section) -> Section:
        text = own.get(section.id)
        if text is None:
            return section
        return replace(section, blocks=(Formatted(text.html, text.language),), missing=(), is_own=True)

    return replace(generated, sections=tuple(map(said, generated.sections)))


def _changed(
    scene: CompanyScene, facts: DocumentFacts, generated: StrategyDocument, own: Mapping[SectionId, OwnText]
) -> frozenset[SectionId]:
    """
    Return the sections of which today's generated words are others than those beside which own words were written.

    They are compared in the language of the own words, so that a reader of another language is not told of a change.
    """
    written = {scene.around.language: generated}
    for language in {text.language for text in own.values()} - written.keys():
        with speaking(language):
            written[language] = written_document(facts, words_of(scene, facts, language))
    sections = {section: written[text.language].section(section) for section, text in own.items()}
    return frozenset(
        section for section, now in sections.items() if now is not None and own[section].basis != fingerprint(now.lines)
    )
