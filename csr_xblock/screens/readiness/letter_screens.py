"""The screens of the two letters: to read and print, and to write in own words."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.content.readiness.disclosure_reader import packaged_standard
from csr_xblock.domain.document.own_text import OwnText, fingerprint
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.edge.rendering import FORM_SCRIPTS, add_assets, page_fragment
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.readiness.letter_page import letter_choices, letter_page, letter_to_write
from csr_xblock.presentation.readiness.letters import Letter, LetterFacts, answers_letter, asks_letter
from csr_xblock.presentation.readiness.readiness_address import LetterAddress
from csr_xblock.screens.document.document_pages import PRINT_SCRIPTS, handlers_of
from csr_xblock.screens.document.document_pages import STYLES as DOCUMENT_STYLES
from csr_xblock.screens.document.edit_section import editor
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.document.show_own_text import own_text_for
from csr_xblock.services.readiness.show_readiness import ShownReadiness

STYLES = (*DOCUMENT_STYLES, "frame/choices.css")


def letter_fragment(scene: CompanyScene, shown: ShownReadiness, asked: LetterAddress) -> Fragment:
    """Return a letter as it is written today, or in own words, or the form to write it."""
    own = own_text_for(scene.access, asked.letter)
    letter = _letter(scene, shown, asked, scene.around.language)
    basis = _basis(scene, shown, asked.letter, own, scene.around.language if own is None else own.language)
    codes = _in_order(shown, asked.codes)
    if asked.is_edit:
        today = _basis(scene, shown, asked.letter, own, scene.around.language)
        written = letter_to_write(letter, today, codes, scene.links, scene.around.language)
        return editor(scene, written, own, is_changed=own is not None and own.basis != basis)
    choices = letter_choices(shown.disclosures, asked.codes, scene.links) if asked.letter is LetterId.ANSWERS else ()
    page = letter_page(
        letter,
        own,
        choices,
        scene.links,
        handlers_of(scene),
        basis=basis,
        codes=codes,
        language=scene.around.language,
    )
    fragment = page_fragment(
        scene.block,
        "readiness/letter.html",
        page,
        language=scene.around.language,
        styles=STYLES,
        scripts=FORM_SCRIPTS if own is not None else (),
    )
    add_assets(fragment, scene.block, (), PRINT_SCRIPTS)
    return fragment


def _letter(scene: CompanyScene, shown: ShownReadiness, asked: LetterAddress, language: str) -> Letter:
    """Return the letter as it is written today, in the active language, whose name is `language`."""
    known = LetterFacts(scene.state.company_name, shown.company, packaged_standard().act)
    if asked.letter is LetterId.ASKS:
        return asks_letter(known)
    chosen = [one for one in shown.disclosures if asked.codes is None or one.disclosure.code in asked.codes]
    return answers_letter(chosen, instrument_with_words(shown.instrument, language), known)


def _basis(scene: CompanyScene, shown: ShownReadiness, letter: LetterId, own: OwnText | None, language: str) -> str:
    """
    Return the fingerprint of the whole letter in a language: own words rest on all that can be told.

    For a reader who has handed in nothing for the company it is that of the own words: their letter tells less because
    of who reads it, and no data have changed.
    """
    if own is not None and letter is LetterId.ANSWERS and not shown.has_answers:
        return own.basis
    with speaking(language):
        return fingerprint(_letter(scene, shown, LetterAddress(letter), language).lines)


def _in_order(shown: ShownReadiness, codes: frozenset[str] | None) -> list[str] | None:
    return None if codes is None else [one.disclosure.code for one in shown.disclosures if one.disclosure.code in codes]
