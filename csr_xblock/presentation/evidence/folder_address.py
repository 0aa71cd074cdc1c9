"""
The addresses of the folder: evidence, evidence/reports, evidence/all/people, evidence/no-note/people.

A kind and an area stand in an address, so that Back works and a link can be kept. Words that somebody searches for
never do: an address is logged, by the platform and on its way, and a search is often a name.
"""

from collections.abc import Sequence
from enum import StrEnum

from csr_xblock.domain.evidence.folder import NO_AREA, FolderFilter
from csr_xblock.domain.evidence.piece import EvidenceKind
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.journey.screen_names import EVIDENCE

EVERYTHING = FolderFilter()
ALL = "all"
"""In the place of a kind."""


class FolderView(StrEnum):
    """What of the folder is looked at; the values stand in addresses."""

    FOLDER = ""
    NO_NOTE = "no-note"
    WHAT_COUNTS = "what-counts"


def view_of(parts: Sequence[str]) -> FolderView:
    """Return which view the parts of an address behind the screen's name ask for."""
    first = parts[0] if parts else ""
    return FolderView(first) if first in list(FolderView) else FolderView.FOLDER


def filter_of(parts: Sequence[str], instrument: Instrument) -> FolderFilter:
    """Return what they choose; what is not known chooses all."""
    kind, area = (*parts[:2], "", "")[:2]
    is_known = instrument.has_perspective(area) or area == NO_AREA
    return FolderFilter(
        EvidenceKind(kind) if kind in list(EvidenceKind) else None,
        PerspectiveId(area) if is_known else None,
    )


def folder_screen(chosen: FolderFilter = EVERYTHING) -> str:
    """Return the screen of a choice."""
    kind = ALL if chosen.kind is None else chosen.kind.value
    if chosen.area is not None:
        return f"{EVIDENCE}/{kind}/{chosen.area}"
    return EVIDENCE if chosen.kind is None else f"{EVIDENCE}/{kind}"


def view_screen(view: FolderView, area: PerspectiveId | None = None) -> str:
    """Return the screen of a view, for what lacks a note also of one area."""
    parts = [EVIDENCE, *([view.value] if view.value else []), *([area] if area is not None else [])]
    return "/".join(parts)
