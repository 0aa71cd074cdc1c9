"""The floors of the package, and which of two modules stands higher."""

from sources import Source

FLOORS = (
    {"domain"},
    {"results", "content", "openedx"},
    {"services"},
    {"presentation"},
    {"reports"},
    {"placed"},
    {"edge"},
    {"studio", "screens"},
    {"program_block", "assessment_block", "unit_block", "cli"},
)
"""The lowest first. Those that stand side by side are one floor."""

OUTSIDE = {"__init__", "admin", "apps", "models"}
"""What Django asks for at the root of the package."""


def is_above(one: Source, other: Source) -> bool:
    """Return whether a module stands on a higher floor than another. Raises LookupError for an unknown floor."""
    heights = [height(source) for source in (one, other) if source.floor not in OUTSIDE]
    return len(heights) == 2 and heights[0] > heights[1]


def height(source: Source) -> int:
    """Return how high a module stands. Raises LookupError for a floor that is not known here."""
    found = next((number for number, floor in enumerate(FLOORS) if source.floor in floor), None)
    if found is None:
        raise LookupError(f"{source.path} stands on no floor that bench/floors.py knows")
    return found
