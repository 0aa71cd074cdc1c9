"""
What a rule can speak of: the programme's questions and units, with their names in the author's language.

The questions are those of the programme's own assessment; while that has faults, and outside a programme, the
packaged ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from csr_xblock.content.library import instrument_in
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import RuleSyntaxError
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.edge.protocols import CsrBlockProtocol, UnitBlock
from csr_xblock.openedx.surroundings import Programme
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.programme import area_ids, instrument_of, instrument_words, unit_titles, units_of
from csr_xblock.placed.units import place_unit, unit_as_packaged
from csr_xblock.presentation.rules.rule_words import RuleNames

OPENS, RECOMMENDED = "opens_when", "recommended_when"
"""The fields of a unit that hold its rules."""


@dataclass(frozen=True)
class RuleScene:
    """
    The instrument as scored and in words, and the units of the programme in their order.

    Outside a programme `units` holds the unit alone and `has_programme` is false. `this` is the edited unit, None where
    rules are only read.
    """

    language: str
    instrument: Instrument
    words: Instrument
    units: tuple[UnitDescriptor, ...]
    has_programme: bool
    this: UnitId | None = None

    @property
    def titles(self) -> Mapping[UnitId, str]:
        """The titles of all units that rules may name; those of the programme win."""
        return unit_titles(self.units, self.language)

    @property
    def names(self) -> RuleNames:
        """The words for what rules name."""
        return RuleNames(self.words, self.titles, instrument_in(self.language))

    def with_rule(self, name: str, rule: Rule | None) -> "RuleScene":
        """Return the same scene with another rule of the edited unit; `name` is the field's."""
        changed = tuple(self._changed(unit, name, rule) for unit in self.units)
        return replace(self, units=changed)

    def _changed(self, unit: UnitDescriptor, name: str, rule: Rule | None) -> UnitDescriptor:
        if unit.id != self.this:
            return unit
        if name == RECOMMENDED:
            return replace(unit, recommended_when=rule)
        return unit if rule is None else replace(unit, opens_when=rule)


def unit_scene(block: UnitBlock) -> RuleScene:
    """Return what the rules of a unit can speak of."""
    language = block.language_code()
    programme = block.surroundings().programme
    edited = edited_unit(block, language)
    units = (edited,) if programme is None else _with_edited(programme, block, edited, language)
    return _scene(programme, units, language, edited.id)


def programme_scene(block: CsrBlockProtocol) -> RuleScene:
    """Return what the rules in a programme, or in the programme around a block, speak of."""
    language = block.language_code()
    programme = block.surroundings().programme
    units = tuple(placed.descriptor for placed in units_of(programme, language))
    return _scene(programme, units, language, None)


def edited_unit(block: UnitBlock, language: str) -> UnitDescriptor:
    """Return the descriptor of a unit with its own rules, as far as they can be read."""
    unit = unit_as_packaged(written_unit(block), language)
    opens, recommended = readable_rule(block.opens_when), readable_rule(block.recommended_when)
    return replace(
        unit,
        opens_when=unit.opens_when if opens is None else opens,
        recommended_when=unit.recommended_when if recommended is None else recommended,
    )


def readable_rule(written: str | None) -> Rule | None:
    """Return the rule that a field holds, None for an empty field and for a text that is none."""
    try:
        return parse_rule(written) if written else None
    except RuleSyntaxError:
        return None


def _scene(
    programme: Programme | None, units: tuple[UnitDescriptor, ...], language: str, this: UnitId | None
) -> RuleScene:
    words = instrument_words(programme, language)
    return RuleScene(language, instrument_of(programme), words, units, programme is not None, this)


def _with_edited(
    programme: Programme, block: UnitBlock, edited: UnitDescriptor, language: str
) -> tuple[UnitDescriptor, ...]:
    """Return the programme's units with the edited one in its place, also while its saved rules have faults."""
    own, areas = written_unit(block), area_ids(programme)
    units: list[UnitDescriptor] = []
    for settings in programme.units:
        if settings.usage_key == own.usage_key:
            units.append(edited)
        elif settings.slug != own.slug:
            placed = place_unit(settings, language, areas)
            units += [] if placed is None else [placed.descriptor]
    return tuple(units) if edited in units else (*units, edited)
