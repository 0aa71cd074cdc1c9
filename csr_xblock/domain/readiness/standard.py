"""
The disclosures of the EU voluntary standard: what each is told by, and whom to ask for the rest.

Which questions belong to a disclosure stands at the questions themselves (`vsme` of their mapping), so a trainer's own
questionnaire is followed. Everything else stands in content/data/disclosures.xml.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.vsme_file.template import Ask


class NotOurs(StrEnum):
    """What the standard asks and this course does not work on (class D of the mapping)."""

    SITES = "sites"
    POLLUTANTS = "pollutants"
    LAND = "land"
    WASTE_CODES = "waste-codes"
    WORKFORCE = "workforce"
    SECTORS = "sectors"


@dataclass(frozen=True)
class FigureAsked:
    """A figure that a disclosure asks for, by its id; `with_target`: a goal with a target is asked for, too."""

    kpi: str
    with_target: bool = False


@dataclass(frozen=True)
class Disclosure:
    """
    One disclosure. `code` is that of the standard: B1 to B11 of its basic module, C1 to C9 of its comprehensive one.

    `is_by_row`: it is a table with a row for each question, and ready once four rows of five are. `from_profile`: the
    profile tells a part of it. `not_ours` is what of it this course does not work on; `is_ours` False: all of it.
    """

    code: str
    asks: tuple[Ask, ...]
    figures: tuple[FigureAsked, ...] = ()
    is_by_row: bool = False
    from_profile: bool = False
    not_ours: tuple[NotOurs, ...] = ()
    is_ours: bool = True

    @property
    def is_basic(self) -> bool:
        """Whether it belongs to the basic module."""
        return self.code.startswith("B")


@dataclass(frozen=True)
class Standard:
    """
    The disclosures in their order, by one `act` of the EU, such as 2025/1710.

    `as_of` is the month in which they were looked at.
    """

    act: str
    as_of: date
    disclosures: tuple[Disclosure, ...]

    def find(self, code: str) -> Disclosure | None:
        """Return a disclosure, None for a code that the standard does not have."""
        return next((one for one in self.disclosures if one.code == code), None)
