"""
The languages of the package, and how language tags of the platform map to them.

Source: DESIGN section 7.
"""

from types import MappingProxyType

ENGLISH = "en"

NATIVE_NAMES = MappingProxyType(
    {
        "en": "English",
        "lt": "Lietuvių",
        "bg": "Български",
        "pl": "Polski",
        "es": "Español",
        "ro": "Română",
        "el": "Ελληνικά",
        "lv": "Latviešu",
        "pt": "Português",
    }
)
"""Each language's name in that language, in the order in which languages are offered."""

LANGUAGES = tuple(NATIVE_NAMES)


COMMA_BETWEEN_CELLS = frozenset({ENGLISH})
"""Languages in whose countries spreadsheet programs cut lines at commas; elsewhere commas stand in numbers."""


def list_separator(tag: str | None) -> str:
    """Return what stands between the cells of a line where a language is spoken."""
    return "," if language_or_english(tag) in COMMA_BETWEEN_CELLS else ";"


def normalise_language(tag: str | None) -> str | None:
    """Return the package's language for a tag such as `pt-br`, `es_419` or `LT-lt`, None if there is none."""
    if not tag:
        return None
    language = tag.strip().lower().replace("_", "-").split("-")[0]
    return language if language in NATIVE_NAMES else None


def language_or_english(tag: str | None) -> str:
    """Return the package's language for a tag, English if there is none."""
    return normalise_language(tag) or ENGLISH
