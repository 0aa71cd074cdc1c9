"""The handlers of the learning plan, mixed into the programme: each states who may call it, and calls one service."""

from django.utils import timezone

from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.screens.learning_plan.given_input import GIVEN_KEYS
from csr_xblock.screens.learning_plan.learning_plan_work import keep_given
from csr_xblock.services.learning_plan.give_learning import take_back, tick_given


class LearningPlanBlock:
    """Whoever may change what the company does gives learning to its people; members tick what is theirs."""

    @csr_handler(Caller.LEARNER, "given", "revision", "form_key", *GIVEN_KEYS)
    def save_given(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Give something to somebody, or keep a change of what the page has shown."""
        return keep_given(around, data)

    @csr_handler(Caller.LEARNER, "given", "revision", "is_done")
    def tick_given(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Tick it as done, or take the tick back."""
        given, revision, is_done = (
            take.integer(data, "given"),
            take.integer(data, "revision"),
            take.flag(data, "is_done"),
        )
        tick_given(work_key(around), given, revision, is_done=is_done, today=timezone.localdate())
        return {}

    @csr_handler(Caller.LEARNER, "given", "revision")
    def take_back_given(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Take it back for good."""
        take_back(work_key(around), take.integer(data, "given"), take.integer(data, "revision"))
        return {}
