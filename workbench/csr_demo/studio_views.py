"""
The pages of Studio and the ways into a block there, with Studio's names for the addresses that blocks ask for.

Only the trainer sees the pages. Handlers answer everybody, as Studio's do: whether somebody may is the block's concern.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock
from xblock.django.request import django_to_webob_request, webob_to_django_response
from xblock.exceptions import NoSuchHandlerError, NoSuchUsage

from csr_demo import authoring
from csr_demo.new_components import NEW_COMPONENTS
from csr_demo.page_bar import bar_of
from csr_demo.scenarios import find_scenario, read_catalogue, root_of
from csr_demo.studio_runtime import STUDIO_VIEW, PreviewRuntime, StudioRuntime, author_fragment, has_editor
from csr_demo.views import safe_target, usage_key_from

View = Callable[..., HttpResponse]


def for_trainers(view: View) -> View:
    """Make a page one that only the trainer sees; others are told so, with status 403."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.identity.is_trainer:
            return view(request, *args, **kwargs)
        return render(request, "csr_demo/studio_refused.html", bar_of(request), status=403)

    return guarded


@require_GET
@ensure_csrf_cookie
@for_trainers
def show_courses(request: HttpRequest) -> HttpResponse:
    """Show the list of courses."""
    roots = ((scenario, root_of(scenario)) for scenario in read_catalogue())
    courses = [(scenario, root) for scenario, root in roots if root]
    return render(request, "csr_demo/studio_courses.html", {"courses": courses, **bar_of(request)})


@require_GET
@ensure_csrf_cookie
@for_trainers
def show_container(request: HttpRequest, usage_key_string: str) -> HttpResponse:
    """Show what authors see of a block, and what Studio offers to do with the blocks in it."""
    key = usage_key_from(usage_key_string)
    block = _block(PreviewRuntime(key.context_key, request.identity), key)
    context = {"root_xblock": block, "is_pages_view": False, "reorderable_items": set()}
    fragment = author_fragment(block, request.GET.dict() | context)
    return _block_page(request, "csr_demo/studio_container.html", block, fragment)


@require_GET
@ensure_csrf_cookie
@for_trainers
def show_editor(request: HttpRequest, usage_key: str) -> HttpResponse:
    """Show a block's editor as a page of its own, as in the frame of the authoring pages. 404 if it has none."""
    block = _edited_block(request, usage_key)
    return _block_page(request, "csr_demo/studio_editor.html", block, block.render(STUDIO_VIEW))


@require_GET
@for_trainers
def render_editor(request: HttpRequest, usage_key: str) -> HttpResponse:
    """Return a block's editor as JSON, from which a page fills its panel: the HTML and the files it needs."""
    fragment = _edited_block(request, usage_key).render(STUDIO_VIEW)
    resources = [resource._asdict() for resource in fragment.resources]
    return JsonResponse({"html": fragment.content, "resources": resources})


def handle_component(request: HttpRequest, usage_key_string: str, handler: str, suffix: str = "") -> HttpResponse:
    """Let a handler of a block answer, and keep what it changed on the block."""
    key = usage_key_from(usage_key_string)
    return _handle(request, StudioRuntime(key.context_key, request.identity, kept=key), key, handler, suffix)


def handle_preview(request: HttpRequest, usage_key_string: str, handler: str, suffix: str = "") -> HttpResponse:
    """Let a handler of a block answer, and forget what it changed on the block."""
    key = usage_key_from(usage_key_string)
    return _handle(request, PreviewRuntime(key.context_key, request.identity), key, handler, suffix)


@require_POST
@for_trainers
def change_block(request: HttpRequest, usage_key: str, change: str) -> HttpResponse:
    """Duplicate, delete or move a block, and go back to the page. A course's outermost block stays where it is: 400."""
    key = usage_key_from(usage_key)
    if _block(PreviewRuntime(key.context_key, request.identity), key).parent is None:
        return HttpResponseBadRequest()
    CHANGES[change](key)
    return redirect(safe_target(request))


@require_POST
@for_trainers
def add_component(request: HttpRequest, usage_key: str) -> HttpResponse:
    """Add a new block to a container, and go back to the page. 400 for a type that the demo does not offer."""
    key = usage_key_from(usage_key)
    block_type = request.POST.get("type")
    container = _block(PreviewRuntime(key.context_key, request.identity), key)
    if block_type not in NEW_COMPONENTS or not container.has_children:
        return HttpResponseBadRequest()
    authoring.create_child(key, block_type, NEW_COMPONENTS[block_type].fields)
    return redirect(safe_target(request))


CHANGES: dict[str, Callable[[UsageKey], object]] = {
    "duplicate": authoring.duplicate_block,
    "delete": authoring.delete_block,
    "move-up": lambda key: authoring.move_block(key, authoring.UP),
    "move-down": lambda key: authoring.move_block(key, authoring.DOWN),
}


def _block_page(request: HttpRequest, template: str, block: XBlock, fragment: Any) -> HttpResponse:
    page = {
        "component": block,
        "parent": block.parent,
        "fragment": fragment,
        "has_editor": has_editor(block),
        "messages": block.validate().messages,
        "scenario": find_scenario(block.location.course_key.course),
        "page_language": block.runtime.page_language,
    }
    return render(request, template, {**page, **bar_of(request, block.location)})


def _edited_block(request: HttpRequest, usage_key: str) -> XBlock:
    key = usage_key_from(usage_key)
    block = _block(StudioRuntime(key.context_key, request.identity), key)
    if not has_editor(block):
        raise Http404(usage_key)
    return block


def _handle(
    request: HttpRequest, runtime: StudioRuntime, key: UsageKey, handler: str, suffix: str | None
) -> HttpResponse:
    block = _block(runtime, key)
    try:
        response = block.handle(handler, django_to_webob_request(request), suffix or "")
    except NoSuchHandlerError as error:
        raise Http404(handler) from error
    return webob_to_django_response(response)


def _block(runtime: StudioRuntime, key: UsageKey) -> XBlock:
    try:
        return runtime.get_block(key)
    except NoSuchUsage as error:
        raise Http404(str(key)) from error
