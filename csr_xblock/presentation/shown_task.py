"""The task of a unit as learners and trainers may be shown it: its HTML is clean, and something is always asked."""

from dataclasses import replace

from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.units.learning_unit import WorkTask


def sanitised_task(task: WorkTask) -> WorkTask:
    """Return a task whose HTML may be shown."""
    return replace(
        task,
        intro_html=sanitise_html(task.intro_html),
        steps_html=tuple(sanitise_html(step) for step in task.steps_html),
        deliverable_html=sanitise_html(task.deliverable_html),
        example_html=sanitise_html(task.example_html),
    )


def usual_prompt() -> str:
    """Return the question about a task whose author asks none."""
    return _("What did you do, and what came out of it? No names of private persons.")
