"""
Switches Django to somebody's language and time zone for a while: texts, plural forms, dates and numbers.

English here is the international English of Europe, so its dates are written as in Britain.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from zoneinfo import ZoneInfo

from django.utils import timezone, translation

LOCALES = {"en": "en-gb"}


@contextmanager
def speaking(language: str, time_zone: str = "") -> Iterator[None]:
    """
    Return a context in which everything is said in the language, with the days of a time zone such as Europe/Vilnius.

    Without one, and with one that this machine does not know, the days stay those that were said before.
    """
    zone = _zone(time_zone)
    with (
        translation.override(LOCALES.get(language, language)),
        nullcontext() if zone is None else timezone.override(zone),
    ):
        yield


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # Not known; no name at all; a folder of zones.
        return None
