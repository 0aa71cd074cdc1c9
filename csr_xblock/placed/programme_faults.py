"""What is wrong with the blocks inside a programme, as sentences for its author. It knows no learner."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext

from csr_xblock.openedx.programme import ASSESSMENT_TYPE, UNIT_TYPE, placed_blocks, unit_blocks
from csr_xblock.placed.setting_faults import setting_fault


def program_faults(block: Any) -> list[str]:
    """Return the faults of the programme's children as sentences, each with the child's name."""
    return [f"{child.display_name}: {fault}" for child, fault in [*child_faults(block), *doubled_units(block)]]


def child_faults(block: Any) -> list[tuple[Any, str]]:
    """Return each fault of the programme's own children with the child."""
    ours = [child for child in placed_blocks(block) if child.scope_ids.block_type in (ASSESSMENT_TYPE, UNIT_TYPE)]
    return [(child, fault) for child in ours for fault in child.author_faults()]


def doubled_units(block: Any) -> list[tuple[Any, str]]:
    """Return the last block of each unit that stands here more than once, with a sentence."""
    units = unit_blocks(block)
    last = {unit.slug(): unit for unit in units}
    sentence = gettext("this unit is here {count} times, and would be one unit to learners; choose another one.")
    return [
        (last[slug], setting_fault("unit", sentence.format(count=count)))
        for slug, count in Counter(unit.slug() for unit in units).items()
        if count > 1
    ]
