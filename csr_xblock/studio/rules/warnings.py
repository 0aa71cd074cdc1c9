"""What is odd about a rule: never or always true, units nobody can reach, names that are not there. In words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.content.library import packaged_units
from csr_xblock.content.rules.rule_checks import KnownIds
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import All, Always, LevelIs, Rule
from csr_xblock.domain.rules.reach import reachable_units
from csr_xblock.domain.rules.references import RuleReferences, references_of, statements_of
from csr_xblock.domain.rules.subjects import subjects_of
from csr_xblock.domain.rules.truth import TruthKind, truth_kind
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.studio.rules.rule_scene import RuleScene


def truth_warnings(rule: Rule, instrument: Instrument) -> Iterator[str]:
    """Yield a sentence if the rule decides nothing for people who are asked this instrument."""
    kind, asked = truth_kind(rule, subjects_of(instrument)), references_of(rule)
    asks_answers = bool(asked.subjects or asked.items or asked.objectives)
    if kind is TruthKind.NEVER:
        yield _("This can never be true: no company can fulfil it.")
    elif kind is TruthKind.ALWAYS and rule != Always():
        yield _("This is true for everybody, from the beginning.")
    elif kind is TruthKind.AFTER_ASSESSMENT and asks_answers:
        yield _("This is true for everybody who has handed in a self-assessment, whatever they answered.")
    elif kind is TruthKind.WITH_NUMBERS and asks_answers:
        yield _("This is true for everybody who has answered enough questions, whatever they answered.")


def name_warnings(rule: Rule, scene: RuleScene) -> Iterator[str]:
    """Yield a sentence for each name in the rule that this programme does not have."""
    asked, known = references_of(rule), KnownIds.of(scene.instrument)
    for name in _gone(asked, known):
        yield _("“{name}” is not in this self-assessment. Nobody has a result for it.").format(name=name)
    yield from _level_warnings(rule, scene)
    placed = {unit.id for unit in scene.units}
    for unit in asked.units:
        if unit not in placed and unit in packaged_units():
            sentence = _("The unit “{unit}” is not in this programme. Learners can do it only elsewhere in the course.")
            yield sentence.format(unit=scene.titles[unit])
        elif unit not in placed:
            sentence = _("There is no unit “{unit}” in this programme, and no packaged one. Is it gone?")
            yield sentence.format(unit=unit)


def _level_warnings(rule: Rule, scene: RuleScene) -> Iterator[str]:
    """Yield a sentence for each level in the rule that its question does not offer."""
    asked = dict.fromkeys((one.item, one.level) for one in statements_of(rule) if isinstance(one, LevelIs))
    for name, level in asked:
        if scene.instrument.has_item(name) and not scene.words.item(name).anchors.has(level):
            sentence = _("“{question}” has no answer “{level}”. The next one in the direction of the rule counts.")
            yield sentence.format(question=scene.words.item(name).topic, level=level_name(scene.words, level))


def _gone(asked: RuleReferences, known: KnownIds) -> list[str]:
    return [
        *(one for one in asked.subjects if one not in (known.subjects or ())),
        *(one for one in asked.items if one not in (known.items or ())),
        *(one for one in asked.objectives if one not in (known.objectives or ())),
    ]


def reach_warnings(scene: RuleScene) -> Iterator[str]:
    """Yield a sentence for each unit of the programme that nobody can open there, the edited one first."""
    if not scene.has_programme:
        return
    closed = unreachable(scene)
    for unit in sorted(scene.units, key=lambda unit: unit.id != scene.this):
        if unit.id in closed and not (unit.id == scene.this and _is_never_true(unit.opens_when, scene)):
            yield closed_words(unit, closed, scene)


def unreachable(scene: RuleScene) -> frozenset[UnitId]:
    """Return the units of the programme that nobody can open with what the programme holds."""
    rules = {unit.id: unit.opens_when for unit in scene.units}
    return frozenset(rules) - reachable_units(rules, subjects_of(scene.instrument))


def _is_never_true(rule: Rule, scene: RuleScene) -> bool:
    return truth_kind(rule, subjects_of(scene.instrument)) is TruthKind.NEVER


def closed_words(unit: UnitDescriptor, closed: frozenset[UnitId], scene: RuleScene) -> str:
    """Return the sentence for a unit that is among those that nobody can open: what it waits for, as far as known."""
    placed = {one.id for one in scene.units}
    awaited = [
        scene.names.unit(other) if other in scene.titles else _("a unit that is gone (“{unit}”)").format(unit=other)
        for other in references_of(unit.opens_when).units
        if other in closed or other not in placed
    ]
    if not awaited:
        return _("Nobody can open “{unit}”: its rule can never be true.").format(unit=unit.title)
    sentence = _("Nobody can open “{unit}” in this programme. It waits for: {units}.")
    return sentence.format(unit=unit.title, units=", ".join(awaited))


def recommending_warnings(unit: UnitDescriptor, scene: RuleScene) -> Iterator[str]:
    """Yield a sentence if the unit would be recommended only while it is locked."""
    rule = unit.recommended_when
    if rule is None or _is_never_true(rule, scene) or _is_never_true(unit.opens_when, scene):
        return
    if _is_never_true(All((unit.opens_when, rule)), scene):
        yield _("It is never recommended: whenever this is true, the unit is still locked.")
