"""Names for the ids that travel through every stage, so that one kind is never taken for another."""

from typing import NewType

ItemId = NewType("ItemId", str)
ObjectiveId = NewType("ObjectiveId", str)
PerspectiveId = NewType("PerspectiveId", str)
BandId = NewType("BandId", str)
UnitId = NewType("UnitId", str)

OVERALL = "overall"
"""The subject of a score rule that means the company's balanced score."""
