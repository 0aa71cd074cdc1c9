"""Finds the id that an author probably meant, for the hint at the end of a fault's sentence."""

from collections.abc import Iterable
from difflib import get_close_matches

from csr_xblock.domain.phrases import NOTHING, Phrase, gettext_noop, phrase


def hint_for(unknown_id: str, known: Iterable[str]) -> Phrase:
    """Return a sentence with the most similar known id, with a space in front; no words if none is similar."""
    similar = get_close_matches(unknown_id, sorted(set(known)), n=1)
    if not similar:
        return NOTHING
    return phrase(" {question}", question=phrase(gettext_noop("Did you mean '{id}'?"), id=similar[0]))
