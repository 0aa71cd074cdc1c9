"""
The runtimes that blocks see in Studio: one for editors and their handlers, one for what authors see of a block.

Sources: component_handler and preview.py in edx-platform, cms/djangoapps/contentstore/views.
"""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from opaque_keys.edx.keys import CourseKey, UsageKey
from web_fragments.fragment import Fragment
from xblock.core import XBlock

from csr_demo import authoring
from csr_demo.identity import Identity
from csr_demo.models import BlockUsage
from csr_demo.runtime import DemoRuntime
from csr_demo.studio_services import StudioPermissions, StudioTemplates, StudioUserService
from csr_demo.studio_store import StudioStore

STUDENT_VIEW, AUTHOR_VIEW, STUDIO_VIEW = "student_view", "author_view", "studio_view"
WRAPPED_VIEWS = (STUDENT_VIEW, AUTHOR_VIEW)


class StudioRuntime(DemoRuntime):
    """
    The blocks of a course in editors.

    Of what a request changes only the block `kept` is kept, and only if the person may write; nobody is refused here,
    as Studio leaves that to the block.
    """

    is_author_mode = True
    script_runtime = "StudioRuntime"
    handler_route = "component_handler"

    def __init__(self, course_key: CourseKey, identity: Identity, kept: UsageKey | None = None) -> None:
        self._course_key = course_key
        super().__init__(course_key, identity, store=StudioStore(kept if identity.is_trainer else None))
        self._services["user"] = StudioUserService(identity, course_key)
        self._services["enrollments"] = None
        self._services["studio_user_permissions"] = StudioPermissions(identity)
        self._services["mako"] = StudioTemplates()

    def handler_url(
        self, block: XBlock, handler_name: str, suffix: str = "", query: str = "", thirdparty: bool = False
    ) -> str:
        """Return the address of a handler as Studio builds it."""
        usage_key = str(block.scope_ids.usage_id)
        parts = {"usage_key_string": usage_key, "handler": handler_name, "suffix": suffix}
        return f"{reverse(self.handler_route, kwargs=parts)}{f'?{query}' if query else ''}"

    def blocks_of_type(self, block_type: str) -> list[XBlock]:
        """Return the blocks of a type in this course, as the modulestore finds them."""
        usages = BlockUsage.objects.filter(scenario_id=self._course_key.course).order_by("pk")
        keys = [UsageKey.from_string(key) for key in usages.values_list("usage_key", flat=True)]
        return [self.get_block(key) for key in keys if key.block_type == block_type]

    def create_child(self, parent: XBlock, block_type: str, fields: Mapping[str, Any]) -> UsageKey:
        """Make a block at the end of another and return its key. Both are kept at once, as the modulestore does it."""
        present = list(parent.children)
        key = authoring.create_child(parent.scope_ids.usage_id, block_type, fields)
        parent.children = [*present, key]
        return key


class PreviewRuntime(StudioRuntime):
    """The blocks of a course as authors see them on a page of Studio. Nothing that a request changes is kept."""

    script_runtime = "PreviewRuntime"
    handler_route = "preview_handler"

    def wrap_xblock(self, block: XBlock, view: str, frag: Fragment, context: dict[str, Any]) -> Fragment:
        """Return a view with Studio's heading and buttons around it; the page's own block has those of the page."""
        wrapped = super().wrap_xblock(block, view, frag, context)
        root = context.get("root_xblock")
        is_root = root is not None and root.location == block.location
        if view not in WRAPPED_VIEWS or context.get("is_pages_view") or is_root:
            return wrapped
        surrounded = Fragment(_surrounded(block, wrapped, context))
        surrounded.add_fragment_resources(wrapped)
        return surrounded


def author_fragment(block: XBlock, context: dict[str, Any]) -> Fragment:
    """Return what authors see of a block: its view for authors, else the learners'."""
    view = AUTHOR_VIEW if getattr(block, "has_author_view", False) else STUDENT_VIEW
    return block.render(view, context)


def has_editor(block: XBlock) -> bool:
    """Return whether the block brings an editor."""
    return hasattr(block, STUDIO_VIEW)


def _surrounded(block: XBlock, fragment: Fragment, context: Mapping[str, Any]) -> str:
    page = {
        "component": block,
        "content": fragment.content,
        "has_editor": has_editor(block),
        "is_reorderable": block.location in context.get("reorderable_items", ()),
        "messages": block.validate().messages,
    }
    return render_to_string("csr_demo/studio_block.html", page)
