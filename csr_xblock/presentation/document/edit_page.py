"""The page on which a company writes a section of its document in its own words."""

from dataclasses import dataclass

from csr_xblock.domain.document.own_text import NOT_KEPT, OwnText, fingerprint
from csr_xblock.domain.document.strategy_document import MAX_OWN_CHARACTERS, NEVER_OWN, Section, SectionId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.presentation.document.block_views import BlockView, block_views
from csr_xblock.presentation.document.document_page import FULL, DocumentHandlers, anchor_of
from csr_xblock.presentation.document.section_html import section_html
from csr_xblock.presentation.journey.screen_names import DOCUMENT

WRITABLE = frozenset(SectionId) - NEVER_OWN


@dataclass(frozen=True)
class EditPage:
    """
    The form of a section. `html` is what the text begins with, `revision` that of the own words (0: there are none),
    `basis` the fingerprint of what the software writes today, which `generated` shows.

    `language` is that of the own words and `language_name` what it is called, both '' where it is the page's.
    """

    prefix: str
    slug: str
    title: str
    html: str
    language: str
    language_name: str
    revision: int
    basis: str
    generated: tuple[BlockView, ...]
    is_changed: bool
    handlers: DocumentHandlers
    next_url: str
    draft_key: str
    rich_text: str
    max_characters: int = MAX_OWN_CHARACTERS

    @property
    def characters(self) -> int:
        """How long the text is, with its formatting."""
        return len(self.html)

    @property
    def is_own(self) -> bool:
        """Whether the company has written it already."""
        return self.revision != NOT_KEPT


def edit_page(
    section: Section,
    own: OwnText | None,
    links: Links,
    key: AssessmentKey,
    handlers: DocumentHandlers,
    *,
    language: str,
    rich_text: str,
    is_changed: bool,
) -> EditPage:
    """Return the form. `section` is as the software writes it today, `own` what the company has written, if it has."""
    prefix = anchor_of(links, section.id)
    other = "" if own is None or own.language == language else own.language
    return EditPage(
        prefix=prefix,
        slug=section.id.value,
        title=section.title,
        html=section_html(section.blocks) if own is None else own.html,
        language=other,
        language_name=NATIVE_NAMES.get(other, other),
        revision=NOT_KEPT if own is None else own.revision,
        basis=fingerprint(section.lines),
        generated=block_views(section.blocks, f"{prefix}-today", language),
        is_changed=is_changed,
        handlers=handlers,
        next_url=f"{links.to(f'{DOCUMENT}/{FULL}')}#{prefix}",
        draft_key=f"csr-xblock:{key.learner.course}:{key.learner.user_id}:{key.assessment}:document-{section.id}",
        rich_text=rich_text,
    )
