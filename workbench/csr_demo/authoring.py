"""
What Studio does with the blocks of a course: add, duplicate, move, delete. Everything is kept at once.

Duplicating copies what authors set, with all that is inside. Source: `duplicate_block` in edx-platform,
cms/djangoapps/contentstore/utils.py.
"""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock
from xblock.fields import Scope, ScopeIds

from csr_demo.keys import KeyMaker, definition_of
from csr_demo.models import BlockUsage, FieldValue, LoadedScenario
from csr_demo.runtime import DemoRuntime

AUTHORS_SCOPES = (Scope.content, Scope.settings)
UP, DOWN = -1, 1


@transaction.atomic
def create_child(parent: UsageKey, block_type: str, fields: Mapping[str, Any], position: int | None = None) -> UsageKey:
    """Make a block inside another, at a position or at its end, and return its key."""
    runtime = _writing_runtime(parent)
    container = runtime.get_block(parent)
    child = _new_block(runtime, block_type, container)
    for name, value in fields.items():
        setattr(child, name, value)
    child.save()
    children = list(container.children)
    children.insert(len(children) if position is None else position, child.scope_ids.usage_id)
    _keep_children(container, children)
    return child.scope_ids.usage_id


@transaction.atomic
def duplicate_block(source: UsageKey) -> UsageKey:
    """
    Copy a block with all that is in it, put the copy right behind it, and return the copy's key.

    As in Studio a container may change itself in `studio_post_duplicate`. The demo asks only the copied block, not
    those inside: it has no memory of the request, by which they would know that their container is copied, too.
    """
    runtime = _writing_runtime(source)
    original = runtime.get_block(source)
    container = runtime.get_block(original.parent)
    copy = _copy(runtime, original, container)
    copy.display_name = _("Duplicate of ‘%(name)s’") % {"name": original.display_name or source.block_type}
    if copy.has_children and hasattr(copy, "studio_post_duplicate"):
        copy.studio_post_duplicate(None, original)
    copy.save()
    children = list(container.children)
    children.insert(children.index(source) + 1, copy.scope_ids.usage_id)
    _keep_children(container, children)
    return copy.scope_ids.usage_id


@transaction.atomic
def move_block(key: UsageKey, steps: int) -> None:
    """Move a block among its siblings; one at the end stays there."""
    runtime = _writing_runtime(key)
    container = runtime.get_block(runtime.get_block(key).parent)
    children = [child for child in container.children if child != key]
    children.insert(max(0, container.children.index(key) + steps), key)
    _keep_children(container, children)


@transaction.atomic
def delete_block(key: UsageKey) -> None:
    """Take a block out of its container, and forget it with all that is in it."""
    runtime = _writing_runtime(key)
    block = runtime.get_block(key)
    container = runtime.get_block(block.parent)
    _keep_children(container, [child for child in container.children if child != key])
    _forget(runtime, block)


def _writing_runtime(key: UsageKey) -> DemoRuntime:
    scenario = LoadedScenario.objects.get(name=key.context_key.course)
    return DemoRuntime(key.context_key, key_maker=KeyMaker(scenario))


def _new_block(runtime: DemoRuntime, block_type: str, container: XBlock) -> XBlock:
    """As in Studio, no id is ever given twice: what learners did may be kept under a deleted block's."""
    definition_key = runtime.id_generator.create_definition(block_type, uuid4().hex)
    usage_key = runtime.id_generator.create_usage(definition_key)
    block = runtime.construct_xblock(block_type, ScopeIds(None, block_type, definition_key, usage_key))
    block.parent = container.scope_ids.usage_id
    return block


def _copy(runtime: DemoRuntime, original: XBlock, container: XBlock) -> XBlock:
    copy = _new_block(runtime, original.scope_ids.block_type, container)
    for name, field in original.fields.items():
        if field.scope in AUTHORS_SCOPES and field.is_set_on(original):
            setattr(copy, name, field.read_from(original))
    copies = [_copy(runtime, runtime.get_block(child), copy) for child in getattr(original, "children", ())]
    if copies:
        copy.children = [child.scope_ids.usage_id for child in copies]
    copy.save()
    return copy


def _keep_children(container: XBlock, children: list[UsageKey]) -> None:
    container.children = children
    container.save()


def _forget(runtime: DemoRuntime, block: XBlock) -> None:
    for child in getattr(block, "children", ()):
        _forget(runtime, runtime.get_block(child))
    key = block.scope_ids.usage_id
    FieldValue.objects.filter(owner__in=[str(key), str(definition_of(key))]).delete()
    BlockUsage.objects.filter(usage_key=str(key)).delete()
