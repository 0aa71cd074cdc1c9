"""By what the folder is narrowed down: kinds and areas, each with how many pieces it would show."""

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.folder import NO_AREA, FolderCounts, FolderFilter
from csr_xblock.domain.evidence.piece import EvidenceKind
from csr_xblock.domain.links import Links
from csr_xblock.presentation.evidence.evidence_words import kinds_words
from csr_xblock.presentation.evidence.folder_address import folder_screen
from csr_xblock.presentation.evidence.folder_head import FolderChoice
from csr_xblock.presentation.evidence.piece_view import FolderWords


def kind_choices(counts: FolderCounts, chosen: FolderFilter, links: Links) -> tuple[FolderChoice, ...]:
    """Return all kinds and then each that has something, and the chosen one in any case."""
    offered = [kind for kind in EvidenceKind if kind in counts.kinds or kind is chosen.kind]
    choices = [
        FolderChoice(
            kinds_words(kind),
            links.to(folder_screen(FolderFilter(kind, chosen.area))),
            chosen.kind is kind,
            counts.kinds.get(kind, 0),
        )
        for kind in offered
    ]
    every = links.to(folder_screen(FolderFilter(None, chosen.area)))
    return (FolderChoice(_("Every kind"), every, chosen.kind is None, sum(counts.kinds.values())), *choices)


def area_choices(
    counts: FolderCounts, chosen: FolderFilter, words: FolderWords, links: Links
) -> tuple[FolderChoice, ...]:
    """Return all areas and then each that has something, and the chosen one in any case."""
    names = {area.id: area.short for area in words.now.perspectives} | {NO_AREA: words.area(None)}
    choices = [
        FolderChoice(
            name,
            links.to(folder_screen(FolderFilter(chosen.kind, area))),
            chosen.area == area,
            counts.areas.get(area, 0),
        )
        for area, name in names.items()
        if area in counts.areas or area == chosen.area
    ]
    every = links.to(folder_screen(FolderFilter(chosen.kind, None)))
    return (FolderChoice(_("Every area"), every, chosen.area is None, sum(counts.areas.values())), *choices)
