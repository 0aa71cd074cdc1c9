"""Finds the id that an author probably meant, for the hint at the end of a fault's sentence."""

from collections.abc import Iterable
from difflib import get_close_matches

from csr_xblock.domain.phrases import NOTHING, Phrase, gettext_noop, phrase

MAX_COMPARED = 300
MAX_CHARACTERS = 100
MAX_HINTS = 50
"""So many faults of a document have a hint: comparing takes long, and nobody reads more."""


def hint_for(unknown_id: str, known: Iterable[str]) -> Phrase:
    """
    Return a sentence with the most similar known id, with a space in front; no words if none is similar.

    Nothing is compared with more than MAX_COMPARED ids or longer than MAX_CHARACTERS.
    """
    names = set(known)
    if len(names) > MAX_COMPARED or len(unknown_id) > MAX_CHARACTERS:
        return NOTHING
    similar = get_close_matches(unknown_id, sorted(names), n=1)
    if not similar:
        return NOTHING
    return phrase(" {question}", question=phrase(gettext_noop("Did you mean '{id}'?"), id=similar[0]))
