"""All rules of a programme on one screen to read: in words, with what is odd, who waits for whom, and simulated."""

from dataclasses import dataclass
from typing import Any

from csr_xblock.domain.rules.references import references_of
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.children import unit_blocks
from csr_xblock.openedx.written import written_unit
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.rules.rule_words import describe_locked, describe_recommended
from csr_xblock.studio.frame.editor import Outcome, Sent, Shown, ShownAs, View
from csr_xblock.studio.rules.closed_units import OPENS_PLACE, closed_units
from csr_xblock.studio.rules.rule_scene import RuleScene, programme_scene
from csr_xblock.studio.rules.simulation import Simulation, simulation_of
from csr_xblock.studio.rules.warnings import name_warnings, recommending_warnings, truth_warnings


@dataclass(frozen=True)
class UnitRules:
    """The rules of one unit in words, and its usage key. `waited_for` names the units that ask for this one."""

    title: str
    usage_key: str
    opens: str
    recommended: str
    waits_for: str
    waited_for: str
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class ClosedUnit:
    """A unit that nobody can open: the sentence that says why, and its usage key."""

    title: str
    sentence: str
    usage_key: str


@dataclass(frozen=True)
class ProgrammeRulesPage:
    """What the screen shows. `place` is the screen of a unit's editor on which its rule to open is changed."""

    units: tuple[UnitRules, ...]
    closed: tuple[ClosedUnit, ...]
    place: str
    simulation: Simulation


class ProgrammeRulesScreen:
    """Shows; the only thing that it takes are the numbers of the simulation."""

    def show(self, block: ProgrammeBlock, argument: str) -> View:
        """Return the rules of the programme's units."""
        return self._view(block, {})

    def submit(self, block: ProgrammeBlock, argument: str, sent: Sent) -> Outcome:
        """Return the same with other numbers in the simulation. Nothing is saved."""
        return Shown(self._view(block, sent.data), ShownAs.CHANGED)

    def _view(self, block: ProgrammeBlock, data: Any) -> View:
        scene = programme_scene(block)
        keys = {written_unit(unit).slug: str(unit.scope_ids.usage_id) for unit in unit_blocks(block)}
        closed = closed_units(scene)
        page = ProgrammeRulesPage(
            units=tuple(_unit_rules(unit, scene, keys[unit.id]) for unit in scene.units),
            closed=tuple(
                ClosedUnit(unit.title, closed[unit.id], keys[unit.id]) for unit in scene.units if unit.id in closed
            ),
            place=OPENS_PLACE,
            simulation=simulation_of(scene, data),
        )
        return View("studio/programme/rules.html", page)


def _unit_rules(unit: UnitDescriptor, scene: RuleScene, usage_key: str) -> UnitRules:
    waiting = [other.title for other in scene.units if unit.id in references_of(other.opens_when).units]
    return UnitRules(
        title=unit.title,
        usage_key=usage_key,
        opens=describe_locked(unit.opens_when, scene.names),
        recommended=describe_recommended(unit.recommended_when, scene.names),
        waits_for=", ".join(scene.names.unit(other) for other in references_of(unit.opens_when).units),
        waited_for=quoted_names(waiting),
        warnings=tuple(_warnings(unit, scene)),
    )


def _warnings(unit: UnitDescriptor, scene: RuleScene) -> list[str]:
    found = [*truth_warnings(unit.opens_when, scene.instrument), *name_warnings(unit.opens_when, scene)]
    if unit.recommended_when is not None:
        found += [*name_warnings(unit.recommended_when, scene), *recommending_warnings(unit, scene)]
    return list(dict.fromkeys(found))
