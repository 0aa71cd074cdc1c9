"""What is wrong with the blocks inside a programme, told to its author with the block that mends it."""

from collections import Counter
from typing import cast

from django.utils.translation import gettext

from csr_xblock.edge.protocols import AssessmentBlock, ProgrammeBlock, UnitBlock
from csr_xblock.openedx.blocks import ASSESSMENT_TYPE, UNIT_TYPE
from csr_xblock.openedx.children import blocks_inside, unit_blocks
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.faults import Fault

Child = AssessmentBlock | UnitBlock


def programme_faults(block: ProgrammeBlock) -> list[Fault]:
    """Return the faults of the programme's children, each with the child's name before it."""
    inside = [*child_faults(block), *doubled_units(block)]
    return [Fault(f"{child.display_name}: {fault}", is_beginning=fault.is_beginning) for child, fault in inside]


def child_faults(block: ProgrammeBlock) -> list[tuple[Child, Fault]]:
    """Return each fault of the programme's own children with the child."""
    inside = blocks_inside(block)
    ours = [cast("Child", child) for child in inside if child.scope_ids.block_type in (ASSESSMENT_TYPE, UNIT_TYPE)]
    return [(child, fault) for child in ours for fault in child.author_faults()]


def doubled_units(block: ProgrammeBlock) -> list[tuple[Child, Fault]]:
    """Return the last block of each unit that stands here more than once, with a fault."""
    slugs = [(written_unit(unit).slug, unit) for unit in unit_blocks(block)]
    last = dict(slugs)
    sentence = gettext("this unit is here {count} times, and would be one unit to learners; choose another one.")
    return [
        (cast("UnitBlock", last[slug]), Fault(sentence.format(count=count), "unit"))
        for slug, count in Counter(slug for slug, _unit in slugs).items()
        if count > 1
    ]
