"""Notes in which language the platform was called: its pages, its services, and the native blocks that it shows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

import pytest
from django.utils.translation import get_language

from tests.blocks import runtime

LISTENED: dict[type, tuple[str, ...]] = {
    runtime.LmsRuntime: (
        "get_block",
        "handler_url",
        "local_resource_url",
        "publish",
        "render",
        "service",
    ),
    runtime.StudioRuntime: ("blocks_of_type", "create_child"),
    runtime.LmsUserService: ("get_current_user",),
    runtime.LmsEnrollments: ("get_active_enrollments_by_course", "filter", "exists"),
    runtime.LmsCompletion: ("completion_tracking_enabled", "get_completions", "submit"),
    runtime.StudioPermissions: ("can_read", "can_write"),
    runtime.StudioTemplates: ("render_template",),
    runtime.HtmlBlock: ("student_view",),
}
FIELDS = "field-data"
"""XBlock itself asks for it at each field that it reads; it speaks to nobody."""


@dataclass
class Heard:
    """What was called, and the languages that were active then, by the name of what was called."""

    languages: dict[str, set[str | None]] = field(default_factory=dict)

    def note(self, name: str) -> None:
        """Note a call in the language that is active now."""
        self.languages.setdefault(name, set()).add(get_language())

    def in_other_than(self, language: str) -> dict[str, set[str | None]]:
        """Return what was called in another language."""
        return {name: found for name, found in self.languages.items() if found != {language}}


def listen(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Return what notes the language of every call from now on."""
    heard = Heard()
    for owner, names in LISTENED.items():
        for name in names:
            called = f"{owner.__name__}.{name}"
            monkeypatch.setattr(owner, name, _noted(heard, called, getattr(owner, name)))
    return heard


def _noted(heard: Heard, called: str, method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def noting(*args: Any, **kwargs: Any) -> Any:
        if FIELDS not in args:
            heard.note(called)
        return method(*args, **kwargs)

    return noting
