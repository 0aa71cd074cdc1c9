"""
Logic with three values: true, false, and None where a value is missing.

Only what is surely true or false is said; a rule that cannot be decided opens nothing.
"""

from collections.abc import Iterable

from csr_xblock.domain.rules.kinds import Comparison


def compare(value: int | None, comparison: Comparison, bound: int) -> bool | None:
    """Return whether a value keeps to a bound, None if there is no value."""
    if value is None:
        return None
    match comparison:
        case Comparison.BELOW:
            return value < bound
        case Comparison.AT_MOST:
            return value <= bound
        case Comparison.ABOVE:
            return value > bound
        case Comparison.AT_LEAST:
            return value >= bound


def all_of(parts: Iterable[bool | None]) -> bool | None:
    """Return whether all parts are true: False as soon as one is false, else None as soon as one is missing."""
    decided = list(parts)
    if False in decided:
        return False
    return None if None in decided else True


def any_of(parts: Iterable[bool | None]) -> bool | None:
    """Return whether one part is true: True as soon as one is, else None as soon as one is missing."""
    decided = list(parts)
    if True in decided:
        return True
    return None if None in decided else False


def negated(part: bool | None) -> bool | None:
    """Return the opposite; what is missing stays missing."""
    return None if part is None else not part
