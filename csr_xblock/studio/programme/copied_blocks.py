"""
What happens to a unit's own short name when Studio copies blocks.

A copy beside its original would be the same unit to learners, so an own unit gets a new name then. When a whole
programme is copied, its units keep their names, because its rules name them (DESIGN section 5).
Packaged units are the same unit wherever they stand. Sources: duplicate_block in cms/djangoapps/contentstore/utils.py,
_import_xml_node_to_parent in helpers.py.
"""

from csr_xblock.content.problems.own_ids import free_id
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.blocks import PROGRAMME_TYPE, PlatformBlock
from csr_xblock.openedx.children import block_around, unit_blocks
from csr_xblock.openedx.studio import ModuleStore, is_copied_now, note_copied, save_block
from csr_xblock.placed.units import is_packaged


def programme_was_duplicated(source: PlatformBlock) -> None:
    """Note that a programme is being copied with everything in it; its children follow in the same request."""
    note_copied(source.scope_ids.usage_id)


def unit_was_duplicated(unit: UnitBlock, source: PlatformBlock) -> None:
    """Give the copy of a single own unit a name of its own. Studio saves the copy afterwards."""
    parent = block_around(source)
    is_alone = parent is None or not is_copied_now(parent.scope_ids.usage_id)
    if is_alone and _has_own_name(unit):
        unit.unit = free_id(unit.unit, {unit.unit, *_names_in(parent)})


def unit_was_pasted(unit: UnitBlock, store: ModuleStore) -> None:
    """Give a unit that was pasted beside one of the same name another, and save it."""
    parent = block_around(unit)
    others = _names_in(parent, besides=unit)
    if _has_own_name(unit) and unit.unit in others:
        unit.unit = free_id(unit.unit, others)
        save_block(unit, store)


def _has_own_name(unit: UnitBlock) -> bool:
    return bool(unit.unit) and not is_packaged(unit.unit)


def _names_in(parent: PlatformBlock | None, besides: PlatformBlock | None = None) -> set[str]:
    if parent is None or parent.scope_ids.block_type != PROGRAMME_TYPE:
        return set()
    own = None if besides is None else besides.scope_ids.usage_id
    return {unit.unit or "" for unit in unit_blocks(parent) if unit.scope_ids.usage_id != own}
