"""Communication: what the company can prove of what it says, and whom it tells, which only itself can say."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import newest_point
from csr_xblock.presentation.document.sections.strengths_section import SCORECARD_SCREEN, strong_items
from csr_xblock.presentation.document.sections.writing import paragraph, section_of, to_edit
from csr_xblock.services.document.read_facts import DocumentFacts


def communication(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return where the proof of what the company says stands. It stands there once, and is not told again here."""
    has_proof, has_readings = _has_proof(facts), _has_readings(facts)
    return section_of(
        SectionId.COMMUNICATION,
        (paragraph(_where(has_proof=has_proof, has_readings=has_readings)),),
        _missing(facts, has_any=has_proof or has_readings),
    )


def _where(*, has_proof: bool, has_readings: bool) -> str:
    if has_proof and has_readings:
        return _("In this document each strength has its evidence beside it, and each reading its day.")
    if has_proof:
        return _("In this document each strength has its evidence beside it.")
    if has_readings:
        return _("In this document each reading has its day beside it.")
    return ""


def _has_proof(facts: DocumentFacts) -> bool:
    """Whether every strength that the document tells has its evidence: one without would be a claim."""
    standing = facts.standing
    if standing is None:
        return False
    answers = standing.scored.attempt.sheet.answers
    told = strong_items(standing)
    return bool(told) and all(answers[one].has_evidence for one in told)


def _has_readings(facts: DocumentFacts) -> bool:
    return any(newest_point(one, facts) is not None for one in facts.goals.goals)


def _missing(facts: DocumentFacts, *, has_any: bool) -> Iterator[MissingPart]:
    if facts.standing is not None and not has_any:
        sentence = _("Add to your strongest answers a note on what shows them; then you can tell others of them.")
        yield MissingPart(sentence, SCORECARD_SCREEN, True)
    yield to_edit(_("Say whom you tell what: staff, customers, neighbours, the bank."), SectionId.COMMUNICATION)
