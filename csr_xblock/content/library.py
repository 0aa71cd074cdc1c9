"""
The packaged content and authors' adaptations of it, ready to use: the door of `content` for the layers above.

Everything here is read once per process and kept; what comes out is frozen and may be shared.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from csr_xblock.content.questions.instrument_reader import read_adapted_instrument, read_instrument
from csr_xblock.content.questions.instrument_writer import hash_instrument
from csr_xblock.content.rules.examples import ExampleCompany, read_examples
from csr_xblock.content.scoring.interpretation_reader import read_interpretation
from csr_xblock.content.units.country_facts import (
    EUROPEAN_UNION,
    Country,
    CountryFact,
    facts_of_unit,
    read_countries,
)
from csr_xblock.content.units.unit_reader import read_units
from csr_xblock.content.units.unit_text_reader import read_own_unit_text, read_unit_text
from csr_xblock.content.wording import (
    translated_examples,
    translated_facts,
    translated_instrument,
    translated_interpretation,
    translated_units,
)
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import ENGLISH, LANGUAGES, language_or_english
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.interpretation import Interpretation, fitting
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitText

DATA = Path(__file__).parent / "data"
INSTRUMENT_FILE = DATA / "instrument.xml"
UNITS_FILE = DATA / "units.xml"
COUNTRIES_FILE = DATA / "countries.xml"
EXAMPLES_FILE = DATA / "examples.xml"
INTERPRETATION_FILE = DATA / "interpretation.xml"
UNIT_TEXTS = DATA / "units"

MAX_KEPT_INSTRUMENTS = 64
MAX_KEPT_TEXTS = 256
MAX_KEPT_FACTS = 1024

Content = TypeVar("Content")
Refused = tuple[ContentProblem, ...]
"""
What is wrong with a document that cannot be used. It is kept as what can be used is: a page that meets a faulty
document at each view must not read it each time.
"""


@cache
def packaged_instrument() -> Instrument:
    """Return the packaged instrument with its English words."""
    return read_instrument(INSTRUMENT_FILE.read_bytes(), INSTRUMENT_FILE.name)


def instrument_in(language: str) -> Instrument:
    """Return the packaged instrument with its words in a language; English where there is no translation."""
    return instrument_with_words(packaged_instrument(), language_or_english(language))


def effective_instrument(adapted_xml: str) -> Instrument:
    """
    Return the instrument that an author's `<instrument>` gives, the packaged one for ''.

    Raises InvalidContent with every fault that was found; lines count within the given text.
    """
    return _read_or_refused(_read_adapted, adapted_xml)


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def _read_adapted(adapted_xml: str) -> Instrument | Refused:
    if not adapted_xml.strip():
        return packaged_instrument()
    return _kept(lambda: read_adapted_instrument(adapted_xml, INSTRUMENT_FILE.read_bytes()))


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def instrument_with_words(instrument: Instrument, language: str) -> Instrument:
    """Return an instrument with its words in a language. What an author changed stays as written."""
    return translated_instrument(instrument, language_or_english(language))


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def instrument_hash(instrument: Instrument) -> str:
    """Return the SHA-256 of the instrument's canonical form: 64 hexadecimal digits."""
    return hash_instrument(instrument)


@cache
def packaged_interpretation(language: str = ENGLISH) -> Interpretation:
    """Return every text of the written interpretation, in a language where it is translated."""
    english = read_interpretation(INTERPRETATION_FILE.read_bytes(), INTERPRETATION_FILE.name)
    return translated_interpretation(english, language_or_english(language))


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def interpretation_for(instrument: Instrument, language: str) -> Interpretation:
    """Return the texts that fit an instrument, which has its English or its author's words."""
    return fitting(packaged_interpretation(language_or_english(language)), packaged_instrument(), instrument)


@cache
def packaged_units(language: str = ENGLISH) -> dict[UnitId, UnitDescriptor]:
    """Return the descriptors of all packaged units by id, in the catalogue's order, with titles in a language."""
    wanted = language_or_english(language)
    return {
        unit.id: replace(unit, text_language=wanted if wanted in _text_languages(unit.id) else ENGLISH)
        for unit in translated_units(_read_units(), wanted)
    }


