"""
The written interpretation: what a level usually means in a small firm, for each area and for the company.

The texts were written for the packaged areas and bands; `fitting` leaves out those that an adapted instrument has made
untrue. It chooses no text for a scorecard, the pages do. Source: docs/content_format.md, `<interpretation>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.questions.instrument import Instrument


@dataclass(frozen=True)
class Passage:
    """One text. `language` is that of its words, English where there is no translation."""

    text: str
    language: str = ENGLISH


@dataclass(frozen=True)
class Interpretation:
    """The texts: by area and band, by the band of the company's level, and one for an area without a number."""

    areas: Mapping[tuple[PerspectiveId, BandId], Passage]
    company: Mapping[BandId, Passage]
    without_number: Passage | None = None

    def covers(self, perspective: PerspectiveId) -> bool:
        """Return whether there are texts for an area."""
        return any(one == perspective for one, _band in self.areas)


NO_INTERPRETATION = Interpretation({}, {})


def fitting(texts: Interpretation, packaged: Instrument, used: Instrument) -> Interpretation:
    """
    Return the texts that are true of an instrument; `packaged` is the one they were written for.

    None if any band differs in id, name or beginning. None for an area that is gone, has another title or asks mostly
    other questions. None for the company unless every packaged area fits and the gates are the same: its level then
    comes from something else. `without_number` stays as long as one area fits.
    """
    if set(used.bands) != set(packaged.bands):
        return NO_INTERPRETATION
    fits = {one.id for one in packaged.perspectives if _is_same_area(one.id, packaged, used)}
    is_same_company = len(fits) == len(packaged.perspectives) and set(used.scoring.gates) == set(packaged.scoring.gates)
    return Interpretation(
        areas={place: passage for place, passage in texts.areas.items() if place[0] in fits},
        company=texts.company if is_same_company else {},
        without_number=texts.without_number if fits else None,
    )


def _is_same_area(area: PerspectiveId, packaged: Instrument, used: Instrument) -> bool:
    if not used.has_perspective(area) or used.perspective(area).title != packaged.perspective(area).title:
        return False
    asked = [item.id for item in used.items_of(area)]
    known = {item.id for item in packaged.items_of(area)}
    return 2 * sum(item in known for item in asked) >= len(asked) > 0
