"""What the bar at the top of every page offers: who is looking, language, kind of page, the other side of a course."""

from django.http import HttpRequest
from django.urls import reverse
from opaque_keys.edx.keys import UsageKey

from csr_demo.host_pages import HOST_PAGES, host_page_of
from csr_demo.identity import CourseRole
from csr_demo.languages import translated_languages
from csr_demo.people import LEARNERS, SITE_STAFF, TRAINER


def bar_of(request: HttpRequest, block: UsageKey | None = None) -> dict[str, object]:
    """Return what the bar's template needs on a page about a block, or on one about none."""
    is_studio = request.resolver_match is not None and request.path.startswith(reverse("studio_home"))
    return {
        "learners": LEARNERS,
        "trainer": TRAINER,
        "site_staff": SITE_STAFF,
        "roles": CourseRole,
        "languages": translated_languages(),
        "host": host_page_of(request),
        "host_pages": HOST_PAGES.values(),
        "is_studio": is_studio,
        "other_side": _other_side(is_studio, block),
    }


def _other_side(is_studio: bool, block: UsageKey | None) -> str:
    if block is None:
        return reverse("index" if is_studio else "studio_home")
    return reverse("xblock" if is_studio else "container_handler", args=[str(block)])
