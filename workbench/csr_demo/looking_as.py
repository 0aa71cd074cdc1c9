"""
A stand-in for "View as" in the LMS: the trainer looks at a course as the learner who is chosen in the bar.

The LMS keeps it in the session of the request that `crum` knows (lms/djangoapps/courseware/masquerade.py). Here it
follows from the role, in every course, and this module stands for `crum`.
"""

import sys
from collections.abc import Callable
from contextvars import ContextVar
from types import SimpleNamespace
from typing import Any

from django.http import HttpRequest, HttpResponse

from csr_demo.identity import CourseRole
from csr_demo.keys import course_key_of
from csr_demo.scenarios import read_catalogue

_request: ContextVar[HttpRequest | None] = ContextVar("csr_demo_request", default=None)


def stand_for_crum() -> None:
    """Let blocks find this module where the platform has `crum`, unless that is there."""
    sys.modules.setdefault("crum", sys.modules[__name__])


class CurrentRequestMiddleware:
    """Remembers the request while it is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        token = _request.set(request)
        try:
            return self._get_response(request)
        finally:
            _request.reset(token)


def get_current_request() -> Any:
    """
    Return what blocks may know of the request: a session with what the LMS keeps there of each course, and what Django
    needs to make its word for a form.
    """
    request = _request.get()
    if request is None:
        return None
    if request.identity.role is not CourseRole.LOOKING:
        return SimpleNamespace(session={}, META=request.META)
    chosen = SimpleNamespace(role="student", user_name=request.identity.user.username)
    courses = [course_key_of(scenario.name) for scenario in read_catalogue()]
    return SimpleNamespace(session={"masquerade_settings": dict.fromkeys(courses, chosen)}, META=request.META)
