"""
Whether course staff look at the course as somebody else (lms/djangoapps/courseware/masquerade.py).

The platform keeps it in the session, by course key, for pages and handlers alike.
"""

import sys
from typing import Any

SESSION_KEY = "masquerade_settings"


def is_masquerading(course: str) -> bool:
    """Return whether the current request masquerades in the course as a learner, a group or a named person."""
    chosen = _chosen(course)
    if chosen is None:
        return False
    return bool(getattr(chosen, "user_name", None)) or getattr(chosen, "role", "student") != "staff"


def looked_at(course: str) -> str:
    """Return the user name of the person whom staff look at the course as, '' if it is nobody in particular."""
    return str(getattr(_chosen(course), "user_name", None) or "")


def _chosen(course: str) -> Any:
    settings = _session().get(SESSION_KEY) or {}
    return next((value for key, value in settings.items() if str(key) == course), None)


def _session() -> Any:
    # The platform's middleware has imported crum; where it has not, there is no masquerading.
    crum = sys.modules.get("crum")
    return {} if crum is None else getattr(crum.get_current_request(), "session", None) or {}
