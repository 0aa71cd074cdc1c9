"""Whether white words can be read on a colour, as areas of the scorecard carry them (WCAG 2.2, 1.4.3)."""

MIN_CONTRAST = 4.5


def contrast_with_white(color: str) -> float:
    """Return the contrast 1..21 between white and a colour `#rrggbb`. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (_linear(int(color[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
