"""
Units that nobody can open because their rules ask for what the questionnaire does not have, as sentences for authors.

A questionnaire of one's own makes them: the rules of packaged units speak of packaged areas and questions.
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
from csr_xblock.presentation.rules.rule_words import RuleNames
from csr_xblock.studio.rules.rule_scene import RuleScene


@dataclass(frozen=True)
class ClosedUnit:
    """A unit that nobody can open, and the sentence that says why."""

    unit: UnitId
    sentence: str


def closed_units(scene: RuleScene) -> tuple[ClosedUnit, ...]:
    """Return the units of a scene that another questionnaire would open and this one does not, in their order."""
    rules = {unit.id: unit.opens_when for unit in scene.units}
    closed = reachable_units(rules) - reachable_units(rules, subjects_of(scene.instrument))
    return tuple(
        ClosedUnit(unit.id, _sentence(unit.title, unit.opens_when, scene)) for unit in scene.units if unit.id in closed
    )


def asked_otherwise(scene: RuleScene, instrument: Instrument) -> RuleScene:
    """Return the scene as it would be with another instrument."""
    return replace(scene, instrument=instrument, words=instrument_with_words(instrument, scene.language))


def names_not_asked(rule: Rule, scene: RuleScene) -> tuple[str, ...]:
    """Return what a rule asks for and the questionnaire does not have: by its packaged name, else by its id."""
    asked, subjects = references_of(rule), subjects_of(scene.instrument)
    packaged = RuleNames(instrument_in(scene.language), {})
    return (
        *(packaged.subject(one) for one in asked.subjects if one not in subjects.scores),
        *(packaged.item(one) for one in asked.items if one not in subjects.levels),
        *(packaged.subject(one) for one in asked.objectives if one not in subjects.objectives),
    )


def _sentence(title: str, rule: Rule, scene: RuleScene) -> str:
    names = names_not_asked(rule, scene)
    if not names:
        sentence = _("Nobody can open “{unit}”: it waits for units that do not fit this self-assessment.")
    else:
        sentence = _(
            "Nobody can open “{unit}”: its rule asks for what this self-assessment does not have ({names}). "
            "Give it another rule, or take the unit out."
        )
    return sentence.format(unit=title, names=", ".join(names))
