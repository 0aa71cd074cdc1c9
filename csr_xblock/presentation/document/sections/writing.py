"""What every section needs: paragraphs of sentences, sections without what is not there, and where a gap is closed."""

from collections.abc import Iterable

from csr_xblock.domain.document.blocks import Block, Bullets, Paragraph, Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.presentation.document.sections.section_words import section_title
from csr_xblock.presentation.journey.screen_names import DOCUMENT

EDIT = "edit"
ENDS = (".", "!", "?", "…", "”", "“", "»")


def section_of(
    section: SectionId, blocks: Iterable[Block | None], missing: Iterable[MissingPart | None] = ()
) -> Section:
    """Return a section of what is there."""
    return Section(
        section,
        section_title(section),
        tuple(block for block in blocks if block is not None),
        tuple(part for part in missing if part is not None),
    )


def paragraph(*sentences: str) -> Paragraph | None:
    """Return whole sentences one after the other, None for none; '' is no sentence."""
    text = " ".join(sentence for sentence in sentences if sentence)
    return Paragraph(text) if text else None


def bullets(entries: Iterable[str]) -> Bullets | None:
    """Return a list, None for an empty one."""
    found = tuple(entries)
    return Bullets(found) if found else None


def table(
    caption: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, is_wide: bool = False
) -> Table | None:
    """Return a table, None for one without rows."""
    found = tuple(rows)
    return Table(caption, head, found, is_wide) if found else None


def own_sentence(text: str) -> str:
    """Return what people have written with a full stop, which many leave out; '' stays ''."""
    text = text.strip()
    return text if not text or text.endswith(ENDS) else f"{text}."


def to_edit(sentence: str, section: SectionId) -> MissingPart:
    """Return a gap that only the company's own words can close."""
    return MissingPart(sentence, f"{DOCUMENT}/{EDIT}/{section.value}")
