"""
The runtime that the blocks of the demo see: the SDK's, with the LMS's ids, addresses, services and wrapping.

Native block types that a course has beside ours are stood in for by `stand_ins`.
"""

import json
from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from lxml import etree
from opaque_keys.edx.keys import CourseKey, UsageKey
from web_fragments.fragment import Fragment
from workbench.runtime import WorkbenchRuntime
from xblock.core import XBlock
from xblock.runtime import KvsFieldData, Mixologist

from csr_demo.enrolments import DemoEnrolments
from csr_demo.field_store import FieldStore
from csr_demo.identity import Identity
from csr_demo.keys import KeyMaker, KeyReader, definition_of
from csr_demo.platform_fields import PlatformFields
from csr_demo.stand_ins import STAND_INS
from csr_demo.user_service import DemoUserService

# As Django's json_script does, so that no text can end the script element.
JSON_SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


class DemoRuntime(WorkbenchRuntime):
    """
    The blocks of one course, seen by one person.

    `identity` is None while a scenario is being read; then `key_maker` makes its keys. Fields are kept in `store`.
    """

    user_id = None
    """A plain attribute: reading the deprecated property of the base class warns, though the runtime itself must."""

    course_language = "en"
    """The language of the courses, in which their trainers write unless a programme says another one."""

    script_runtime = "LmsRuntime"
    """The name by which the page's script finds the runtime object of a block."""

    def __init__(
        self,
        course_key: CourseKey,
        identity: Identity | None = None,
        key_maker: KeyMaker | None = None,
        store: FieldStore | None = None,
    ) -> None:
        super().__init__(identity.user.id if identity else None)
        self.id_reader = KeyReader()
        self._store = store or FieldStore()
        self._containers_read: set[str] = set()
        self.id_generator = key_maker
        self.mixologist = Mixologist((PlatformFields,))
        self._services["field-data"] = KvsFieldData(self._store)
        self._services["user"] = DemoUserService(identity, course_key) if identity else None
        self._services["enrollments"] = DemoEnrolments()

    @cached_property
    def page_language(self) -> str:
        """
        The language of the page: the one that was active when the first element around a block was rendered.

        So it is in the LMS, which fills the context of its templates once in a request
        (RequestCache('context_processors') in common/djangoapps/edxmako/template.py).
        """
        return translation.get_language() or settings.LANGUAGE_CODE

    def get_block(self, usage_id: UsageKey, for_parent: XBlock | None = None) -> XBlock:
        """Return a block. With the first child of a container all its children are read, as in the LMS."""
        if for_parent is not None:
            self._read_children(for_parent)
        return super().get_block(usage_id, for_parent)

    def _read_children(self, container: XBlock) -> None:
        text = str(container.scope_ids.usage_id)
        if text not in self._containers_read:
            self._containers_read.add(text)
            children = container.children
            self.id_reader.read_ahead(children)
            self._store.read_ahead([*children, *(definition_of(child) for child in children)], self.user_id)

    def load_block_type(self, block_type: str) -> type[XBlock]:
        """Return the class of a block type: a stand-in for the LMS's own types, else an installed package's."""
        return STAND_INS.get(block_type) or super().load_block_type(block_type)

    def applicable_aside_types(self, block: XBlock) -> list[str]:
        """Return no types: the LMS shows no asides either unless its administrator turns them on."""
        return []

    def handler_url(
        self, block: XBlock, handler_name: str, suffix: str = "", query: str = "", thirdparty: bool = False
    ) -> str:
        """Return the address of a handler as the LMS builds it. Raises ValueError if the block has no such handler."""
        if not getattr(getattr(block, handler_name, None), "_is_xblock_handler", False):
            raise ValueError(f"{handler_name!r} is not a handler name")
        usage_key = block.scope_ids.usage_id
        parts = [str(usage_key.context_key), str(usage_key), handler_name, *([suffix] if suffix else [])]
        url = reverse("xblock_handler", args=parts)
        return f"{url}?{query}" if query else url

    def local_resource_url(self, block: XBlock, uri: str) -> str:
        """Return the address under which the block's package serves a file, as the LMS does in development."""
        return reverse("xblock_resource", args=[block.scope_ids.block_type, uri])

    def _usage_id_from_node(self, node: etree._Element, parent_id: UsageKey | None) -> UsageKey:
        """Read one block, under the name that the file gives it."""
        self.id_generator.url_name = node.attrib.pop("url_name", None)
        return super()._usage_id_from_node(node, parent_id)

    def _patch_xblock(self, block: XBlock) -> None:
        """Leave the block as it is: the SDK would put mock objects on it that the LMS does not have."""

    def _wrap_ele(self, block: XBlock, view: str, frag: Fragment, extra_data: dict[str, str] | None = None) -> Fragment:
        """Return the view in the element that the LMS puts around it, with the arguments of its script first."""
        _ = self.page_language
        wrapped = Fragment(_wrapping(block, view, frag, {**(extra_data or {}), **self._start(frag)}))
        wrapped.add_fragment_resources(frag)
        return wrapped

    def _start(self, frag: Fragment) -> dict[str, str]:
        """Return what the page's script needs to start the block."""
        if not frag.js_init_fn:
            return {}
        names = {"init": frag.js_init_fn, "runtime-version": frag.js_init_version}
        return names | {"runtime-class": self.script_runtime}


def _wrapping(block: XBlock, view: str, frag: Fragment, extra_data: dict[str, str]) -> SafeString:
    block_type = block.scope_ids.block_type
    data = {
        "usage-id": block.scope_ids.usage_id,
        "block-type": block_type,
        "course-id": block.scope_ids.usage_id.context_key,
        "has-score": getattr(block, "has_score", False),
        **extra_data,
    }
    return format_html(
        '<div class="xblock xblock-{view} xblock-{view}-{type}"{data}>{script}{body}</div>',
        view=view,
        type=block_type,
        data=format_html_join("", ' data-{}="{}"', data.items()),
        script=_json_arguments(frag.json_init_args),
        # What a block renders is HTML already.
        body=mark_safe(frag.body_html()),
    )


def _json_arguments(arguments: Any) -> SafeString:
    if arguments is None:
        return SafeString()
    text = json.dumps(arguments).translate(JSON_SCRIPT_ESCAPES)
    opening = '<script type="json/xblock-args" class="xblock-json-init-args">'
    return mark_safe(f"{opening}{text}</script>")
