"""What of a folder is looked at: a kind and an area, and how many pieces each would show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece
from csr_xblock.domain.identifiers import PerspectiveId

NO_AREA = PerspectiveId("no-area")
"""Chooses what belongs to no area, such as a talk; no area of a questionnaire has this id in ours."""


@dataclass(frozen=True)
class FolderFilter:
    """What is chosen; None means all."""

    kind: EvidenceKind | None = None
    area: PerspectiveId | None = None

    def fits_area(self, area: PerspectiveId | None) -> bool:
        """Return whether something of an area is shown."""
        return self.area is None or self.area == (area or NO_AREA)

    def fits_kind(self, kind: EvidenceKind) -> bool:
        """Return whether a kind is shown."""
        return self.kind in (None, kind)

    def chosen(self, pieces: Iterable[EvidencePiece]) -> tuple[EvidencePiece, ...]:
        """Return the pieces that are shown, in the order in which they came."""
        return tuple(one for one in pieces if self.fits_kind(one.kind) and self.fits_area(one.area))


@dataclass(frozen=True)
class FolderCounts:
    """How many pieces each kind has in the chosen area, and each area of the chosen kind. What has none is left out."""

    kinds: Mapping[EvidenceKind, int]
    areas: Mapping[PerspectiveId, int]


def folder_counts(pieces: Iterable[EvidencePiece], chosen: FolderFilter) -> FolderCounts:
    """Return how many pieces one would see with another kind, or another area, and the rest of the choice kept."""
    kinds, areas = Counter[EvidenceKind](), Counter[PerspectiveId]()
    for one in pieces:
        kinds[one.kind] += chosen.fits_area(one.area)
        areas[one.area or NO_AREA] += chosen.fits_kind(one.kind)
    return FolderCounts({kind: n for kind, n in kinds.items() if n}, {area: n for area, n in areas.items() if n})


def in_order(pieces: Iterable[EvidencePiece], areas: Iterable[PerspectiveId]) -> tuple[EvidencePiece, ...]:
    """
    Return pieces as they stand in the binder: by area, what belongs to none last, and in an area by kind.

    Of one kind they stay in the order in which they came. An area that is not asked about any more counts as none.
    """
    places: dict[PerspectiveId | None, int] = {area: place for place, area in enumerate(areas)}
    kinds = {kind: place for place, kind in enumerate(EvidenceKind)}
    known = (one if one.area in places else replace(one, area=None) for one in pieces)
    return tuple(sorted(known, key=lambda one: (places.get(one.area, len(places)), kinds[one.kind])))
