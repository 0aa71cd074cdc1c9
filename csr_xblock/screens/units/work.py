"""What a unit's handlers do: mark a try at the check, keep a report, open a locked unit."""

from collections.abc import Mapping

from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.units.unit_work import Report
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.units.answers import NOWHERE, check_answer, task_answer
from csr_xblock.screens.units.unit_scene import told_and_onward, usable_scene
from csr_xblock.services.units.show_unit import open_anyway
from csr_xblock.services.units.work_on_unit import save_task, submit_check


def check_try(block: UnitBlock, around: Surroundings, chosen: Mapping[str, frozenset[str]]) -> dict[str, object]:
    """Mark one try at the check and tell what it teaches, what is missing and where to go on."""
    scene = usable_scene(block, around)
    result, progress = submit_check(around.key, scene.work, packaged_instrument(), chosen)
    onward = told_and_onward(scene) if progress.completed_at else NOWHERE
    return dict(check_answer(scene.work, chosen, result, progress, onward, prefix=f"csr{around.short_id}"))


def save_report(block: UnitBlock, around: Surroundings, report: Report, began_from: str) -> dict[str, object]:
    """Keep the report and tell what is missing and where to go on."""
    scene = usable_scene(block, around)
    progress = save_task(
        around.key, scene.work, packaged_instrument(), report, today=timezone.localdate(), began_from=began_from
    )
    onward = told_and_onward(scene) if progress.completed_at else NOWHERE
    return dict(task_answer(scene.work, progress, onward))


def open_locked(block: UnitBlock, around: Surroundings) -> None:
    """Open the unit for a learner who wants it although its rule is not true, where the programme allows that."""
    scene = usable_scene(block, around)
    open_anyway(around.key, scene.unit.descriptor, is_allowed=around.may_open_locked)
