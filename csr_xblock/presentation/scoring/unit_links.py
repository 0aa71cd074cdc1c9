"""
Which unit of a programme teaches a question or begins an area, and where its link leads.

A unit that is open leads to its own page, a locked one to the learning path, where its way in is told; where the path
is hidden, to its page, which tells it too. Without a programme there are no links. It decides no state.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.units.pathway import PathState, PathUnit

LEVEL_ORDER = (UnitLevel.FOUNDATION, UnitLevel.GENERAL, UnitLevel.PRACTICE, UnitLevel.LEADING)
"""Who has done nothing of an area begins with its foundation."""


@dataclass(frozen=True)
class UnitLink:
    """A unit in words: title, time online ('' if it does not say), where it leads, and whether it is still locked."""

    title: str
    online: str
    url: str
    is_locked: bool


@dataclass(frozen=True)
class LinkedUnit:
    """A unit of the programme as it is for the learner, with the address of its page and its time in words."""

    unit: PathUnit
    url: str
    online: str

    @property
    def descriptor(self) -> UnitDescriptor:
        """What the unit is."""
        return self.unit.unit

    @property
    def is_locked(self) -> bool:
        """Whether the learner cannot enter it yet."""
        return self.unit.state is PathState.LOCKED

    def begins(self, area: PerspectiveId | None) -> bool:
        """Return whether it is the foundation of an area."""
        return self.descriptor.perspective == area and self.descriptor.level is UnitLevel.FOUNDATION


@dataclass(frozen=True)
class UnitLinks:
    """The units of a programme. `path_url` is '' where the path is not shown."""

    units: tuple[LinkedUnit, ...] = ()
    path_url: str = ""

    def for_item(self, item: ItemId, area: PerspectiveId) -> UnitLink | None:
        """
        Return the unit to do next for a question: its area's foundation while that is not done, then what teaches it.

        None if nothing of that is left. What is open comes before what is locked.
        """
        return self._link(self._left(one for one in self.units if item in one.descriptor.items or one.begins(area)))

    def foundation_of(self, area: PerspectiveId) -> UnitLink | None:
        """Return the unit with which an area begins, None if the programme has none or it is done."""
        return self._link(self._left(one for one in self.units if one.begins(area)))

    def _left(self, units: Iterable[LinkedUnit]) -> list[LinkedUnit]:
        """Return those that are not done, the one to do next first."""
        return sorted((one for one in units if one.unit.state is not PathState.COMPLETED), key=_rank)

    def _link(self, units: list[LinkedUnit]) -> UnitLink | None:
        if not units:
            return None
        one = units[0]
        url = self.path_url if one.is_locked and self.path_url else one.url
        return UnitLink(one.descriptor.title, one.online, url, one.is_locked)


NO_UNITS = UnitLinks()


def _rank(one: LinkedUnit) -> tuple[bool, int]:
    return one.is_locked, LEVEL_ORDER.index(one.descriptor.level)
