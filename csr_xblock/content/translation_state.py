"""
How far the questions are translated into each language, as trainers are told.

The interface is counted elsewhere (`openedx.language`): this looks at the questions' words and the units' texts. Words
of an author's own are in one language, which nobody told us, so that they count as translated into none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from csr_xblock.content.library import MAX_KEPT_INSTRUMENTS, packaged_instrument, unit_languages
from csr_xblock.content.wording import translation_or_nothing, with_instrument_words
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import ENGLISH, LANGUAGES
from csr_xblock.domain.questions.instrument import Instrument


@dataclass(frozen=True)
class ContentTranslation:
    """Of the questions' texts `translated` can be read in the language; `own` are as their author wrote them."""

    language: str
    texts: int
    own: int
    translated: int

    @property
    def percent(self) -> int:
        """The share 0..100 of all texts that are translated, 100 where there are none."""
        return 100 * self.translated // self.texts if self.texts else 100


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def content_translations(instrument: Instrument) -> tuple[ContentTranslation, ...]:
    """Return the state of an instrument's words in every language of the package."""
    texts = list(_texts_of(instrument))
    packaged = [(context, text) for context, text in texts if _packaged_texts().get(context) == text]
    return tuple(
        ContentTranslation(language, len(texts), len(texts) - len(packaged), _translated(packaged, language))
        for language in LANGUAGES
    )


def units_with_text(units: tuple[UnitId, ...], language: str) -> int:
    """Return how many of the units have a text in the language."""
    return sum(language in unit_languages(unit) for unit in units)


def _translated(texts: list[tuple[str, str]], language: str) -> int:
    if language == ENGLISH:
        return len(texts)
    translation = translation_or_nothing(language)
    return sum(bool(translation(context, text)) for context, text in texts)


@cache
def _packaged_texts() -> dict[str, str]:
    return dict(_texts_of(packaged_instrument()))


def _texts_of(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of everything that learners read of an instrument."""
    found: list[tuple[str, str]] = []

    def note(context: str, text: str) -> str:
        if text:
            found.append((context, text))
        return text

    with_instrument_words(instrument, note)
    yield from found
