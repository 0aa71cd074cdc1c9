"""What a unit is called: its slug, made once from a title, and its name in Studio, which follows the title."""

from csr_xblock.content.library import packaged_units
from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.edge.protocols import UnitBlock


def slugs_beside(block: UnitBlock) -> set[str]:
    """Return the slugs of the other units of the programme around a unit."""
    own = str(block.scope_ids.usage_id)
    return {unit.slug for unit in block.surroundings().units if unit.usage_key != own}


def new_slug(block: UnitBlock, title: str) -> str:
    """Return a slug for an own unit. Nobody types it, and it stays when the title changes: progress is kept by it."""
    return own_id(title, {*slugs_beside(block), *packaged_units()})


def has_given_name(block: UnitBlock, language: str) -> bool:
    """Return whether the author gave the block a name in Studio that is neither the default nor the unit's title."""
    packaged = packaged_units(language).get(UnitId(block.unit))
    titles = {block.title, packaged.title if packaged else "", block.fields["display_name"].default, None, ""}
    return block.display_name not in titles
