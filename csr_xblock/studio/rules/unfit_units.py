"""
Units whose rules ask for what the questionnaire does not have, as sentences for authors.

A questionnaire of one's own makes them: the rules of packaged units speak of packaged areas and questions. Some of
them nobody can open any more; of others only a part of the rules never holds.
"""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.content.library import instrument_in, instrument_with_words
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.reach import reachable_units
from csr_xblock.domain.rules.references import references_of
from csr_xblock.domain.rules.subjects import subjects_of
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.presentation.rules.rule_words import RuleNames
from csr_xblock.studio.rules.rule_scene import RuleScene


@dataclass(frozen=True)
class UnfitUnit:
    """A unit that does not fit the questions, and the sentence that says why. `is_closed`: nobody can open it."""

    unit: UnitId
    title: str
    is_closed: bool
    sentence: str


def unfit_units(scene: RuleScene) -> tuple[UnfitUnit, ...]:
    """Return the units of a scene that another questionnaire would suit better than this one, in their order."""
    rules = {unit.id: unit.opens_when for unit in scene.units}
    closed = reachable_units(rules) - reachable_units(rules, subjects_of(scene.instrument))
    found = (_unfit(unit, unit.id in closed, scene) for unit in scene.units)
    return tuple(one for one in found if one is not None)


def asked_otherwise(scene: RuleScene, instrument: Instrument) -> RuleScene:
    """Return the scene as it would be with another instrument."""
    return replace(scene, instrument=instrument, words=instrument_with_words(instrument, scene.language))


def _unfit(unit: UnitDescriptor, is_closed: bool, scene: RuleScene) -> UnfitUnit | None:
    names = _names_not_asked(unit.opens_when, scene)
    if not is_closed and unit.recommended_when is not None:
        names += _names_not_asked(unit.recommended_when, scene)
    if not is_closed and not names:
        return None
    listed = ", ".join(dict.fromkeys(names))
    return UnfitUnit(unit.id, unit.title, is_closed, _sentence(unit.title, listed, is_closed=is_closed))


def _names_not_asked(rule: Rule, scene: RuleScene) -> list[str]:
    """Return what a rule asks for and the questionnaire does not have: by its packaged name, else by its id."""
    asked, subjects = references_of(rule), subjects_of(scene.instrument)
    packaged = RuleNames(instrument_in(scene.language), {})
    return [
        *(packaged.subject(one) for one in asked.subjects if one not in subjects.scores),
        *(packaged.item(one) for one in asked.items if one not in subjects.levels),
        *(packaged.subject(one) for one in asked.objectives if one not in subjects.objectives),
    ]


def _sentence(title: str, names: str, *, is_closed: bool) -> str:
    if not is_closed:
        sentence = _("A part of the rules of “{unit}” never holds: this self-assessment does not have {names}.")
    elif names:
        sentence = _(
            "Nobody can open “{unit}”: its rule asks for what this self-assessment does not have ({names}). "
            "Give it another rule, or take the unit out."
        )
    else:
        sentence = _("Nobody can open “{unit}”: it waits for units that do not fit this self-assessment.")
    return sentence.format(unit=title, names=names)
