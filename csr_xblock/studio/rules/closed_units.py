"""
Units of a programme that nobody can open, each with the sentence that says why, for wherever their author looks.

The reason is the questionnaire (`unfit_units`), or what the rules wait for (`warnings`).
"""

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.studio.rules.rule_scene import RuleScene
from csr_xblock.studio.rules.unfit_units import unfit_units
from csr_xblock.studio.rules.warnings import closed_words, unreachable

OPENS_PLACE = "opens-when"
"""The screen of a unit's editor that mends it."""


def closed_units(scene: RuleScene) -> dict[UnitId, str]:
    """Return the sentence for each unit of the scene that nobody can open, in their order."""
    unfit = {one.unit: one.sentence for one in unfit_units(scene) if one.is_closed}
    closed = unreachable(scene)
    return {
        unit.id: unfit.get(unit.id) or closed_words(unit, closed, scene) for unit in scene.units if unit.id in closed
    }
