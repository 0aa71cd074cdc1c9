"""The fingerprints that own words take on when a company keeps them although the data have changed."""

from collections.abc import Mapping

from csr_xblock.domain.document.own_text import fingerprint
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.document.sections.written_document import written_document
from csr_xblock.screens.document.shown_document import ShownDocument, words_of
from csr_xblock.screens.journey.company_scene import CompanyScene


def bases_of_changed(scene: CompanyScene, shown: ShownDocument) -> Mapping[SectionId, str]:
    """
    Return for each section of which own words rest on other data what is written today, as a fingerprint.

    It is that of the language of the own words, whatever language the page has: in that they are compared.
    """
    written = {scene.around.language: shown.generated}
    for language in {shown.own[section].language for section in shown.changed} - written.keys():
        with speaking(language):
            written[language] = written_document(shown.facts, words_of(scene, shown.facts, language))
    today = {section: written[shown.own[section].language].section(section) for section in shown.changed}
    return {section: fingerprint(() if now is None else now.lines) for section, now in today.items()}
