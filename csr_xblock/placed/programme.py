"""The instrument of a programme, and the words in which it speaks of it and of its units. Glue at the edge."""

from collections.abc import Iterable
from typing import Any

from csr_xblock.content.library import instrument_with_words, packaged_instrument, packaged_units
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.openedx.programme import nearest_program, placed_assessment


def instrument_of(program: Any | None) -> Instrument:
    """Return the instrument of a programme's assessment; the packaged one without it and while it has faults."""
    assessment = None if program is None else placed_assessment(program)
    try:
        return packaged_instrument() if assessment is None else assessment.instrument()
    except InvalidContent:
        return packaged_instrument()


def instrument_words(program: Any | None, language: str) -> Instrument:
    """Return the same with its words in a language."""
    return instrument_with_words(instrument_of(program), language)


def words_around(block: Any, language: str) -> Instrument:
    """Return the words of the programme around a block, the packaged ones where there is no programme."""
    return instrument_words(nearest_program(block), language)


def unit_titles(units: Iterable[UnitDescriptor], language: str) -> dict[UnitId, str]:
    """Return the title of every unit that a rule may name: those of the package and the given ones, which win."""
    packaged = {unit.id: unit.title for unit in packaged_units(language).values()}
    return packaged | {unit.id: unit.title for unit in units}
