"""Where earlier attempts are seen, and two of them beside each other: names and addresses of these screens."""

from collections.abc import Sequence
from dataclasses import dataclass

from csr_xblock.presentation.scoring.find_out import ScreenLinks

ATTEMPTS, COMPARE = "attempts", "compare"
MAX_NUMBER_DIGITS = 9


def attempt_address(number: int) -> str:
    """Return the screen of one attempt as it was handed in."""
    return f"{ATTEMPTS}/{number}"


def comparison_address(first: int, second: int) -> str:
    """Return the screen of two attempts beside each other."""
    return f"{COMPARE}/{first}/{second}"


def look_back_address(first: int, second: int, area: str) -> str:
    """Return the screen on which somebody looks back at an area of the first attempt, from the second one."""
    return f"{comparison_address(first, second)}/{area}"


def number_in(parts: Sequence[str], place: int) -> int | None:
    """Return the number that stands at a place of an address, None for anything else."""
    part = parts[place] if place < len(parts) else ""
    return int(part) if part.isascii() and part.isdigit() and len(part) <= MAX_NUMBER_DIGITS else None


@dataclass(frozen=True)
class EarlierLinks:
    """Where all attempts are listed, and where the latest two are compared; '' for somebody with a first one."""

    attempts: str = ""
    comparison: str = ""


NO_EARLIER = EarlierLinks()


def earlier_links(number: int, links: ScreenLinks) -> EarlierLinks:
    """Return where somebody sees the attempts before the one with this number; nowhere for the first."""
    return NO_EARLIER if number < 2 else to_earlier(links)


def to_earlier(links: ScreenLinks) -> EarlierLinks:
    """Return both addresses."""
    return EarlierLinks(links.to(ATTEMPTS), links.to(COMPARE))
