"""
The words of the instrument, its interpretation, the units, facts and example companies in another language.

They come through the gettext domain `content`. Each string has a context that names its place, such as
`item.env-water.text`. The `with_..._words` functions below are the only list of contexts: translating and extracting
(`content.messages`) both run them. A text that an author changed no longer matches its catalogue entry, so it stays
as written. Source: DESIGN section 7.
"""

import gettext
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from csr_xblock.content.rules.examples import ExampleCompany
from csr_xblock.content.units.country_facts import CountryFact
from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.questions.anchors import Anchors
from csr_xblock.domain.questions.instrument import Instrument, Item, Kpi, Objective, Perspective
from csr_xblock.domain.scoring.interpretation import Interpretation, Passage
from csr_xblock.domain.units.learning_unit import UnitDescriptor

DOMAIN = "content"
TRANSLATIONS = Path(__file__).parent.parent / "translations"

Reword = Callable[[str, str], str]
"""Takes a context and the English text, returns the text to use."""


def translated_instrument(instrument: Instrument, language: str) -> Instrument:
    """Return the instrument with its words in a language; what is not translated stays as it is."""
    return with_instrument_words(instrument, reword_into(language))


def translated_units(units: Iterable[UnitDescriptor], language: str) -> tuple[UnitDescriptor, ...]:
    """Return the units with titles and promises in a language."""
    return tuple(with_unit_words(unit, reword_into(language)) for unit in units)


def translated_facts(facts: Iterable[CountryFact], language: str) -> tuple[CountryFact, ...]:
    """Return the facts with their texts in a language; a fact without a translation stays English and says so."""
    reword = reword_into(language)
    return tuple(_in_language(fact, with_fact_words(fact, reword), language) for fact in facts)


def translated_examples(companies: Iterable[ExampleCompany], language: str) -> tuple[ExampleCompany, ...]:
    """Return the example companies with names and descriptions in a language."""
    return tuple(with_example_words(company, reword_into(language)) for company in companies)


def translated_interpretation(interpretation: Interpretation, language: str) -> Interpretation:
    """Return the texts in a language; each says whether it is in it, or has stayed English."""
    return with_interpretation_words(interpretation, reword_into(language), language)


def _in_language(fact: CountryFact, reworded: CountryFact, language: str) -> CountryFact:
    return reworded if reworded.text == fact.text else replace(reworded, language=language)


@cache
def reword_into(language: str) -> Reword:
    """Return the translating function of a language: it gives back the text itself where there is no translation."""
    catalogue = _catalogue(language)
    return (lambda context, text: text) if catalogue is None else catalogue.pgettext


@cache
def translation_or_nothing(language: str) -> Reword:
    """Return the function that gives the translation of a text into a language, '' where there is none."""
    catalogue = _catalogue(language)
    if catalogue is None:
        return lambda context, text: ""
    catalogue.add_fallback(_NoTranslation())
    return catalogue.pgettext


