"""Keeps each effective instrument once, so that an old attempt can always be shown as it was asked."""

from collections.abc import Collection

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.questions.attempt_tables import InstrumentVersion


def find_version_id(content_hash: str) -> int | None:
    """Return the number of the kept instrument with this hash, None if there is none. One query."""
    return InstrumentVersion.objects.filter(content_hash=content_hash).values_list("pk", flat=True).first()


def keep_instrument(instrument: Instrument, content_hash: str, document: str) -> int:
    """
    Return the number of the kept instrument, which is kept now if it is new. `document` is its canonical XML.

    Not for use inside a transaction: on MySQL with REPEATABLE READ it could not see what another request has just kept.
    """
    kept, _ = InstrumentVersion.objects.get_or_create(
        content_hash=content_hash,
        defaults={"instrument_id": instrument.id, "version": instrument.version, "document": document},
    )
    return kept.pk


def hashes_of(numbers: Collection[int]) -> dict[int, str]:
    """Return the hashes under which the instruments with these numbers are kept. One query."""
    rows = InstrumentVersion.objects.filter(pk__in=numbers).order_by("pk")
    return dict(rows.values_list("pk", "content_hash"))


def kept_document(content_hash: str) -> str:
    """Return the canonical XML kept under the hash. Raises InstrumentVersion.DoesNotExist if there is none."""
    return InstrumentVersion.objects.only("document").get(content_hash=content_hash).document
