"""The names of countries in the language of the page: those of django-countries, where they are of today."""

import unicodedata

from django.utils.translation import get_language
from django_countries import countries

TODAYS_NAMES = {
    "el": {"MK": "Βόρεια Μακεδονία", "SZ": "Εσουατίνι"},
    "es": {"SZ": "Esuatini"},
    "lt": {"GE": "Sakartvelas (Gruzija)", "MK": "Šiaurės Makedonija", "NL": "Nyderlandai", "SZ": "Esvatinis"},
    "lv": {"MK": "Ziemeļmaķedonija", "SZ": "Esvatini"},
    "pl": {"MK": "Macedonia Północna", "SZ": "Eswatini"},
    "ro": {"MK": "Macedonia de Nord", "NL": "Țările de Jos", "SZ": "Eswatini"},
}
"""Names that have changed since the catalogues of django-countries were written, by language and code."""


def country_name(code: str) -> str:
    """Return the name of a country, '' for a code that is none."""
    return _todays().get(code) or str(countries.name(code))


def named_countries() -> list[tuple[str, str]]:
    """Return code and name of each country, in the order of names; accents do not count."""
    todays = _todays()
    named = [(code, todays.get(code) or str(name)) for code, name in countries]
    return sorted(named, key=lambda one: _place(one[1])) if todays else named


def _todays() -> dict[str, str]:
    return TODAYS_NAMES.get((get_language() or "").partition("-")[0], {})


def _place(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()
