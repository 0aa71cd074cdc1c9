"""
The version of its strategy document that the bakery of `second-year` has kept, approved and released to its trainers.

It is written as the page writes it, from what has been decided until then, and dated back.
"""

from dataclasses import replace
from datetime import datetime

from csr_xblock.content.library import finished_unit_ids, packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.document.kept_version import AskedWith, VersionHead
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.sections.written_document import written_document
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.services.document.keep_document import approve_document, keep_document, release_document
from csr_xblock.services.document.read_facts import read_facts
from csr_xblock.services.questions.show_assessment import show_assessment

LANGUAGE = "en"
NOTE = "The first one, after our second self-assessment."
APPROVER = "Rasa Petraitienė"


def seed_version(key: AssessmentKey, at: datetime) -> None:
    """Keep, approve and release the document as of a day. To be called once."""
    head = keep_as_of(key, at, NOTE, "seed")
    approve_document(key, head.id, head.revision, APPROVER)
    release_document(key, head.id, head.revision + 1, is_released=True, may_be_seen=True)
    DocumentVersion.objects.filter(pk=head.id).update(made_at=at, approved_at=at, released_at=at)


def keep_as_of(key: AssessmentKey, at: datetime, note: str, form_key: str) -> VersionHead:
    """Keep the document with what is decided now, as it would have been written on a day."""
    access, instrument = find_access(key), packaged_instrument()
    assert access is not None, "whoever keeps a version has a company"
    units = [unit for unit in packaged_units() if unit in finished_unit_ids()]
    facts = read_facts(key, access, show_assessment(key), instrument, frozenset(Step), units)
    texts = {unit: unit_text(unit, LANGUAGE) for unit in units}
    titles = {unit: UnitWords(packaged_units()[unit].title, text.task.title) for unit, text in texts.items()}
    words = DocumentWords(LANGUAGE, instrument, instrument, instrument, titles)
    with speaking(LANGUAGE):
        document = written_document(replace(facts, today=at.date()), words)
    asked = AskedWith(instrument.id, instrument.version)
    return keep_document(key, document, note, facts.rests_on, form_key, asked_with=asked)
