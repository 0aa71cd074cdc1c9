"""
The addresses: readiness, readiness/B3, readiness/letter/asks, readiness/letter/answers/B3-C8, readiness/.../edit.

A letter of answers can be narrowed down to some disclosures, whose codes stand in the address.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.presentation.journey.screen_names import READINESS

LETTER, EDIT = "letter", "edit"
BETWEEN_CODES = "-"
SLUGS = {LetterId.ANSWERS: "answers", LetterId.ASKS: "asks"}


@dataclass(frozen=True)
class LetterAddress:
    """Which letter is asked for. `codes` are those of the disclosures in it, None for all; `is_edit`: to write it."""

    letter: LetterId
    codes: frozenset[str] | None = None
    is_edit: bool = False


def disclosure_screen(code: str) -> str:
    """Return the screen of a disclosure."""
    return f"{READINESS}/{code}"


def letter_screen(letter: LetterId, codes: Iterable[str] | None = None, *, is_edit: bool = False) -> str:
    """Return the screen of a letter; `codes` in the order in which they shall stand in the address."""
    chosen = [] if codes is None else [BETWEEN_CODES.join(codes)]
    return "/".join([READINESS, LETTER, SLUGS[letter], *chosen, *([EDIT] if is_edit else [])])


def letter_asked(parts: Sequence[str], tellable: Collection[str]) -> LetterAddress | None:
    """
    Return the letter that the parts of an address ask for, None for none.

    Other codes than those of which something can be told are left out; without any left, the letter has all.
    """
    if len(parts) < 2 or parts[0] != LETTER:
        return None
    letter = next((one for one, slug in SLUGS.items() if slug == parts[1]), None)
    if letter is None:
        return None
    is_edit, behind = parts[-1] == EDIT, [one for one in parts[2:] if one != EDIT]
    found = frozenset(behind[0].split(BETWEEN_CODES)) & frozenset(tellable) if behind else frozenset()
    return LetterAddress(letter, found or None, is_edit)
