"""
Bands: the name of a displayed number, and the gates in front of the company's higher bands.

Bands are read off the rounded number that people see; gates compare exact scores. Source: METHODOLOGY 2.4, 2.4.4.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Instrument


@dataclass(frozen=True)
class GatedBand:
    """
    The company's band after the gates.

    `capped_by` is the band that the number alone would give, if its gate refused it; `held_back_by` who is below it.
    """

    band: BandId | None
    capped_by: BandId | None
    held_back_by: tuple[PerspectiveId, ...]


def band_of(display: int, bands: tuple[Band, ...]) -> BandId | None:
    """Return the band that a displayed number 0..100 lies in, None if the bands begin above it."""
    reached = [band for band in bands if band.lowest <= display]
    return max(reached, key=lambda band: band.lowest).id if reached else None


def gated_band(instrument: Instrument, display: int, scores: Mapping[PerspectiveId, Fraction]) -> GatedBand:
    """
    Return the band of the company's displayed number 0..100, lowered as long as a gate refuses it.

    `scores` are the exact points of the valid perspectives. The lowest band is never refused.
    """
    reached = sorted((band for band in instrument.bands if band.lowest <= display), key=lambda band: band.lowest)
    refused: list[BandId] = []
    while len(reached) > 1 and _below_gate(instrument, reached[-1].id, scores):
        refused.append(reached.pop().id)
    return GatedBand(
        band=reached[-1].id if reached else None,
        capped_by=refused[0] if refused else None,
        held_back_by=_below_gate(instrument, refused[0], scores) if refused else (),
    )


def _below_gate(
    instrument: Instrument, band: BandId, scores: Mapping[PerspectiveId, Fraction]
) -> tuple[PerspectiveId, ...]:
    required = max((gate.min_perspective for gate in instrument.scoring.gates if gate.band == band), default=0)
    return tuple(perspective for perspective, points in scores.items() if points < required)
