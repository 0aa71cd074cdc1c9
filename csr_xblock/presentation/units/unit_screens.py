"""The link from a unit's task to the screen of the programme on which the task is filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId


@dataclass(frozen=True)
class TaskLink:
    """The link, in words."""

    call: str
    url: str


TASK_CALLS: Mapping[UnitId, Callable[[], str]] = {
    UnitId("g-stakeholders"): lambda: _("Fill in the map here"),
}
"""What the link says in each unit that has one; `screens.units.task_screens` knows where it leads."""
