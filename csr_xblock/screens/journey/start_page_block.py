"""The handler of the start page, mixed into the programme's block."""

from django.utils import timezone

from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.journey.put_off_step import put_off_step


class StartPageBlock:
    """What learners decide on the start page."""

    @csr_handler(Caller.LEARNER, "step")
    def put_off_step(self, around: Surroundings, data: Json) -> Json:
        """Let the start page call to another step for 30 days."""
        put_off_step(work_key(around), take.one_of(data, "step", Step), timezone.localdate())
        return {}
