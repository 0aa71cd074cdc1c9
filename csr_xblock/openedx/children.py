"""Which blocks stand around a block and inside it. Each is loaded once per request and knows its parent."""

from collections.abc import Mapping
from typing import cast

from web_fragments.fragment import Fragment

from csr_xblock.openedx.blocks import (
    ASSESSMENT_TYPE,
    PROGRAMME_TYPE,
    UNIT_TYPE,
    AssessmentFields,
    PlatformBlock,
    ProgrammeFields,
    UnitFields,
)
from csr_xblock.openedx.speaking import in_hosts_language


@in_hosts_language
def nearest_programme(block: PlatformBlock) -> ProgrammeFields | None:
    """Return the csr_program around the block, or the block itself if it is one; None if there is none."""
    current: PlatformBlock | None = block
    while current is not None and current.scope_ids.block_type != PROGRAMME_TYPE:
        current = current.get_parent() if current.parent else None
    return cast("ProgrammeFields | None", current)


@in_hosts_language
def block_around(block: PlatformBlock) -> PlatformBlock | None:
    """Return the block that a block stands in, None for one without and for one that this person may not load."""
    return block.get_parent()


@in_hosts_language
def blocks_inside(container: PlatformBlock) -> list[PlatformBlock]:
    """
    Return the blocks inside a container that this person may load, in their order.

    The LMS gives None for those that may not be loaded, and for those that a course no longer has.
    """
    return [child for child in container.get_children() if child is not None]


def unit_blocks(programme: PlatformBlock) -> list[UnitFields]:
    """Return the blocks of a programme's units in their order, also of those with faults."""
    return [cast("UnitFields", one) for one in blocks_inside(programme) if one.scope_ids.block_type == UNIT_TYPE]


def assessment_block(programme: PlatformBlock) -> AssessmentFields | None:
    """Return the first assessment of a programme, None if it has none."""
    found = (one for one in blocks_inside(programme) if one.scope_ids.block_type == ASSESSMENT_TYPE)
    return cast("AssessmentFields | None", next(found, None))


@in_hosts_language
def rendered(block: PlatformBlock, view: str, context: Mapping[str, object]) -> Fragment:
    """Return a view of a block in the platform's wrapping; one of ours speaks its own language inside."""
    return block.render(view, context)
