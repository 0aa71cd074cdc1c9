"""Each effective instrument is kept once."""

import pytest

from csr_xblock.content.library import instrument_hash, packaged_instrument
from csr_xblock.results.questions.attempt_tables import InstrumentVersion
from csr_xblock.results.questions.instrument_store import find_version_id, keep_instrument, kept_document

pytestmark = pytest.mark.django_db


def test_an_instrument_is_kept_once() -> None:
    """Thousands of attempts share one row."""
    instrument = packaged_instrument()
    content_hash = instrument_hash(instrument)

    kept = [keep_instrument(instrument, content_hash, "<instrument/>") for _ in range(2)]

    row = InstrumentVersion.objects.get()
    assert [row.pk, row.pk] == kept
    assert (instrument.id, instrument.version, content_hash) == (row.instrument_id, row.version, row.content_hash)


def test_a_kept_document_comes_back_letter_by_letter() -> None:
    """Its hash is its name, so not even a space may change; it may be longer than a short text column."""
    document = "<instrument>Ąžuolas 🌳\r\n  „kavinė“</instrument>" * 4_000
    keep_instrument(packaged_instrument(), "h", document)

    assert document == kept_document("h")


def test_what_is_not_kept_is_not_found() -> None:
    """A hash from nowhere is an error of ours, not an empty instrument."""
    assert find_version_id("h") is None
    with pytest.raises(InstrumentVersion.DoesNotExist):
        kept_document("h")
