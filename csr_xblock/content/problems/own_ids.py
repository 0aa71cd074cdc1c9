"""Ids for what authors add, in an editor or in a workbook: made from its words, so that nobody has to type one."""

import re
import unicodedata
from collections.abc import Collection
from hashlib import sha256

from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS

OWN = "own-"
"""No packaged id begins with it, and no word of the rule language."""
ROOM_FOR_NUMBER = 6
DIGEST_CHARACTERS = 10
_UNFIT = re.compile(r"[^a-z0-9]+")


def own_id(words: str, taken: set[str]) -> str:
    """
    Return an id for an own entry that is not among those taken, and note it there.

    Words in other letters than Latin ones give a digest.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = _UNFIT.sub("-", plain).strip("-")
    name = slug or sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_CHARACTERS]
    begin = f"{OWN}{name}"[: MAX_ID_CHARACTERS - ROOM_FOR_NUMBER].rstrip("-")
    found = free_id(begin, taken)
    taken.add(found)
    return found


def free_id(name: str, taken: Collection[str]) -> str:
    """Return the name if it is not taken, else the first of name-2, name-3, ... that is free and can be kept."""
    found, number = name, 1
    while found in taken:
        number += 1
        ending = f"-{number}"
        found = name[: MAX_ID_CHARACTERS - len(ending)] + ending
    return found
