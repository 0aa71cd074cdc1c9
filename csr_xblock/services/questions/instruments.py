"""Keeps the current instrument for attempts, and finds the one that an attempt was made with."""

from functools import lru_cache

from csr_xblock.content.library import MAX_KEPT_INSTRUMENTS, instrument_hash
from csr_xblock.content.questions.instrument_tree import instrument_of
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.questions.instrument_store import find_version_id, keep_instrument, kept_document


def instrument_by_hash(content_hash: str, current: Instrument) -> Instrument:
    """Return the current instrument if it has this hash, else the one kept under it. No query, or one."""
    return current if instrument_hash(current) == content_hash else _kept_instrument(content_hash)


def known_version_id(instrument: Instrument) -> int | None:
    """Return the number under which the instrument is kept already, None if it is not. One query."""
    return find_version_id(instrument_hash(instrument))


def kept_version_id(instrument: Instrument) -> int:
    """Return the number under which the instrument is kept, for an attempt. Call it outside a transaction."""
    kept_id = known_version_id(instrument)
    if kept_id is not None:
        return kept_id
    return keep_instrument(instrument, instrument_hash(instrument), write_instrument(instrument))


@lru_cache(maxsize=MAX_KEPT_INSTRUMENTS)
def _kept_instrument(content_hash: str) -> Instrument:
    """Read without authors' checks: it passed those of its time, and later ones must not hide old results."""
    return instrument_of(parse_xml(kept_document(content_hash)))
