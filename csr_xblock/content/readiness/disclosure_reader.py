"""Reads the disclosures of the EU voluntary standard: `<disclosures>` to its parts."""

from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from csr_xblock.content.readiness.disclosure_checks import disclosure_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.domain.readiness.standard import Disclosure, FigureAsked, NotOurs, Standard
from csr_xblock.domain.vsme_file.template import Ask

DISCLOSURES_FILE = Path(__file__).parent.parent / "data" / "disclosures.xml"


@cache
def packaged_standard() -> Standard:
    """Return the packaged disclosures."""
    return read_standard(DISCLOSURES_FILE.read_bytes(), DISCLOSURES_FILE.name)


def read_standard(data: bytes | str, file: str = "") -> Standard:
    """Return the disclosures of a file, in its order. Raises InvalidContent."""
    root = read_checked(data, file, "disclosures", disclosure_problems)
    return Standard(
        root.attrib["act"],
        date.fromisoformat(f"{root.attrib['as-of']}-01"),
        tuple(_disclosure(one) for one in root.findall("disclosure")),
    )


def _disclosure(one: etree._Element) -> Disclosure:
    return Disclosure(
        code=one.attrib["code"],
        asks=tuple(Ask(word) for word in one.attrib["ask"].split()),
        figures=tuple(FigureAsked(it.attrib["kpi"], it.get("target") == "true") for it in one.findall("figure")),
        is_by_row=one.get("by-row") == "true",
        from_profile=one.get("profile") == "true",
        not_ours=tuple(NotOurs(word) for word in one.get("not-ours", "").split()),
        is_ours=one.get("ours", "true") == "true",
    )
