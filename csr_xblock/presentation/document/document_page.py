"""The strategy document as pages: the short form on two sheets, and the full document with what can be done to it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from csr_xblock.domain.document.own_text import OwnText
from csr_xblock.domain.document.strategy_document import (
    NEVER_OWN,
    MissingPart,
    Section,
    SectionId,
    StrategyDocument,
)
from csr_xblock.domain.links import Links
from csr_xblock.presentation.document.block_views import BlockView, block_views
from csr_xblock.presentation.document.file_words import WordsAndLink
from csr_xblock.presentation.document.short_form import ShortForm
from csr_xblock.presentation.document.version_words import draft_words
from csr_xblock.presentation.journey.screen_names import DOCUMENT
from csr_xblock.presentation.scoring.numbers import whole

FULL, EDIT, VERSIONS = "full", "edit", "versions"
"""The first part behind the screen's name in an address."""


@dataclass(frozen=True)
class DocumentHandlers:
    """The addresses of handlers, each '' where nothing may be changed."""

    save: str
    keep: str
    take_over: str


@dataclass(frozen=True)
class MissingView:
    """What a section lacks, as a sentence that leads to where it is done."""

    sentence: str
    url: str


@dataclass(frozen=True)
class NewDataView:
    """
    What is written today where the company's own words rest on other data. `basis` is its fingerprint, `revision` that
    of the own words.
    """

    blocks: tuple[BlockView, ...]
    basis: str
    revision: int


@dataclass(frozen=True)
class SectionView:
    """
    A section on a page. `id` is its anchor, `edit_url` is '' where nobody writes it anew.

    `number` is '' for the cover, and for a section without words: that one is to be filled and is not printed.
    """

    id: str
    slug: str
    title: str
    blocks: tuple[BlockView, ...]
    missing: tuple[MissingView, ...]
    is_own: bool
    edit_url: str
    new_data: NewDataView | None
    number: str = ""


@dataclass(frozen=True)
class DocumentPage:
    """
    A form of the document. `company` is '' where nobody has given the name; it and `foot` stand on each sheet.

    `cover` and `standing` stand on the first sheet of the full document; they are None and '' in the short form.
    `changed` are sections whose own words rest on earlier data. The short form has a `fit`, how tightly it is set, and
    a `note` where texts were cut, both '' otherwise. `files` can be taken along.
    """

    prefix: str
    title: str
    company: str
    foot: str
    cover: SectionView | None
    sections: tuple[SectionView, ...]
    changed: tuple[SectionView, ...]
    handlers: DocumentHandlers
    short_url: str
    full_url: str
    versions_url: str
    fit: str = ""
    note: str = ""
    standing: str = ""
    files: tuple[WordsAndLink, ...] = ()


@dataclass(frozen=True)
class OwnWords:
    """
    What the company has written itself, and the words that the software writes today.

    `bases` are the sections whose own words rest on earlier data, each with the fingerprint of what is written today.
    """

    own: Mapping[SectionId, OwnText]
    generated: StrategyDocument
    bases: Mapping[SectionId, str]


def short_page(form: ShortForm, links: Links, inner: Links, handlers: DocumentHandlers) -> DocumentPage:
    """Return the short form; own words stand in the full document, so nothing is written anew here."""
    document = form.document
    views = tuple(_section(section, links, inner, document.language) for section in document.sections)
    return replace(_page(document, links, views, handlers), fit=form.fit.value, note=form.note)


def full_page(
    document: StrategyDocument, words: OwnWords, links: Links, inner: Links, handlers: DocumentHandlers
) -> DocumentPage:
    """Return the full document, with what is missing, and with new texts beside own words that rest on earlier data."""
    views = tuple(_editable(section, words, links, inner, document.language) for section in document.sections)
    return replace(_page(document, links, views, handlers), standing=draft_words())


def anchor_of(links: Links, section_id: SectionId) -> str:
    """Return the id of a section on the page of the full document."""
    return f"csr{links.block}-{section_id}"


def _page(
    document: StrategyDocument, links: Links, sections: tuple[SectionView, ...], handlers: DocumentHandlers
) -> DocumentPage:
    return DocumentPage(
        prefix=f"csr{links.block}",
        title=document.title,
        company=document.company,
        foot=document.footer,
        cover=next((section for section in sections if section.slug == SectionId.COVER), None),
        sections=tuple(_numbered(section for section in sections if section.slug != SectionId.COVER)),
        changed=tuple(section for section in sections if section.new_data is not None),
        handlers=handlers,
        short_url=links.to(DOCUMENT),
        full_url=links.to(f"{DOCUMENT}/{FULL}"),
        versions_url=links.to(f"{DOCUMENT}/{VERSIONS}"),
    )


def _numbered(sections: Iterable[SectionView]) -> Iterator[SectionView]:
    number = 0
    for section in sections:
        number += bool(section.blocks)
        yield replace(section, number=whole(number)) if section.blocks else section


def _editable(section: Section, words: OwnWords, links: Links, inner: Links, language: str) -> SectionView:
    view = _section(section, links, inner, language)
    if section.id in NEVER_OWN:
        return view
    own, today = words.own.get(section.id), words.generated.section(section.id)
    new_data = None
    if own is not None and today is not None and section.id in words.bases:
        blocks = block_views(today.blocks, f"{view.id}-new", language)
        new_data = NewDataView(blocks, words.bases[section.id], own.revision)
    edit_url = links.to(f"{DOCUMENT}/{EDIT}/{section.id}")
    return replace(view, edit_url=edit_url, new_data=new_data)


def _section(section: Section, links: Links, inner: Links, language: str) -> SectionView:
    anchor = anchor_of(links, section.id)
    return SectionView(
        id=anchor,
        slug=section.id.value,
        title=section.title,
        blocks=block_views(section.blocks, anchor, language),
        missing=tuple(_missing(part, links, inner) for part in section.missing),
        is_own=section.is_own,
        edit_url="",
        new_data=None,
    )


def _missing(part: MissingPart, links: Links, inner: Links) -> MissingView:
    return MissingView(part.sentence, inner.to(part.screen) if part.is_inside else links.to(part.screen))
