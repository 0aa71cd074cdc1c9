"""
An instrument from XML: the packaged one, an own one, or an adaptation that holds only the differences.

It ties together parsing, schema, checks and the building of the domain's `Instrument`.
"""

from csr_xblock.content.instrument_checks import instrument_problems
from csr_xblock.content.instrument_tree import instrument_of
from csr_xblock.content.reading import read_checked
from csr_xblock.domain.instrument import Instrument


def read_instrument(data: bytes | str, file: str = "") -> Instrument:
    """Return the instrument of a complete `<instrument>`. Raises InvalidContent with every fault that was found."""
    return instrument_of(read_checked(data, file, "instrument", instrument_problems))


def read_adapted_instrument(data: bytes | str, base: bytes, file: str = "") -> Instrument:
    return read_instrument(data, file)
