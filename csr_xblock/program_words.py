"""The words in which a programme speaks of its instrument and its units. Glue at the edge."""

from typing import Any

from csr_xblock.content.library import instrument_in, instrument_with_words, packaged_instrument
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.instrument import Instrument
from csr_xblock.openedx.programme import nearest_program, placed_assessment


def words_around(block: Any, language: str) -> Instrument:
    """Return the words of the programme around a block, the packaged ones where there is no programme."""
    program = nearest_program(block)
    return instrument_in(language) if program is None else instrument_words(program, language)


def instrument_words(block: Any, language: str) -> Instrument:
    """Return the words of the programme's own instrument, the packaged ones while its author's has faults."""
    assessment = placed_assessment(block)
    try:
        instrument = packaged_instrument() if assessment is None else assessment.instrument()
    except InvalidContent:
        instrument = packaged_instrument()
    return instrument_with_words(instrument, language)
