"""
What is special about some of the instrument's figures: five are kept absolute and per unit, one is yes or no.

By the figures' ids, so that it holds in every language and for authors who change their words. Source: JOURNEY 5.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Divisor(StrEnum):
    """By what a company divides its figures: 1,000 of turnover, people, square metres, or pieces."""

    TURNOVER = "turnover"
    PEOPLE = "people"
    AREA = "area"
    PIECES = "pieces"


class Whole(StrEnum):
    """What a figure counts before it is divided."""

    ENERGY = "kWh"
    WASTE = "kg"
    WATER = "m³"
    GREENHOUSE_GAS = "t CO₂e"
    ACCIDENTS = "accidents"


BOTH_WAYS: Mapping[str, Whole] = MappingProxyType(
    {
        "kpi-energy-intensity": Whole.ENERGY,
        "kpi-waste-intensity": Whole.WASTE,
        "kpi-water": Whole.WATER,
        "kpi-ghg": Whole.GREENHOUSE_GAS,
        "kpi-accident-rate": Whole.ACCIDENTS,
    }
)
"""The figures that are kept absolute and per unit, each with what the absolute figure counts."""

YES_OR_NO = frozenset({"kpi-report"})
"""The figures that are there or not; they are kept as 1 and 0."""
