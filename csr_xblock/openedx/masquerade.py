"""
Whether course staff look at the course as somebody else (lms/djangoapps/courseware/masquerade.py).

The platform keeps it in the session, by course key, for pages and handlers alike.
"""

from typing import Any

SESSION_KEY = "masquerade_settings"


def is_masquerading(course: str) -> bool:
    """Return whether the current request masquerades in the course as a learner, a group or a named person."""
    settings = _session().get(SESSION_KEY) or {}
    chosen = next((value for key, value in settings.items() if str(key) == course), None)
    if chosen is None:
        return False
    return bool(getattr(chosen, "user_name", None)) or getattr(chosen, "role", "student") != "staff"


def _session() -> Any:
    try:
        from crum import get_current_request
    except ImportError:  # outside the platform there is no masquerading
        return {}
    return getattr(get_current_request(), "session", None) or {}
