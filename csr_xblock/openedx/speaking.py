"""
Switches Django to a language of ours for a while: texts, plural forms, dates and numbers.

English here is the international English of Europe, so its dates are written as in Britain.
"""

from contextlib import AbstractContextManager

from django.utils import translation

LOCALES = {"en": "en-gb"}


def speaking(language: str) -> AbstractContextManager[None]:
    """Return a context in which everything is said in the language."""
    return translation.override(LOCALES.get(language, language))
