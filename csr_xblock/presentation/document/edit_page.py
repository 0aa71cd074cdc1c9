"""The page on which a company writes in its own words what the software had written: a section, a letter."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import html_to_keep
from csr_xblock.domain.document.own_text import NOT_KEPT, OwnText, fingerprint, most_characters
from csr_xblock.domain.document.strategy_document import NEVER_OWN, Section, SectionId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.presentation.document.block_views import BlockView, block_views
from csr_xblock.presentation.document.document_page import FULL, DocumentHandlers, anchor_of
from csr_xblock.presentation.document.section_html import section_html
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.journey.screen_names import DOCUMENT

WRITABLE: frozenset[str] = frozenset({*SectionId, *LetterId} - NEVER_OWN)
"""What own words can be written for."""


@dataclass(frozen=True)
class WrittenText:
    """
    What the software writes today where own words may stand. `html` is where somebody begins who writes it anew.

    `prefix` is its anchor, `basis` its fingerprint, `next_url` where the form leads and `back` how that link is called;
    `as_written` and `as_own` say what the field holds before and after somebody has written. `back_url` leads back to
    what was on the page before, '' where that is `next_url`.
    """

    slug: str
    title: str
    html: str
    basis: str
    generated: tuple[BlockView, ...]
    prefix: str
    next_url: str
    back: str
    as_written: str
    as_own: str
    back_url: str = ""


@dataclass(frozen=True)
class EditPage:
    """
    The form of a text. `html` is what the text begins with, `revision` that of the own words (0: there are none),
    `basis` the fingerprint of what the software writes today, which `generated` shows.

    `page_language` is that of the page, `language` that of the own words and `language_name` what it is called, both ''
    where it is the page's.
    """

    prefix: str
    slug: str
    title: str
    told: str
    back: str
    html: str
    page_language: str
    language: str
    language_name: str
    revision: int
    basis: str
    generated: tuple[BlockView, ...]
    is_changed: bool
    handlers: DocumentHandlers
    next_url: str
    back_url: str
    draft_key: str
    rich_text: str
    max_characters: int

    @property
    def characters(self) -> int:
        """How long the text is, with its formatting."""
        return len(self.html)

    @property
    def is_own(self) -> bool:
        """Whether the company has written it already."""
        return self.revision != NOT_KEPT


def section_to_write(section: Section, links: Links, language: str) -> WrittenText:
    """Return a section as the software writes it today, on a page in a language."""
    prefix = anchor_of(links, section.id)
    return WrittenText(
        slug=section.id.value,
        title=section.title,
        html=section_html(section.blocks),
        basis=fingerprint(section.lines),
        generated=block_views(section.blocks, f"{prefix}-today", language),
        prefix=prefix,
        next_url=f"{links.to(f'{DOCUMENT}/{FULL}')}#{prefix}",
        back=_("Back to the document"),
        as_written=_(
            "Below is what we have written from your data. Change it as you would say it yourself; from then on your "
            "words stand in the document."
        ),
        as_own=_(
            "This is what you have written. It stands in the document until you change it or take the written text "
            "over again."
        ),
    )


def edit_page(
    written: WrittenText,
    own: OwnText | None,
    key: AssessmentKey,
    handlers: DocumentHandlers,
    *,
    language: str,
    rich_text: str,
    is_changed: bool,
) -> EditPage:
    """Return the form. `own` is what the company has written, if it has."""
    other = "" if own is None or own.language == language else own.language
    return EditPage(
        prefix=written.prefix,
        slug=written.slug,
        title=written.title,
        told=written.as_written if own is None else written.as_own,
        back=written.back,
        html=written.html if own is None else html_to_keep(own.html),
        page_language=language,
        language=other,
        language_name=NATIVE_NAMES.get(other, other),
        revision=NOT_KEPT if own is None else own.revision,
        basis=written.basis,
        generated=written.generated,
        is_changed=is_changed,
        handlers=handlers,
        next_url=written.next_url,
        back_url=(written.back_url or written.next_url) if own is None else written.next_url,
        draft_key=draft_name(key, f"document-{written.slug}"),
        rich_text=rich_text,
        max_characters=most_characters(written.slug),
    )
