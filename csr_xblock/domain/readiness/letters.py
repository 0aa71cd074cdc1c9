"""The letters that a company sends to those who ask; a company can write each in its own words."""

from enum import StrEnum


class LetterId(StrEnum):
    """What own words are written for, beside the sections of the document."""

    ANSWERS = "letter-answers"
    ASKS = "letter-asks"
