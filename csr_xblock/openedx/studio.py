"""
What blocks ask of Studio: the addresses of their editors' handlers, and new blocks inside a container.

Handlers that author views call must be the component's, not the preview's: a preview saves nothing
(cms/djangoapps/contentstore/views/preview.py). The workbench has the same addresses under the same names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from csr_xblock.openedx.blocks import ASSESSMENT_TYPE, AssessmentFields, PlatformBlock
from csr_xblock.openedx.identity import USER_ID, course_key_of, user_attributes
from csr_xblock.openedx.speaking import in_hosts_language


class ModuleStore(Protocol):
    """Where Studio keeps the blocks of courses (xmodule/modulestore)."""

    def update_item(self, block: PlatformBlock, user_id: object) -> object:
        """Write a block, as a person or as nobody."""
        ...


class Container(PlatformBlock, Protocol):
    """A block that holds others."""

    children: list[object]


@dataclass(frozen=True)
class NewBlock:
    """A block to be made: its type and the values of its fields."""

    block_type: str
    fields: Mapping[str, object] = field(default_factory=dict)


@in_hosts_language
def author_handler_url(block: PlatformBlock, name: str) -> str:
    """Return the address of a handler that changes the block in Studio."""
    try:
        usage_key = str(block.scope_ids.usage_id)
        path = reverse("component_handler", kwargs={"usage_key_string": usage_key, "handler": name, "suffix": ""})
    except NoReverseMatch:
        return str(block.runtime.handler_url(block, name))
    return path.rstrip("/")


def studio_address(block: PlatformBlock) -> str:
    """
    Return the address of Studio's page on which the block is edited, '' where the platform names no Studio.

    A block without children has no page of its own; it is edited on that of the container around it
    (cms/djangoapps/contentstore/views/component.py, container_handler).
    """
    around = None if getattr(block, "has_children", False) else getattr(block, "parent", None)
    usage_key = str(around or block.scope_ids.usage_id)
    try:
        return reverse("container_handler", kwargs={"usage_key_string": usage_key})
    except NoReverseMatch:
        studio = str(getattr(settings, "CMS_BASE", "") or "")
        return f"//{studio}/container/{usage_key}" if studio else ""


def note_copied(usage_id: object) -> None:
    """Remember until the end of the request that a container is being copied with its children."""
    cache = _request_cache()
    if cache is not None:
        cache.set(str(usage_id), True)


def is_copied_now(usage_id: object) -> bool:
    """Return whether the container was noted in this request; False outside the platform."""
    cache = _request_cache()
    return cache is not None and bool(cache.get_cached_response(str(usage_id)).is_found)


@in_hosts_language
def _request_cache() -> Any | None:
    try:
        from edx_django_utils.cache import RequestCache
    except ImportError:  # not on the platform
        return None
    return RequestCache("csr_xblock.copied")


@in_hosts_language
def assessments_of_course(block: PlatformBlock) -> Sequence[AssessmentFields]:
    """Return all self-assessments of the block's course, as authors have them; none outside a course."""
    in_workbench = getattr(block.runtime, "blocks_of_type", None)
    if in_workbench is not None:
        return cast("Sequence[AssessmentFields]", in_workbench(ASSESSMENT_TYPE))
    if course_key_of(block) is None:
        return ()
    try:
        from xmodule.modulestore.django import modulestore
    except ImportError:  # not on the platform
        return ()
    store: Any = modulestore()
    usage_id: Any = block.scope_ids.usage_id
    found = store.get_items(usage_id.course_key, qualifiers={"category": ASSESSMENT_TYPE})
    return cast("Sequence[AssessmentFields]", found)


@in_hosts_language
def save_block(block: PlatformBlock, store: ModuleStore) -> None:
    """Write a changed block into the modulestore, as the person who is signed in or, in a task, as nobody."""
    store.update_item(block, user_attributes(block).get(USER_ID))


@in_hosts_language
def add_children(block: Container, new_blocks: Sequence[NewBlock]) -> None:
    """
    Make blocks inside a container, after those that it has.

    The caller's block gets them as children, too: Studio writes it once more after a handler. When the store fails in
    the middle, what was made until then stays, and can be deleted like any other block.
    """
    in_workbench = getattr(block.runtime, "create_child", None)
    if in_workbench is not None:
        made = [in_workbench(block, new.block_type, dict(new.fields)) for new in new_blocks]
    else:
        made = _create_in_modulestore(block, new_blocks)
    block.children = [*block.children, *(key for key in made if key not in block.children)]


@in_hosts_language
def _create_in_modulestore(block: Container, new_blocks: Sequence[NewBlock]) -> list[Any]:
    from xmodule.modulestore.django import modulestore

    store: Any = modulestore()
    parent: Any = block.scope_ids.usage_id
    user_id = int(user_attributes(block)[USER_ID])
    with store.bulk_operations(parent.course_key):
        made = [
            store.create_child(user_id, parent, new.block_type, fields=dict(new.fields)).scope_ids.usage_id
            for new in new_blocks
        ]
    return [key.map_into_course(parent.course_key) for key in made]
