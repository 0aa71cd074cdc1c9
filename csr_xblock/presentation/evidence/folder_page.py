"""The evidence folder: all pieces by area, with what narrows them down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.folder import FolderFilter, folder_counts
from csr_xblock.domain.evidence.piece import EvidencePiece
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.evidence.evidence_words import pieces_words
from csr_xblock.presentation.evidence.folder_address import folder_screen
from csr_xblock.presentation.evidence.folder_choices import area_choices, kind_choices
from csr_xblock.presentation.evidence.folder_head import FolderChoice, FolderHead
from csr_xblock.presentation.evidence.piece_places import PiecePlaces
from csr_xblock.presentation.evidence.piece_view import FolderWords, PieceView, piece_view
from csr_xblock.services.evidence.show_folder import ShownFolder


@dataclass(frozen=True)
class AreaOfFolder:
    """The pieces of an area; `area` is its id, '' for what belongs to none, `color` as #rrggbb."""

    area: str
    title: str
    color: str
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True)
class FolderPage:
    """
    The folder. `found` says how many pieces are shown, `company` and `day` stand on paper; `file_url` gives the file.

    `is_filtered`: a kind or an area is chosen, and `all_url` shows everything.
    """

    head: FolderHead
    kinds: tuple[FolderChoice, ...]
    areas: tuple[FolderChoice, ...]
    groups: tuple[AreaOfFolder, ...]
    found: str
    count: int
    is_filtered: bool
    all_url: str
    is_cut: bool
    file_url: str
    company: str
    day: str
    foot: str


def folder_page(
    shown: ShownFolder,
    chosen: FolderFilter,
    words: FolderWords,
    places: PiecePlaces,
    head: FolderHead,
    *,
    file_url: str,
    company: str,
    today: date,
) -> FolderPage:
    """Return the folder as the address asks for it."""
    pieces, counts = chosen.chosen(shown.pieces), folder_counts(shown.pieces, chosen)
    return FolderPage(
        head=head,
        kinds=kind_choices(counts, chosen, places.own),
        areas=area_choices(counts, chosen, words, places.own),
        groups=tuple(_groups(pieces, shown, words, places)),
        found=pieces_words(len(pieces)),
        count=len(pieces),
        is_filtered=chosen != FolderFilter(),
        all_url=places.own.to(folder_screen()),
        is_cut=shown.is_cut,
        file_url=file_url,
        company=company,
        day=date_words(today),
        foot=_("Evidence folder, %(day)s") % {"day": date_words(today)},
    )


def _groups(
    pieces: Iterable[EvidencePiece], shown: ShownFolder, words: FolderWords, places: PiecePlaces
) -> Iterator[AreaOfFolder]:
    colors = {area.id: area.color for area in words.now.perspectives}
    for area, of_area in groupby(pieces, key=lambda one: one.area):
        views = tuple(piece_view(one, shown, words, places) for one in of_area)
        yield AreaOfFolder(area or "", words.area(area), "" if area is None else colors.get(area, ""), views)
