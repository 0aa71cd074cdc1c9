"""What stands in a programme: its instrument and its units, and the words in which it speaks of them."""

from collections.abc import Iterable

from csr_xblock.content.library import effective_instrument, instrument_with_words, packaged_instrument, packaged_units
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.results_asked import opened_by_results
from csr_xblock.domain.units.learning_unit import UnitDescriptor, opening_rules
from csr_xblock.openedx.surroundings import Programme
from csr_xblock.placed.units import PlacedUnit, place_unit


def instrument_of(programme: Programme | None) -> Instrument:
    """Return the instrument of a programme's assessment; the packaged one without it and while it has faults."""
    assessment = None if programme is None else programme.assessment
    try:
        return packaged_instrument() if assessment is None else effective_instrument(assessment.adapted_xml)
    except InvalidContent:
        return packaged_instrument()


def instrument_words(programme: Programme | None, language: str) -> Instrument:
    """Return the same with its words in a language."""
    return instrument_with_words(instrument_of(programme), language)


def area_ids(programme: Programme | None) -> tuple[PerspectiveId, ...]:
    """Return the areas that a unit may belong to, in the instrument's order."""
    return tuple(area.id for area in instrument_of(programme).perspectives)


def units_of(programme: Programme | None, language: str) -> tuple[PlacedUnit, ...]:
    """Return a programme's units in their order, in a language. Units with faults of their author are left out."""
    if programme is None:
        return ()
    areas = area_ids(programme)
    found = (place_unit(settings, language, areas) for settings in programme.units)
    return tuple(unit for unit in found if unit is not None)


def opened_by_results_in(programme: Programme | None, language: str) -> frozenset[UnitId]:
    """Return which units of a programme tell a result by being open."""
    return opened_by_results(opening_rules(placed.descriptor for placed in units_of(programme, language)))


def unit_titles(units: Iterable[UnitDescriptor], language: str) -> dict[UnitId, str]:
    """Return the title of every unit that a rule may name: those of the package and the given ones, which win."""
    packaged = {unit.id: unit.title for unit in packaged_units(language).values()}
    return packaged | {unit.id: unit.title for unit in units}
