"""The certificate of taking part in words."""

from datetime import timedelta

from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.showing.certificate_page import certificate_page
from tests.presentation.showing.certificates import COMPLETED_AT


def test_the_day_is_that_of_the_last_line() -> None:
    """A programme that is complete with the self-assessment can have units that were done much later."""
    later = COMPLETED_AT + timedelta(days=80)
    about = {"prefix": "csr1a2b3c4d", "programme": "CSR", "course": "", "name": "Rasa", "back_url": "?back"}

    days = [
        certificate_page(COMPLETED_AT, [("Footprint", at), ("Why", COMPLETED_AT)], **about).day
        for at in (COMPLETED_AT - timedelta(days=2), later)
    ]

    assert [day_words(COMPLETED_AT), day_words(later)] == days