class _NoTranslation(gettext.NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        return ""


def _catalogue(language: str) -> gettext.GNUTranslations | None:
    catalogue = TRANSLATIONS / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if language == ENGLISH or not catalogue.is_file():
        return None
    with catalogue.open("rb") as file:
        return gettext.GNUTranslations(file)


def with_instrument_words(instrument: Instrument, reword: Reword) -> Instrument:
    """Return the instrument with every text given through `reword`."""
    return replace(
        instrument,
        title=reword("instrument.title", instrument.title),
        disclaimer=reword("instrument.disclaimer", instrument.disclaimer),
        modes=tuple(replace(one, title=reword(f"mode.{one.mode.value}.title", one.title)) for one in instrument.modes),
        scale=tuple(
            replace(
                level,
                name=reword(f"scale.{level.level}.name", level.name),
                meaning=reword(f"scale.{level.level}.meaning", level.meaning),
            )
            for level in instrument.scale
        ),
        bands=tuple(replace(band, name=reword(f"band.{band.id}.name", band.name)) for band in instrument.bands),
        perspectives=tuple(_with_perspective_words(one, reword) for one in instrument.perspectives),
        objectives=tuple(_with_objective_words(one, reword) for one in instrument.objectives),
        links=tuple(
            replace(link, why=reword(f"link.{link.source}.{link.target}.why", link.why)) for link in instrument.links
        ),
        items=tuple(_with_item_words(item, reword) for item in instrument.items),
    )


def with_unit_words(unit: UnitDescriptor, reword: Reword) -> UnitDescriptor:
    """Return the unit with title and promise given through `reword`."""
    return replace(
        unit,
        title=reword(f"unit.{unit.id}.title", unit.title),
        promise=reword(f"unit.{unit.id}.promise", unit.promise),
    )


def with_fact_words(fact: CountryFact, reword: Reword) -> CountryFact:
    """Return the fact with its text given through `reword`."""
    return replace(fact, text=reword(f"fact.{fact.id}.text", fact.text))


def with_example_words(company: ExampleCompany, reword: Reword) -> ExampleCompany:
    """Return the example company with name and description given through `reword`."""
    place = f"example.{company.id}"
    return replace(
        company,
        name=reword(f"{place}.name", company.name),
        description=reword(f"{place}.description", company.description),
    )


def with_interpretation_words(
    interpretation: Interpretation, reword: Reword, language: str = ENGLISH
) -> Interpretation:
    """Return the texts given through `reword`; those that it changes are in `language`."""

    def reworded(place: str, passage: Passage) -> Passage:
        text = reword(f"interpretation.{place}", passage.text)
        return passage if text == passage.text else Passage(text, language)

    blank = interpretation.without_number
    return Interpretation(
        areas={
            (area, band): reworded(f"{area}.{band}", passage) for (area, band), passage in interpretation.areas.items()
        },
        company={band: reworded(f"company.{band}", passage) for band, passage in interpretation.company.items()},
        without_number=None if blank is None else reworded("without-number", blank),
    )


def _with_perspective_words(perspective: Perspective, reword: Reword) -> Perspective:
    place = f"perspective.{perspective.id}"
    return replace(
        perspective,
        title=reword(f"{place}.title", perspective.title),
        short=reword(f"{place}.short", perspective.short),
        question=reword(f"{place}.question", perspective.question),
    )


def _with_objective_words(objective: Objective, reword: Reword) -> Objective:
    return replace(
        objective,
        title=reword(f"objective.{objective.id}.title", objective.title),
        kpis=tuple(_with_kpi_words(kpi, reword) for kpi in objective.kpis),
        initiatives=tuple(
            reword(f"initiative.{objective.id}.{number}", text)
            for number, text in enumerate(objective.initiatives, start=1)
        ),
    )


def _with_kpi_words(kpi: Kpi, reword: Reword) -> Kpi:
    place = f"kpi.{kpi.id}"
    return replace(
        kpi,
        name=reword(f"{place}.name", kpi.name),
        unit=reword(f"{place}.unit", kpi.unit),
        formula=reword(f"{place}.formula", kpi.formula),
        example_target=reword(f"{place}.target", kpi.example_target),
        frequency=reword(f"{place}.frequency", kpi.frequency),
    )


def _with_item_words(item: Item, reword: Reword) -> Item:
    place = f"item.{item.id}"
    anchors = tuple(
        replace(anchor, text=reword(f"{place}.anchor.{anchor.level}", anchor.text)) for anchor in item.anchors
    )
    return replace(
        item,
        topic=reword(f"{place}.topic", item.topic),
        text=reword(f"{place}.text", item.text),
        anchors=Anchors(anchors),
        na_hint=reword(f"{place}.na-hint", item.na_hint) if item.na_hint else item.na_hint,
        evidence_hint=reword(f"{place}.evidence-hint", item.evidence_hint),
        quick_win=reword(f"{place}.quick-win", item.quick_win),
    )
