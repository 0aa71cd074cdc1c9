"""Learners see facts of their country and of Europe, and only those that somebody vouches for."""

import pytest

from csr_xblock.content.library import countries, packaged_units
from csr_xblock.content.units.country_facts import facts_of_unit, read_countries
from csr_xblock.domain.identifiers import UnitId

STATUSES = ("seen-in-public-source", "knowledge-high", "knowledge-medium", "knowledge-low")
FACTS = "".join(
    f'<fact id="lt-{status}" kind="law" status="{status}" units="a b" year="2020">Fact {status}</fact>'
    for status in STATUSES
)
DOCUMENT = (
    '<countries version="1.0.0" as-of="2026-11"><country code="EU" language="en" currency="EUR">'
    '<fact id="eu" kind="body" status="knowledge-high" units="a" source="europa.eu">Europe</fact></country>'
    f'<country code="LT" language="lt" currency="EUR">{FACTS}</country></countries>'
)


@pytest.mark.parametrize(
    ("unit", "code", "expected"),
    [
        ("a", "LT", ["lt-seen-in-public-source", "lt-knowledge-high", "eu"]),
        ("a", "lt", ["lt-seen-in-public-source", "lt-knowledge-high", "eu"]),
        ("b", "LT", ["lt-seen-in-public-source", "lt-knowledge-high"]),
        ("a", "DE", ["eu"]),
        ("a", "EU", ["eu"]),
        ("a", "", ["eu"]),
        ("c", "LT", []),
    ],
)
def test_own_country_comes_before_europe(unit: str, code: str, expected: list[str]) -> None:
    """Doubtful facts stay in the file for national editors."""
    found = facts_of_unit(read_countries(DOCUMENT), UnitId(unit), code)

    assert expected == [fact.id for fact in found]


def test_year_and_source_may_be_unknown() -> None:
    """A page leaves out what nobody knows."""
    fact = read_countries(DOCUMENT)["EU"].facts[0]

    assert (fact.year, fact.source, fact.text, fact.kind) == (None, "europa.eu", "Europe", "body")


def test_nine_countries_and_europe_have_facts_for_units_that_exist() -> None:
    """A fact for a misspelt unit would never be shown."""
    assert set(countries()) == {"EU", "LT", "BG", "PL", "ES", "RO", "GR", "CY", "LV", "PT"}
    for country in countries().values():
        assert country.facts, country.code
        assert country.facts_by_unit.keys() <= packaged_units().keys()
