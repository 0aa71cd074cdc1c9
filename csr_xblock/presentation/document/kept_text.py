"""The text of a kept version as pages show it: to its company, and to trainers once it is released."""

from dataclasses import dataclass

from csr_xblock.domain.document.strategy_document import SectionId, StrategyDocument
from csr_xblock.presentation.document.block_views import BlockView, block_views


@dataclass(frozen=True)
class KeptSection:
    """A section with something in it. `id` names its heading on the page."""

    id: str
    title: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True)
class KeptText:
    """
    The document as it was kept; `language` is its own, whatever the page speaks.

    `standing` says which version it is and who approved it, since the text was kept before. `cover` is the text of that
    section.
    """

    standing: tuple[str, ...]
    title: str
    company: str
    language: str
    cover: tuple[BlockView, ...]
    sections: tuple[KeptSection, ...]
    footer: str


def kept_text(document: StrategyDocument, standing: tuple[str, ...], prefix: str) -> KeptText:
    """Return the text. A section that said nothing on the day is left out. `prefix` begins the ids."""
    cover = document.section(SectionId.COVER)
    return KeptText(
        standing=standing,
        title=document.title,
        company=document.company,
        language=document.language,
        cover=() if cover is None else block_views(cover.blocks, f"{prefix}-{cover.id}", document.language),
        sections=tuple(
            KeptSection(id_, one.title, block_views(one.blocks, id_, document.language))
            for one in document.sections
            if one.blocks and one is not cover
            for id_ in [f"{prefix}-{one.id}"]
        ),
        footer=document.footer,
    )
