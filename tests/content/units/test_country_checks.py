"""National facts that could not be shown at the right place are refused."""

import pytest

from csr_xblock.content.units.country_checks import countries_problems
from csr_xblock.content.xml.safe_xml import parse_xml
from tests.content.documents import codes

FACT = '<fact id="a" kind="law" status="knowledge-high" units="g-why">Words</fact>'


def _problems(*countries: str) -> list[str]:
    root = parse_xml(f'<countries version="1.0.0" as-of="2026-11">{"".join(countries)}</countries>')
    return codes(countries_problems(root, "", {"g-why"}))


def _country(facts: str = FACT, code: str = "LT", language: str = "lt") -> str:
    return f'<country code="{code}" language="{language}" currency="EUR">{facts}</country>'


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        ([_country()], []),
        ([_country(""), _country("")], ["duplicate-id"]),
        ([_country(), _country(code="LV")], ["duplicate-id"]),
        ([_country(language="de")], ["language-unknown"]),
        ([_country(FACT.replace("g-why", "g-why g-who"))], ["unknown-unit"]),
        ([_country(FACT.replace("Words", " "))], ["empty-text"]),
        ([_country("")], []),
    ],
    ids=["faultless", "country twice", "fact twice", "language", "unit", "no words", "no facts"],
)
def test_each_fault_has_its_code(countries: list[str], expected: list[str]) -> None:
    """Ids of facts are contexts of translations, so that they are used once in all countries."""
    assert expected == _problems(*countries)
