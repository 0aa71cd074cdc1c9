"""How many learners of a programme are where: numbers only."""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import BandId

BandCounts = dict[BandId | None, int]
"""Learners by band; None: not enough answers for one."""


@dataclass(frozen=True)
class UnitCount:
    """
    Learners by how far they are with one unit. `open` counts everybody to whom it was ever open.

    Rules ask for results, so `open` tells of them; None: it may not be told.
    """

    open: int | None = 0
    entered: int = 0
    done: int = 0
