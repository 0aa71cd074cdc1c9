"""
The simulation below a rule: what the example companies and a company of chosen numbers would find open.

The chosen numbers come with every check of the form; they belong to nobody and are not saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.rules.syntax import MAX_ACTIONS
from csr_xblock.domain.units.pathway import LearningProgress, PathState
from csr_xblock.presentation.units.unit_words import state_label
from csr_xblock.services.rules.simulate_pathways import SimulatedPathway, chosen_pathway, example_pathways
from csr_xblock.studio.rules.rule_scene import RuleScene

RATED, CHOSEN, ACTIONS = "simulated-importance-rated", "simulated-priorities-chosen", "simulated-actions"
"""The fields for what a company does besides answering."""

FIRST_POINTS = 50
HIGHEST_POINTS = 100
SIGNS = {PathState.RECOMMENDED: "★", PathState.OPEN: "○", PathState.LOCKED: "–", PathState.COMPLETED: "✓"}


@dataclass(frozen=True)
class Slider:
    """The chosen number of one area. `words` says it; `name` is that of its field."""

    name: str
    label: str
    points: int
    is_missing: bool
    words: str


@dataclass(frozen=True)
class Milestone:
    """Something that the chosen company may have done, as a box to tick; `name` is that of its field."""

    name: str
    label: str
    is_reached: bool


@dataclass(frozen=True)
class StateCell:
    """What one company finds of one unit: a word and a sign."""

    state: str
    sign: str
    words: str


@dataclass(frozen=True)
class SimulatedUnit:
    """One unit for all companies, the chosen one first."""

    title: str
    is_this: bool
    cells: tuple[StateCell, ...]


@dataclass(frozen=True)
class NumberRow:
    """One number for all companies, in words."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Simulation:
    """
    What can be chosen, and both parts of the table. `companies` are pairs of name and description.

    `actions` is how many actions of its plan the chosen company has.
    """

    sliders: tuple[Slider, ...]
    milestones: tuple[Milestone, ...]
    actions: int
    companies: tuple[tuple[str, str], ...]
    numbers: tuple[NumberRow, ...]
    units: tuple[SimulatedUnit, ...]


def simulation_of(scene: RuleScene, data: Mapping[str, str]) -> Simulation:
    """Return the simulation of a scene's rules for the chosen numbers in a form; without them all are in the middle."""
    sliders = tuple(_slider(area.id, area.short, data) for area in scene.words.perspectives)
    points = {
        area.id: None if slider.is_missing else slider.points
        for area, slider in zip(scene.words.perspectives, sliders, strict=True)
    }
    progress = _progress(data)
    chosen = chosen_pathway(scene.units, scene.instrument, points, _("Your own company"), progress)
    paths = (chosen, *example_pathways(scene.units, scene.instrument, scene.language))
    return Simulation(
        sliders=sliders,
        milestones=_milestones(progress),
        actions=progress.actions,
        companies=tuple((path.name, path.description) for path in paths),
        numbers=_number_rows(scene, paths),
        units=tuple(_unit_row(unit.id, unit.title, scene, paths) for unit in scene.units),
    )


def _slider(area: PerspectiveId, label: str, data: Mapping[str, str]) -> Slider:
    name = f"simulated-{area}"
    written = data.get(name, "")
    points = int(written) if written.isdecimal() and len(written) < 4 else FIRST_POINTS
    points = min(points, HIGHEST_POINTS)
    is_missing = f"{name}-missing" in data
    return Slider(name, label, points, is_missing, _number_words(None if is_missing else points))


def _progress(data: Mapping[str, str]) -> LearningProgress:
    """Return what the chosen company has done; without a form nothing."""
    written = data.get(ACTIONS, "")
    actions = int(written) if written.isdecimal() and len(written) <= len(str(MAX_ACTIONS)) else 0
    return LearningProgress(
        is_importance_rated=RATED in data, has_chosen_priorities=CHOSEN in data, actions=min(actions, MAX_ACTIONS)
    )


def _milestones(progress: LearningProgress) -> tuple[Milestone, ...]:
    return (
        Milestone(RATED, _("It has rated how important the goals are"), progress.is_importance_rated),
        Milestone(CHOSEN, _("It has chosen its priorities"), progress.has_chosen_priorities),
    )


def _number_words(number: int | None) -> str:
    return _("too few answers") if number is None else str(number)


def _number_rows(scene: RuleScene, paths: tuple[SimulatedPathway, ...]) -> tuple[NumberRow, ...]:
    cards = [path.scorecard for path in paths]
    overall = NumberRow(_("Overall score"), tuple(_number_words(card.overall.display) for card in cards))
    areas = [
        NumberRow(area.short, tuple(_number_words(card.perspectives[area.id].display) for card in cards))
        for area in scene.words.perspectives
    ]
    return (overall, *areas)


def _unit_row(unit: UnitId, title: str, scene: RuleScene, paths: tuple[SimulatedPathway, ...]) -> SimulatedUnit:
    states = [path.states[unit] for path in paths]
    cells = tuple(StateCell(state.value, SIGNS[state], state_label(state)) for state in states)
    return SimulatedUnit(title, unit == scene.this, cells)
