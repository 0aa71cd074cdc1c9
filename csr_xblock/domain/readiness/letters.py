"""The letters that a company sends to those who ask; a company can write each in its own words."""

from enum import StrEnum

MAX_LETTER_CHARACTERS = 25_000
"""With its marks. A letter on all disclosures with notes of ordinary length has some 13,000; requests end at 64 KB."""


class LetterId(StrEnum):
    """What own words are written for, beside the sections of the document."""

    ANSWERS = "letter-answers"
    ASKS = "letter-asks"
