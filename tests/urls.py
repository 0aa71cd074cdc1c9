"""Addresses under Studio's names that our code asks for, where nothing answers; and ours, as the LMS has them."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path


def nothing(request: HttpRequest, **parts: str) -> HttpResponse:
    """Answer nothing."""
    return HttpResponse(status=204)


urlpatterns = [
    re_path(
        r"^xblock/(?P<usage_key_string>[^/]+)/handler/(?P<handler>[^/]+)(?:/(?P<suffix>.*))?$",
        nothing,
        name="component_handler",
    ),
    path("container/<usage_key_string>", nothing, name="container_handler"),
    path("csr/", include("csr_xblock.urls")),
]
