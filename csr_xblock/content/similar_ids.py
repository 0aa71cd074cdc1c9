"""Finds the id that an author probably meant, for the hint at the end of a fault's sentence."""

from collections.abc import Iterable
from difflib import get_close_matches


def hint_for(unknown_id: str, known: Iterable[str]) -> str:
    """Return a sentence with the most similar known id, with a space in front; '' if none is similar."""
    similar = get_close_matches(unknown_id, sorted(set(known)), n=1)
    return f" Did you mean '{similar[0]}'?" if similar else ""
