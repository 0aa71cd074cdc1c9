"""
The codes of standards that a question can be mapped to: which there are, and how they are written in one line.

Sources: ISO 26000:2010 (clauses 4 to 7), EFRAG VSME of December 2024 (B1 to B11, C1 to C9), UN A/RES/71/313 (targets of
the sustainable development goals), GRI Standards (universal, sector and topic standards).
"""

import re
from collections.abc import Iterable

STANDARDS = ("iso26000", "vsme", "sdg", "gri")
"""The standards that an item can be mapped to, in the order in which they are kept."""

WITH_SPACES = "gri"
"""The standard whose codes may hold spaces, so that semicolons stand between them."""

_ISO_CLAUSES = {
    4: [0] * 8,
    5: [0, 3, 3],
    6: [0, 3, 10, 7, 6, 7, 9, 9],
    7: [0, 3, 4, 3, 3, 3, 3, 0],
}
"""By clause, how many parts each of its sections has."""

_SDG_TARGETS = {
    1: (5, "b"), 2: (5, "c"), 3: (9, "d"), 4: (7, "c"), 5: (6, "c"), 6: (6, "b"), 7: (3, "b"), 8: (10, "b"),
    9: (5, "c"), 10: (7, "c"), 11: (7, "c"), 12: (8, "c"), 13: (3, "b"), 14: (7, "c"), 15: (9, "c"), 16: (10, "b"),
    17: (19, ""),
}  # fmt: skip
"""By goal, its last target with a number, and the last with a letter."""

_GRI_STANDARDS = {*range(1, 4), *range(11, 15), *range(101, 104), *range(201, 208), *range(301, 309), *range(401, 419)}
_GRI = re.compile(r"(?:GRI )?(\d{1,3})(?:-\d{1,2})?(?:-[a-z])?(?: \(20\d\d\)| 20\d\d)?")
_VSME = re.compile(r"B([1-9]|1[01])|C[1-9]")
_SEPARATORS = re.compile(r"[\s,;]+")
_SEPARATORS_OF_SPACED = re.compile(r"\s*[,;\n]\s*")


def typed_codes(standard: str, text: str) -> list[str]:
    """Return the codes that somebody has typed, with any of the usual signs between them."""
    separators = _SEPARATORS_OF_SPACED if standard == WITH_SPACES else _SEPARATORS
    return [code for code in separators.split(text.strip()) if code]


def joined_codes(standard: str, codes: Iterable[str]) -> str:
    """Return codes as they stand in XML."""
    return ("; " if standard == WITH_SPACES else " ").join(codes)


def is_code(standard: str, code: str) -> bool:
    """Return whether a standard has a code."""
    if standard == "gri":
        found = _GRI.fullmatch(code)
        return found is not None and int(found[1]) in _GRI_STANDARDS
    if standard == "vsme":
        return _VSME.fullmatch(code) is not None
    return code in (_ISO_CODES if standard == "iso26000" else _SDG_CODES)


def _iso_codes() -> Iterable[str]:
    for clause, sections in _ISO_CLAUSES.items():
        yield str(clause)
        for section, parts in enumerate(sections, start=1):
            yield f"{clause}.{section}"
            yield from (f"{clause}.{section}.{part}" for part in range(1, parts + 1))


def _sdg_codes() -> Iterable[str]:
    for goal, (last, letter) in _SDG_TARGETS.items():
        yield str(goal)
        yield from (f"{goal}.{number}" for number in range(1, last + 1))
        yield from (f"{goal}.{name}" for name in "abcd" if name <= letter)


_ISO_CODES, _SDG_CODES = frozenset(_iso_codes()), frozenset(_sdg_codes())
