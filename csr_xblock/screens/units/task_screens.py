"""
Which units have a task that is filled in on a screen of the programme.

Such a screen is about the company, so only those are led there who may change what the company does.
"""

from collections.abc import Mapping

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.openedx.surroundings import Surroundings, programme_home
from csr_xblock.presentation.journey.screen_names import STAKEHOLDERS
from csr_xblock.presentation.units.unit_screens import TASK_CALLS, TaskLink
from csr_xblock.services.journey.show_journey import access_of

TASK_SCREENS: Mapping[UnitId, tuple[str, Step]] = {UnitId("g-stakeholders"): (STAKEHOLDERS, Step.IMPORTANCE)}
"""The screen of each such unit, and the step to which it belongs."""


def task_link(around: Surroundings, unit: UnitId) -> TaskLink | None:
    """Return the link for this learner, None where there is no such screen. At most one query."""
    programme = around.programme
    if unit not in TASK_SCREENS or programme is None or not programme.is_journey:
        return None
    screen, step = TASK_SCREENS[unit]
    if step not in programme.steps:
        return None
    access = access_of(around.key_for(programme.followed))
    if access is None or not access.may_change:
        return None
    return TaskLink(TASK_CALLS[unit](), programme_home(programme, screen))
