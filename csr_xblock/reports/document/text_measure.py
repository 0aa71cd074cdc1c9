"""
How much room words need, without a font: no font of ours is where the file is opened.

The widths are those of Arial or a little more, so what fits here fits there.
"""

from itertools import pairwise

NARROW = frozenset("iljtfrI.,;:'’!|()[]/-„“")
WIDE = frozenset("mwMW@%—ЖШЩЮМжшщюмфΩωψ")
OF_NARROW, OF_WIDE, OF_LARGE, OF_OTHERS = 0.34, 0.95, 0.74, 0.58
BOLD = 1.08
"""Widths in parts of the size of the letters."""


def width_of(text: str, *, is_bold: bool = False) -> float:
    """Return how wide a text is on one line, in parts of the size of its letters."""
    return sum(_of(character) for character in text) * (BOLD if is_bold else 1)


def lines_needed(text: str, width: float, *, is_bold: bool = False) -> int:
    """
    Return how many lines a text takes at most where lines are so wide, in parts of the size of its letters.

    A word that is longer than a line is cut, as office programs do.
    """
    ends = [0.0]
    for word in text.split():
        wide = width_of(word, is_bold=is_bold)
        together = ends[-1] + wide + (OF_NARROW if ends[-1] else 0)
        if together <= width:
            ends[-1] = together
            continue
        if ends[-1]:
            ends.append(0.0)
        while wide > width:
            # One letter may not fit any more at the end of a line.
            wide -= max(width - OF_WIDE, OF_OTHERS)
            ends.append(0.0)
        ends[-1] = wide
    return len(ends)


def longest_word(text: str) -> float:
    """Return how wide the longest word of a text is."""
    return max((width_of(word) for word in text.split()), default=0.0)


def shared_out(total: int, weights: list[float]) -> list[int]:
    """Return whole parts of a total in the proportion of the weights, with nothing lost in rounding."""
    if not weights:
        return []
    whole = sum(weights)
    edges = [0]
    for number in range(1, len(weights) + 1):
        edges.append(round(total * sum(weights[:number]) / whole))
    return [end - start for start, end in pairwise(edges)]


def _of(character: str) -> float:
    if character in NARROW:
        return OF_NARROW
    if character in WIDE:
        return OF_WIDE
    if ord(character) > WIDE_SCRIPTS:
        return 1.05
    return OF_LARGE if character.isupper() else OF_OTHERS


WIDE_SCRIPTS = 0x1100
"""From here on letters may be as wide as they are high."""
