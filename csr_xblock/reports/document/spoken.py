"""The languages as office programs name them, so that they check spelling and read aloud in the right one."""

from csr_xblock.domain.languages import NATIVE_NAMES, normalise_language

COUNTRIES = {"el": "GR", "en": "GB"}
"""Where a language is not that of the country with the same two letters."""


def spoken_tag(language: str) -> str:
    """Return the tag with a country for one of our languages, such as lt-LT; any other stays as it is."""
    known = normalise_language(language)
    if known is None or known not in NATIVE_NAMES:
        return language
    return f"{known}-{COUNTRIES.get(known, known.upper())}"
