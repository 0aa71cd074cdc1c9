"""Reads the written interpretation: `<interpretation>` to texts by area and band, in English."""

from lxml import etree

from csr_xblock.content.scoring.interpretation_checks import interpretation_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import child_words, words_of
from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.scoring.interpretation import Interpretation, Passage


def read_interpretation(data: bytes | str, file: str = "") -> Interpretation:
    """Return all texts of a file. Raises InvalidContent."""
    root = read_checked(data, file, "interpretation", interpretation_problems)
    blank = child_words(root, "without-number")
    return Interpretation(
        areas={
            (PerspectiveId(area.attrib["id"]), band): passage
            for area in root.findall("area")
            for band, passage in _passages(area).items()
        },
        company={band: passage for company in root.findall("company") for band, passage in _passages(company).items()},
        without_number=None if blank is None else Passage(blank),
    )


def _passages(owner: etree._Element) -> dict[BandId, Passage]:
    return {BandId(text.attrib["band"]): Passage(words_of(text)) for text in owner.findall("text")}
