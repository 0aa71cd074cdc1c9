"""
The languages of the demo: English, and those into which our package or these pages are translated.

Only these can be chosen in the bar or come from the browser's settings, so that the page is in the language it says.
"""

from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


def translated_languages() -> list[tuple[str, str]]:
    """Return code and own name of each language, in the order of the settings."""
    return [(code, name) for code, name in settings.LANGUAGES if code == settings.LANGUAGE_CODE or _has_words(code)]


class TranslatedLanguageMiddleware(LocaleMiddleware):
    """Activates the chosen or the browser's language if there are words in it, else English."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language of this request."""
        super().process_request(request)
        if translation.get_language() not in dict(translated_languages()):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE


def _has_words(code: str) -> bool:
    return any((folder / code / "LC_MESSAGES" / "django.mo").exists() for folder in _folders())


def _folders() -> Iterator[Path]:
    yield Path(apps.get_app_config("csr_xblock").path) / "locale"
    yield from settings.LOCALE_PATHS
