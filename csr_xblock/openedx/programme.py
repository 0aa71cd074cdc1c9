"""
What blocks may know of each other: the nearest programme's settings, and the descriptors of a programme's units.

Blocks never reach into each other (DESIGN section 2); everything that passes between them goes through here.
"""

from dataclasses import dataclass
from typing import Any

from csr_xblock.domain.programme.settings import ResultsFor, Step, shown_steps
from csr_xblock.domain.units.learning_unit import UnitDescriptor

PROGRAM_TYPE, ASSESSMENT_TYPE, UNIT_TYPE = "csr_program", "csr_assessment", "csr_unit"


@dataclass(frozen=True)
class PlacedUnit:
    """A unit of a programme with the usage id of its block."""

    usage_id: object
    descriptor: UnitDescriptor


def nearest_program(block: Any) -> Any | None:
    """Return the csr_program around the block, or the block itself if it is one; None if there is none."""
    current = block
    while current is not None and current.scope_ids.block_type != PROGRAM_TYPE:
        current = current.get_parent() if current.parent else None
    return current


def effective_setting(block: Any, name: str, default: str) -> str:
    """Return the block's own value of a setting, else the nearest programme's, else the default."""
    own = getattr(block, name, "")
    if own:
        return str(own)
    program = nearest_program(block)
    inherited = getattr(program, name, "") if program is not None and program is not block else ""
    return str(inherited) if inherited else default


def effective_number(block: Any, name: str) -> int:
    """Return the block's own whole number for a setting, else the nearest programme's, else 0; never below 0."""
    own = getattr(block, name, 0) or 0
    if own:
        return max(int(own), 0)
    program = nearest_program(block)
    inherited = getattr(program, name, 0) if program is not None and program is not block else 0
    return max(int(inherited or 0), 0)


def results_may_be_seen(block: Any) -> bool:
    """Return whether trainers may see the results of learners who allow it."""
    return effective_setting(block, "results_for", "") != ResultsFor.NOBODY


def program_steps(block: Any) -> frozenset[Step]:
    """Return the steps that learners see in the programme around the block; without one, none is hidden."""
    program = nearest_program(block)
    if program is None or not program.steps:
        return frozenset(Step)
    return shown_steps(program.steps, has_assessment=placed_assessment(program) is not None)


def may_open_locked(block: Any) -> bool:
    """Return whether the programme around the block lets learners open locked units anyway."""
    program = nearest_program(block)
    return program is not None and bool(program.may_open_locked)


def placed_units(program: Any, language: str) -> list[PlacedUnit]:
    """Return a programme's units in their order, in a language. Units with faults of their author are left out."""
    found = ((child.scope_ids.usage_id, child.unit_descriptor(language)) for child in unit_blocks(program))
    return [PlacedUnit(usage_id, descriptor) for usage_id, descriptor in found if descriptor is not None]


def units_around(block: Any, language: str) -> list[PlacedUnit]:
    """Return the units of the programme around a block, none where there is no programme."""
    program = nearest_program(block)
    return [] if program is None else placed_units(program, language)


def unit_blocks(program: Any) -> list[Any]:
    """Return the blocks of a programme's units in their order, also of those with faults."""
    return [child for child in placed_blocks(program) if child.scope_ids.block_type == UNIT_TYPE]


def placed_assessment(program: Any) -> Any | None:
    """Return the first assessment of a programme, None if it has none."""
    return next((c for c in placed_blocks(program) if c.scope_ids.block_type == ASSESSMENT_TYPE), None)


def placed_blocks(container: Any) -> list[Any]:
    """
    Return the blocks inside a container that this person may load, in their order.

    Each is loaded once per request and knows its parent: the LMS gives None for those that may not be loaded, and for
    those that a course no longer has.
    """
    return [child for child in container.get_children() if child is not None]
