"""Another language changes words and nothing else."""

import re
from dataclasses import replace

import pytest

from csr_xblock.content.library import instrument_in, instrument_with_words, packaged_instrument, packaged_units
from csr_xblock.content.messages import collect_messages
from csr_xblock.content.units.country_facts import CountryFact
from csr_xblock.content.wording import TRANSLATIONS, reword_into, translated_facts, with_instrument_words
from csr_xblock.domain.languages import LANGUAGES
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scoring import score
from tests.content.documents import adapt

PLACEHOLDER = re.compile(r"%\(\w+\)s|%[sd]|\{\w*\}")
TRANSLATED = [one for one in LANGUAGES if (TRANSLATIONS / one / "LC_MESSAGES" / "content.mo").is_file()]


def _without_words(instrument: Instrument) -> Instrument:
    return with_instrument_words(instrument, lambda context, text: "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_structure_does_not_depend_on_the_language(language: str) -> None:
    """Companies that answer in different languages are compared with each other."""
    translated = instrument_in(language)

    assert _without_words(translated) == _without_words(packaged_instrument())


@pytest.mark.parametrize("language", LANGUAGES)
def test_scores_do_not_depend_on_the_language(language: str) -> None:
    """The same answers give the same scorecard."""
    answers = {item.id: Answer(order % 5) for order, item in enumerate(packaged_instrument().items)}
    sheet = AnswerSheet(answers)

    assert score(instrument_in(language), sheet) == score(packaged_instrument(), sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_units_keep_their_rules_in_every_language(language: str) -> None:
    """Only titles and promises are translated."""
    bare = [replace(unit, title="", promise="") for unit in packaged_units().values()]

    assert bare == [replace(unit, title="", promise="") for unit in packaged_units(language).values()]


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_placeholders(language: str) -> None:
    """A lost placeholder is a lost number or name."""
    reword = reword_into(language)
    for context, text in collect_messages().items():
        assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(reword(context, text))), context


@pytest.mark.parametrize("language", [one for one in TRANSLATED if one != "en"])
def test_every_question_and_anchor_is_translated(language: str) -> None:
    """A questionnaire in two languages at once cannot be answered with a clear head."""
    reword = reword_into(language)
    left = [
        context
        for context, text in collect_messages().items()
        if context.startswith("item.") and context.endswith((".text", ".0", ".1", ".2", ".3", ".4"))
        if reword(context, text) == text
    ]

    assert left == []


def test_lithuanian_is_there() -> None:
    """The first language of the programme must not silently fall back to English."""
    assert "lt" in TRANSLATED
    assert instrument_in("lt").items[0].text != packaged_instrument().items[0].text


def test_changed_text_stays_as_the_author_wrote_it() -> None:
    """The catalogue holds the translation of the packaged sentence, not of the author's."""
    adapted = adapt('<bands><band id="first-steps"><name>On the way</name></band></bands>')

    bands = instrument_with_words(adapted, "lt").bands
    assert bands[1].name == "On the way"
    assert bands[2].name == "Veikia"


def test_an_untranslated_fact_says_that_it_is_english() -> None:
    """A screen reader must not read an English law with Lithuanian sounds."""
    fact = CountryFact("no-such-fact", "law", "A law that nobody has translated", None, None)

    assert ["en"] == [one.language for one in translated_facts([fact], "lt")]
