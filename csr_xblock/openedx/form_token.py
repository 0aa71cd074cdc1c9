"""
The platform's word against forged requests, for a form that works without scripts; our scripts send it as a header.

The LMS asks it of every signed-in person who calls a handler (handle_xblock_callback in
lms/djangoapps/courseware/block_render.py).
"""

import sys

from django.middleware.csrf import get_token

from csr_xblock.openedx.speaking import in_hosts_language

FIELD = "csrfmiddlewaretoken"
"""What Django calls it in a form."""


@in_hosts_language
def form_token() -> str:
    """Return the word for the current request, '' where the platform does not tell which that is."""
    # The platform's middleware has imported crum; without it nobody knows the request.
    crum = sys.modules.get("crum")
    request = None if crum is None else crum.get_current_request()
    if request is None or not hasattr(request, "META"):
        return ""
    return str(get_token(request))
