"""The national box: a country's facts first, with year and source, and a hint where the country is not known."""

import re

import pytest

from csr_xblock.content.library import COUNTRIES_FILE, countries, facts_for
from csr_xblock.content.units.country_facts import CountryFact
from csr_xblock.presentation.units.national_box import (
    FACTS_CHECKED,
    NationalBox,
    kind_words,
    national_box,
    source_hosts,
)
from tests.presentation.shown_units import WHY, rendered, why_page, words_in


def box(*facts: CountryFact, country_name: str = "Lithuania") -> NationalBox:
    """Return the box of some facts."""
    return national_box(facts, intro_html="", country_name=country_name, profile_url=None)


def fact(fact_id: str, kind: str = "law", source: str | None = None, year: int | None = None) -> CountryFact:
    """Return a fact whose text is its id."""
    return CountryFact(fact_id, kind, fact_id, year, source)


@pytest.mark.parametrize(
    ("source", "hosts"),
    [
        ("esc.bg", "esc.bg"),
        ("eur-lex.europa.eu/eli/C/2024/868/oj", "eur-lex.europa.eu"),
        ("socmin.lrv.lt; lietuva2030.lt", "socmin.lrv.lt, lietuva2030.lt"),
        ("iapmei.pt (1 September 2025)", "iapmei.pt"),
        ("www.lvk.lt; lvk.lt", "lvk.lt"),
        ("quoted in a guidebook", ""),
        (None, ""),
    ],
)
def test_source_is_shown_as_its_host(source: str | None, hosts: str) -> None:
    """Readers judge a fact by who says it; paths and remarks only distract."""
    assert source_hosts(source) == hosts


def test_every_packaged_source_that_names_a_host_is_shown() -> None:
    """A source that the pattern does not find would look like no source at all."""
    sources = {one.source for country in countries().values() for one in country.facts if one.source}

    assert {source for source in sources if not source_hosts(source)} == set()


def test_every_packaged_kind_has_a_word() -> None:
    """A kind without a word would be shown as something vague."""
    kinds = {one.kind for country in countries().values() for one in country.facts}

    assert kinds - set(kind_words()) == set()


def test_european_facts_are_told_apart_for_every_country() -> None:
    """Ids begin with the country's code; a fact under the wrong heading would be a wrong legal claim."""
    for code, country in countries().items():
        shown = box(*country.facts)

        assert bool(shown.european_facts) == (code == "EU")
        assert bool(shown.own_facts) == (code != "EU")


def test_helpers_stand_before_laws_and_awards() -> None:
    """Who can be called is of more use than a list of laws; the order of the file stays within a kind."""
    shown = box(fact("lt-award", "award"), fact("lt-law-1"), fact("lt-body", "body"), fact("lt-law-2"))

    assert [one.text for one in shown.own_facts] == ["lt-body", "lt-law-1", "lt-law-2", "lt-award"]


def test_box_says_when_the_facts_were_checked() -> None:
    """Laws change; the month on the page is the one of the data."""
    month = re.search(r'as-of="([^"]+)"', COUNTRIES_FILE.read_text(encoding="utf-8"))

    assert month is not None
    assert f"{FACTS_CHECKED:%Y-%m}" == month[1]
    assert box().checked == "Checked in November 2026. Rules change: ask your adviser before you decide."


def test_learner_without_a_country_gets_a_hint_and_european_facts() -> None:
    """The box must be of use before the profile is complete."""
    page = why_page(country="", country_name="")
    tree = rendered("units/unit.html", page)

    section = tree.xpath("//section[contains(@class, 'csr-unit-national')]")[0]
    assert words_in(section, "./h3") == ["In the European Union"]
    assert section.xpath(".//a/@href") == ["/profile"]
    assert len(section.xpath(".//li")) == len(facts_for(WHY, "", "en")) > 0


def test_country_without_facts_shows_the_european_ones() -> None:
    """A learner in Germany has a country, so there is no hint, and no empty heading either."""
    tree = rendered("units/unit.html", why_page(country="DE", country_name="Germany"))

    section = tree.xpath("//section[contains(@class, 'csr-unit-national')]")[0]
    assert words_in(section, "./h3") == ["In the European Union"]
    assert section.xpath(".//a") == []
    assert "Germany" not in section.text_content()


def test_unit_without_facts_has_no_box() -> None:
    """An empty box with a warning below it would only puzzle."""
    assert why_page(country="LT").national is not None
    assert box().own_facts == box().european_facts == ()
