"""
Fields for numbers, which carry their range themselves: a course written by hand has passed no form.

What is written beyond a range stays as written, is told to the author (placed.setting_faults), and is read as the
nearest limit (openedx.written). The platform shows `values` in its own raw editor.
"""

import math

from xblock.fields import Float, Integer


class WholeNumber(Integer):
    """A whole number from `lowest` to `highest`."""

    def __init__(self, *, lowest: int, highest: int, **options: object) -> None:
        super().__init__(values={"min": lowest, "max": highest}, **options)


class Points(Float):
    """Points from 0 to `highest`, or None. The platform reads and multiplies them itself, so they are always finite."""

    def __init__(self, *, highest: int, **options: object) -> None:
        super().__init__(values={"min": 0, "max": highest}, **options)

    def from_json(self, value: object) -> float | None:
        """Return the number, None for nothing and for what is no finite number ("NaN", "Infinity")."""
        number: float | None = super().from_json(value)
        return number if number is not None and math.isfinite(number) else None

    enforce_type = from_json
