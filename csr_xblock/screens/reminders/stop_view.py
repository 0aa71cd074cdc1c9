"""
The page that stops reminders: without a sign-in, a cookie or a script, because mails are opened anywhere.

Opening it changes nothing: scanners of mails, previews and prefetching browsers open every link. A POST to the same
address stops them, be it from the button or from a mail program's own "unsubscribe" (RFC 8058, whose answer must not be
a redirect). No token against forgery is asked: whoever knows the address holds the mail, and a mail program has none.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from csr_xblock.domain.languages import language_or_english
from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.reminders.stop_page import stop_page, wrong_link_page
from csr_xblock.services.reminders.stop_by_link import find_linked, stop_linked

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
"""The address is the key to the page, so it must neither be passed on nor be found."""


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop_reminders(request: HttpRequest, token: str) -> HttpResponse:
    """Show the button, or stop the reminders and say so. 404 for a link that is not ours, or about nobody any more."""
    linked = stop_linked(token) if request.method == "POST" else find_linked(token)
    if linked is None:
        language = language_or_english(get_language_from_request(request))
        return _page(language, 404, is_stopped=None)
    return _page(linked.language, 200, is_stopped=linked.is_stopped)


def _page(language: str, status: int, *, is_stopped: bool | None) -> HttpResponse:
    with speaking(language):
        page = wrong_link_page(language) if is_stopped is None else stop_page(language, is_stopped=is_stopped)
        html = render_template("reminders/stop.html", {"page": page})
    response = HttpResponse(html, status=status, headers=HEADERS)
    if is_stopped is None:
        patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response
