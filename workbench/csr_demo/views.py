"""
The demo's pages and the ways into a block, as the LMS has them.

The query of a page is the context of the block's view. Nobody needs to sign in; `identity` says who is looking.
"""

import mimetypes

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST
from opaque_keys import InvalidKeyError
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock
from xblock.django.request import django_to_webob_request, webob_to_django_response
from xblock.exceptions import DisallowedFileError, NoSuchHandlerError, NoSuchUsage
from xblock.plugin import PluginMissingError

from csr_demo.host_pages import COOKIE, HOST_PAGES, around, host_page_of
from csr_demo.identity import CourseRole, choose_identity, find_learner
from csr_demo.languages import translated_languages
from csr_demo.page_bar import bar_of
from csr_demo.runtime import DemoRuntime
from csr_demo.scenarios import Scenario, find_scenario, read_catalogue, root_of


@require_GET
@ensure_csrf_cookie
def show_index(request: HttpRequest) -> HttpResponse:
    """Show the list of scenarios."""
    scenarios = [scenario for scenario in read_catalogue() if root_of(scenario)]
    return render(request, "csr_demo/index.html", {"scenarios": scenarios, **bar_of(request)})


@require_GET
@ensure_csrf_cookie
def show_scenario(request: HttpRequest, name: str) -> HttpResponse:
    """Show the outermost block of a scenario. 404 if there is no such scenario, or it was not loaded."""
    scenario = find_scenario(name)
    root = root_of(scenario) if scenario else None
    if root is None:
        raise Http404(name)
    return _block_page(request, _block(request, root), scenario)


@require_GET
@ensure_csrf_cookie
def show_block(request: HttpRequest, usage_key: str) -> HttpResponse:
    """Show one block as its own document, as the LMS does under the same address."""
    key = usage_key_from(usage_key)
    return _block_page(request, _block(request, key), find_scenario(key.context_key.course))


@require_GET
def jump_to(request: HttpRequest, course_key: str, usage_key: str) -> HttpResponse:
    """Lead to a block in its course, as links in mails do in the LMS. 404 if the course has no such block."""
    key = usage_key_from(usage_key)
    if str(key.context_key) != course_key:
        raise Http404(usage_key)
    return redirect("xblock", usage_key=str(key))


def handle(request: HttpRequest, course_key: str, usage_key: str, handler: str, suffix: str = "") -> HttpResponse:
    """Let a handler of a block answer. 404 if the course has no such block, or the block no such handler."""
    key = usage_key_from(usage_key)
    if str(key.context_key) != course_key:
        raise Http404(usage_key)
    block = _block(request, key)
    try:
        response = block.handle(handler, django_to_webob_request(request), suffix)
    except NoSuchHandlerError as error:
        raise Http404(handler) from error
    return webob_to_django_response(response)


@require_GET
def serve_resource(request: HttpRequest, block_type: str, uri: str) -> HttpResponse:
    """Serve a public file of a block's package, as the LMS does in development."""
    try:
        with XBlock.load_class(block_type).open_local_resource(uri) as resource:
            content = resource.read()
    except (PluginMissingError, DisallowedFileError, OSError) as error:
        raise Http404(uri) from error
    return HttpResponse(content, content_type=mimetypes.guess_type(uri)[0])


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep who is looking, in which language and on which page, and go back. 400 if one of them does not exist."""
    learner = find_learner(request.POST.get("learner"))
    role, language = request.POST.get("role"), request.POST.get("language")
    host = request.POST.get("host", host_page_of(request).name)
    if learner is None or role not in tuple(CourseRole) or language not in dict(translated_languages()):
        return HttpResponse(status=400)
    if host not in HOST_PAGES:
        return HttpResponse(status=400)
    choose_identity(request, learner, CourseRole(role))
    response = redirect(safe_target(request))
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
    response.set_cookie(COOKIE, host, samesite="Lax")
    return response


def _block_page(request: HttpRequest, block: XBlock, scenario: Scenario | None) -> HttpResponse:
    fragment = block.render("student_view", request.GET.dict())
    page = {
        "block": block,
        "fragment": fragment,
        "scenario": scenario,
        "page_language": block.runtime.page_language,
        "around": around(host_page_of(request), block.scope_ids.block_type),
    }
    return render(request, "csr_demo/block.html", {**page, **bar_of(request, block.location)})


def usage_key_from(text: str) -> UsageKey:
    """Return the key that an address names. 404 if it is none."""
    try:
        return UsageKey.from_string(text)
    except InvalidKeyError as error:
        raise Http404(text) from error


def _block(request: HttpRequest, key: UsageKey) -> XBlock:
    try:
        return DemoRuntime(key.context_key, request.identity).get_block(key)
    except NoSuchUsage as error:
        raise Http404(str(key)) from error


def safe_target(request: HttpRequest) -> str:
    """Return the page of this site to which a form leads back."""
    target = request.POST.get("next", "")
    return target if url_has_allowed_host_and_scheme(target, {request.get_host()}) else "/"
