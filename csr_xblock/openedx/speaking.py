"""
Switches Django to somebody's language and time zone for a while: texts, plural forms, dates and numbers.

English here is the international English of Europe, so its dates are written as in Britain.

The platform must never notice: a page of it that is rendered meanwhile would come in our language, with catalogues of
scripts that it does not have, and it keeps that for the rest of the request (RequestCache('context_processors') in
common/djangoapps/edxmako/template.py). So everything in `openedx` that calls it is decorated with `in_hosts_language`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import tzinfo
from functools import wraps
from typing import ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from django.utils import timezone, translation

LOCALES = {"en": "en-gb"}

Taken = ParamSpec("Taken")
Given = TypeVar("Given")


@dataclass(frozen=True)
class Voice:
    """What a request speaks: its language, None for none at all, and the zone of its days."""

    language: str | None
    zone: tzinfo


_hosts_voice: ContextVar[Voice | None] = ContextVar("csr_xblock_hosts_voice", default=None)
"""What the platform spoke before we began to speak, None while we are silent."""


@contextmanager
def speaking(language: str, time_zone: str = "") -> Iterator[None]:
    """
    Return a context in which everything is said in the language, with the days of a time zone such as Europe/Vilnius.

    Without one, and with one that this machine does not know, the days stay those that were said before.
    """
    zone = _zone(time_zone)
    with (
        _remembered(_hosts_voice.get() or Voice(translation.get_language(), timezone.get_current_timezone())),
        translation.override(LOCALES.get(language, language)),
        nullcontext() if zone is None else timezone.override(zone),
    ):
        yield


def in_hosts_language(call: Callable[Taken, Given]) -> Callable[Taken, Given]:
    """Make a function that calls the platform one that does so in the platform's own language and zone."""

    @wraps(call)
    def calling(*args: Taken.args, **kwargs: Taken.kwargs) -> Given:
        voice = _hosts_voice.get()
        if voice is None:
            return call(*args, **kwargs)
        with _remembered(None), translation.override(voice.language), timezone.override(voice.zone):
            return call(*args, **kwargs)

    return calling


@contextmanager
def _remembered(voice: Voice | None) -> Iterator[None]:
    token = _hosts_voice.set(voice)
    try:
        yield
    finally:
        _hosts_voice.reset(token)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # Not known; no name at all; a folder of zones.
        return None
