"""
How far the packaged content is translated into each language, as trainers are told.

The interface is counted elsewhere (`openedx.language`): this looks at the questions' words and the units' texts.
"""

from dataclasses import dataclass
from functools import cache

from csr_xblock.content.library import packaged_instrument, unit_languages
from csr_xblock.content.wording import reword_into, with_instrument_words
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import ENGLISH, LANGUAGES


@dataclass(frozen=True)
class ContentTranslation:
    """`words_percent` 0..100 of the questionnaire's texts have a translation."""

    language: str
    words_percent: int


@cache
def content_translations() -> tuple[ContentTranslation, ...]:
    """Return the state of the questionnaire's words in every language of the package."""
    return tuple(ContentTranslation(language, _words_percent(language)) for language in LANGUAGES)


def units_with_text(units: tuple[UnitId, ...], language: str) -> int:
    """Return how many of the units have a text in the language."""
    return sum(language in unit_languages(unit) for unit in units)


def _words_percent(language: str) -> int:
    if language == ENGLISH:
        return 100
    reword = reword_into(language)
    texts = translated = 0

    def count(context: str, text: str) -> str:
        nonlocal texts, translated
        texts += bool(text)
        translated += bool(text) and reword(context, text) != text
        return text

    with_instrument_words(packaged_instrument(), count)
    return 100 * translated // texts if texts else 100
