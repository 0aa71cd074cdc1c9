"""
Two states of a document side by side: which sections came, went and changed, and which lines of them.

Cover and log of versions are left out: they follow from the day and from the versions, and differ from day to day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from csr_xblock.domain.document.plain_text import said_lines
from csr_xblock.domain.document.strategy_document import NEVER_OWN, Section, SectionId, StrategyDocument


class TextChange(StrEnum):
    """What has become of a section or a line."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class ComparedLine:
    """A line that stands in the later state alone (ADDED), in the earlier alone (REMOVED), or in both (SAME)."""

    change: TextChange
    text: str


@dataclass(frozen=True)
class ComparedSection:
    """A section of either state, under its later title. `lines` are those of both in their order."""

    id: SectionId
    title: str
    change: TextChange
    lines: tuple[ComparedLine, ...] = ()


@dataclass(frozen=True)
class ComparedDocuments:
    """
    The sections in their order. `is_word_by_word` is False for two languages.

    Sections in two languages are never CHANGED and have no lines: they are SAME where both states say something there.
    """

    sections: tuple[ComparedSection, ...]
    is_word_by_word: bool

    @property
    def changed(self) -> tuple[ComparedSection, ...]:
        """The sections that are not the same."""
        return tuple(one for one in self.sections if one.change is not TextChange.SAME)


def compare_documents(earlier: StrategyDocument, later: StrategyDocument) -> ComparedDocuments:
    """Return what has changed from one state to a later one. A section that says nothing is taken for none."""
    is_word_by_word = earlier.language == later.language
    before, after = _sections(earlier), _sections(later)
    return ComparedDocuments(
        tuple(
            _compared(before.get(one), after.get(one), (after.get(one) or before[one]).section, is_word_by_word)
            for one in SectionId
            if one in before or one in after
        ),
        is_word_by_word,
    )


@dataclass(frozen=True)
class _Said:
    section: Section
    lines: list[str]


def _sections(document: StrategyDocument) -> dict[SectionId, _Said]:
    """Return the sections that say something, by their ids."""
    said = (_Said(one, [line for block in one.blocks for line in said_lines(block)]) for one in document.sections)
    return {one.section.id: one for one in said if one.lines and one.section.id not in NEVER_OWN}


def _compared(before: _Said | None, after: _Said | None, named: Section, is_word_by_word: bool) -> ComparedSection:
    old, new = before.lines if before else [], after.lines if after else []
    lines = tuple(_compared_lines(old, new)) if is_word_by_word else ()
    return ComparedSection(named.id, named.title, _change(old, new, is_word_by_word), lines)


def _change(old: Sequence[str], new: Sequence[str], is_word_by_word: bool) -> TextChange:
    if not old:
        return TextChange.ADDED
    if not new:
        return TextChange.REMOVED
    return TextChange.CHANGED if is_word_by_word and old != new else TextChange.SAME


def _compared_lines(old: Sequence[str], new: Sequence[str]) -> Iterable[ComparedLine]:
    # Lines that stand there again and again are no anchors (autojunk): they would cost time by the cube of how many.
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            yield from (ComparedLine(TextChange.SAME, line) for line in old[old_from:old_to])
        else:
            yield from (ComparedLine(TextChange.REMOVED, line) for line in old[old_from:old_to])
            yield from (ComparedLine(TextChange.ADDED, line) for line in new[new_from:new_to])
