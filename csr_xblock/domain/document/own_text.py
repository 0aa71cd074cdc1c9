"""
The words that a company has written itself where the software had written some: a section of the document, a letter.

The generated words go on beside them. `basis` is the fingerprint of those that were there when the company wrote; once
the data change it differs, and the company is asked whether to take the new ones over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from csr_xblock.domain.document.strategy_document import MAX_OWN_CHARACTERS
from csr_xblock.domain.readiness.letters import MAX_LETTER_CHARACTERS, LetterId

NOT_KEPT = 0
"""The revision of a text that nobody has written; the first that is kept is 1."""


@dataclass(frozen=True)
class OwnText:
    """Own words as kept: cleaned HTML, in the language in which they were written."""

    html: str
    language: str
    basis: str
    revision: int


@dataclass(frozen=True)
class OwnTextChange:
    """
    What a page wants kept for a section or a letter, '' to go back to the generated words.

    `revision` is that which the page showed, `basis` the fingerprint of the generated words that it showed.
    """

    written_for: str
    html: str
    language: str
    basis: str
    revision: int


@dataclass(frozen=True)
class OwnTextOutcome:
    """How a text stands after a change. `is_saved` False: somebody else was quicker, `kept` is theirs."""

    is_saved: bool
    kept: OwnText | None


def most_characters(written_for: str) -> int:
    """Return how long own words may be for a section or a letter, with their formatting."""
    return MAX_LETTER_CHARACTERS if written_for in set(LetterId) else MAX_OWN_CHARACTERS


def fingerprint(lines: Iterable[str]) -> str:
    """Return what tells one generated text from another: 64 characters, the same for the same lines."""
    return sha256("\n".join(lines).encode()).hexdigest()
