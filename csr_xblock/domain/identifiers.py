"""Names for the ids that travel through every stage, so that one kind is never taken for another."""

import re
from hashlib import sha256
from typing import NewType

ItemId = NewType("ItemId", str)
ObjectiveId = NewType("ObjectiveId", str)
PerspectiveId = NewType("PerspectiveId", str)
BandId = NewType("BandId", str)
UnitId = NewType("UnitId", str)

OVERALL = "overall"
"""The subject of a score rule that means the company's balanced score."""

MAX_ID_CHARACTERS = 64
_UNFIT = re.compile(r"[^a-z0-9_-]+")


def storable_id(name: str) -> str:
    """
    Return an id that every database keeps and compares alike, made from a name that an author or a course gave.

    Names of small letters, digits, `_` and `-` stay as they are, up to 64 characters; capital letters become small. Any
    other name gets a digest of itself at its end, so that different names never become one. The same name gives the
    same id.
    """
    plain = name.strip().lower()
    fit = _UNFIT.sub("-", plain)
    if fit == plain and len(fit) <= MAX_ID_CHARACTERS:
        return fit
    digest = sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{fit[: MAX_ID_CHARACTERS - 13]}-{digest}"
