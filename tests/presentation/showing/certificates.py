"""Certificates of somebody who has done every unit, with names as long as there may be."""

from datetime import UTC, datetime, timedelta

from csr_xblock.content.library import packaged_units
from csr_xblock.presentation.showing.certificate_page import CertificatePage, certificate_page

COMPLETED_AT = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)


def certificate(language: str = "en", units: int = 24, name: str = "Rasa Petraitienė", **about: str) -> CertificatePage:
    """Return the certificate of somebody who has done so many of the packaged units, one a day until it was given."""
    titles = [unit.title for unit in packaged_units(language).values()][:units]
    given = {"programme": "CSR Step by Step", "course": "CSR for small companies", "back_url": "?back", **about}
    return certificate_page(
        COMPLETED_AT,
        [(title, COMPLETED_AT - timedelta(days=number)) for number, title in enumerate(titles)],
        prefix="csr1a2b3c4d",
        name=name,
        **given,
    )