@cache
def finished_unit_ids() -> tuple[UnitId, ...]:
    """Return the ids of the units that have an English text, in the catalogue's order."""
    return tuple(unit_id for unit_id in packaged_units() if _text_file(unit_id, ENGLISH).is_file())


@cache
def unit_languages(unit_id: UnitId) -> tuple[str, ...]:
    """Return the languages in which the unit has a text, English first."""
    return _text_languages(unit_id) if unit_id in packaged_units() else ()


def unit_text(unit_id: UnitId, language: str) -> UnitText:
    """
    Return the unit's text in a language, or in English if it has none; its `language` tells which.

    Raises KeyError if no packaged unit of this id has a text.
    """
    wanted = language_or_english(language)
    available = unit_languages(unit_id)
    if not available:
        raise KeyError(unit_id)
    return _read_text(unit_id, wanted if wanted in available else ENGLISH)


def own_unit_text(xml: str) -> UnitText:
    """
    Return the text that a trainer wrote, for an own unit or in the place of a packaged one.

    Raises InvalidContent with every fault that was found; lines count within the given text.
    """
    return _read_or_refused(_read_own_text, xml)


@lru_cache(maxsize=MAX_KEPT_TEXTS)
def _read_own_text(xml: str) -> UnitText | Refused:
    return _kept(lambda: read_own_unit_text(xml))


@lru_cache(maxsize=MAX_KEPT_FACTS)
def facts_for(unit_id: UnitId, country: str, language: str) -> tuple[CountryFact, ...]:
    """
    Return the facts that a unit shows in a country: the country's first, then those of the European Union.

    `country` is an ISO 3166 code such as LT; for any other only the European facts are given.
    """
    return translated_facts(facts_of_unit(countries(), unit_id, country), language_or_english(language))


@lru_cache(maxsize=MAX_KEPT_TEXTS)
def european_facts(ids: tuple[str, ...], language: str) -> tuple[CountryFact, ...]:
    """Return checked facts of the European Union by their ids, in that order; one that is not shown is left out."""
    known = {fact.id: fact for fact in countries()[EUROPEAN_UNION].facts}
    return translated_facts(tuple(known[one] for one in ids if one in known), language_or_english(language))


@cache
def countries() -> dict[str, Country]:
    """Return the countries that have facts, by code; `EU` is one of them."""
    return read_countries(COUNTRIES_FILE.read_bytes(), COUNTRIES_FILE.name)


def _kept(read: Callable[[], Content]) -> Content | Refused:
    try:
        return read()
    except InvalidContent as invalid:
        return tuple(invalid.problems)


def _read_or_refused(read: Callable[[str], Content | Refused], xml: str) -> Content:
    found = read(xml)
    if isinstance(found, tuple):
        raise InvalidContent(list(found))
    return found


def _text_languages(unit_id: UnitId) -> tuple[str, ...]:
    return tuple(language for language in LANGUAGES if _text_file(unit_id, language).is_file())


@cache
def example_companies(language: str = ENGLISH) -> tuple[ExampleCompany, ...]:
    """Return the made-up companies for trying rules out, with names and descriptions in a language."""
    return translated_examples(_read_examples(), language_or_english(language))


@cache
def _read_examples() -> tuple[ExampleCompany, ...]:
    return read_examples(EXAMPLES_FILE.read_bytes(), EXAMPLES_FILE.name)


@cache
def _read_units() -> tuple[UnitDescriptor, ...]:
    return read_units(UNITS_FILE.read_bytes(), UNITS_FILE.name, packaged_instrument())


@cache
def _read_text(unit_id: UnitId, language: str) -> UnitText:
    file = _text_file(unit_id, language)
    return read_unit_text(file.read_bytes(), f"{language}/{file.name}")


def _text_file(unit_id: UnitId, language: str) -> Path:
    return UNIT_TEXTS / language / f"{unit_id}.xml"
