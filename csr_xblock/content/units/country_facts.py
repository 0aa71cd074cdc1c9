"""
National facts for learning units: `<countries>` to the facts that one unit shows in one country.

Only facts that were seen in a public source or that experts are sure of are given out; the file holds others for
national editors. Source: METHODOLOGY 3.
"""

from dataclasses import dataclass

from lxml import etree

from csr_xblock.content.units.country_checks import countries_problems
from csr_xblock.content.xml.reading import read_checked
from csr_xblock.content.xml.safe_xml import words_of
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import ENGLISH

EUROPEAN_UNION = "EU"
SHOWN_STATUSES = frozenset({"seen-in-public-source", "knowledge-high"})


@dataclass(frozen=True)
class CountryFact:
    """
    One law, body, label or fund. `year` is when it was so, `source` where it was found; either may be None.

    `language` is that of the text, English where there is no translation.
    """

    id: str
    kind: str
    text: str
    year: int | None
    source: str | None
    language: str = ENGLISH


@dataclass(frozen=True)
class Country:
    """A country with its main language, its currency and its facts by unit, in the order of the file."""

    code: str
    language: str
    currency: str
    facts: tuple[CountryFact, ...]
    facts_by_unit: dict[UnitId, tuple[CountryFact, ...]]


def read_countries(data: bytes | str, file: str = "") -> dict[str, Country]:
    """Return the countries by code, with the facts that may be shown. Raises InvalidContent."""
    root = read_checked(data, file, "countries", countries_problems)
    return {element.attrib["code"]: _country(element) for element in root.findall("country")}


def facts_of_unit(countries: dict[str, Country], unit_id: UnitId, code: str) -> tuple[CountryFact, ...]:
    """Return a unit's facts: those of the country first, then those of the European Union."""
    codes = dict.fromkeys([code.upper(), EUROPEAN_UNION])
    found = [countries[code] for code in codes if code in countries]
    return tuple(fact for country in found for fact in country.facts_by_unit.get(unit_id, ()))


def _country(element: etree._Element) -> Country:
    shown = [e for e in element.findall("fact") if e.get("status") in SHOWN_STATUSES]
    by_unit: dict[UnitId, tuple[CountryFact, ...]] = {}
    for fact_element in shown:
        for unit in fact_element.get("units", "").split():
            by_unit[UnitId(unit)] = (*by_unit.get(UnitId(unit), ()), _fact(fact_element))
    return Country(
        code=element.attrib["code"],
        language=element.attrib["language"],
        currency=element.attrib["currency"],
        facts=tuple(_fact(e) for e in shown),
        facts_by_unit=by_unit,
    )


def _fact(element: etree._Element) -> CountryFact:
    year = element.get("year")
    return CountryFact(
        id=element.attrib["id"],
        kind=element.attrib["kind"],
        text=words_of(element),
        year=int(year) if year else None,
        source=element.get("source"),
    )
