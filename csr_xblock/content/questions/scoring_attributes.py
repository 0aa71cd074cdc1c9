"""
The parameters of scoring as XML attributes: `min-coverage="0.6"` is `ScoringParameters.min_coverage`.

It maps names and numbers only; what values are sensible is checked in `scoring_checks`.
"""

from collections.abc import Mapping
from dataclasses import fields
from fractions import Fraction

from csr_xblock.domain.questions.instrument import Gate, ScoringParameters

DEFAULTS = ScoringParameters()
NUMBER_FIELDS = tuple(field.name for field in fields(ScoringParameters) if field.name != "gates")
ATTRIBUTE_NAMES = {name: name.replace("_", "-") for name in NUMBER_FIELDS}


def scoring_of(attributes: Mapping[str, str], gates: tuple[Gate, ...]) -> ScoringParameters:
    """Return the parameters that attributes give; those that are not given have their defaults."""
    values = {name: attributes.get(attribute) for name, attribute in ATTRIBUTE_NAMES.items()}
    numbers = {name: number_of(name, value) for name, value in values.items() if value is not None}
    return ScoringParameters(gates=gates, **numbers)  # type: ignore[arg-type]


def number_of(field_name: str, value: str) -> int | Fraction:
    """Return a parameter's value in the type that its field has."""
    return Fraction(value) if isinstance(getattr(DEFAULTS, field_name), Fraction) else int(value)


def attributes_of(scoring: ScoringParameters) -> dict[str, str]:
    """Return all parameters but the gates as attributes, in the order of the fields."""
    return {attribute: decimal_text(getattr(scoring, name)) for name, attribute in ATTRIBUTE_NAMES.items()}


def decimal_text(number: int | Fraction) -> str:
    """Return a number as decimals if it has finitely many, otherwise as a fraction like `1/3`."""
    fraction = Fraction(number)
    denominator = fraction.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return f"{fraction.numerator}/{fraction.denominator}"
    digits = 0
    while (fraction * 10**digits).denominator != 1:
        digits += 1
    whole = str(abs(int(fraction * 10**digits))).rjust(digits + 1, "0")
    text = f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole
    return f"-{text}" if fraction < 0 else text
