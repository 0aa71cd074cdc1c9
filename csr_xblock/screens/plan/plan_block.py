"""The handlers of the action plan, mixed into the programme: each states who may call it, and calls one service."""

from collections.abc import Mapping

from django.utils import timezone
from webob import Request, Response

from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler, csr_request_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.screens.plan.plan_input import ACTION_KEYS, read_phase
from csr_xblock.screens.plan.plan_work import draft_item, keep_action, plan_file, tell_action
from csr_xblock.services.plan.work_on_plan import bring_back, choose_phase, delete_action, move_action, tick_step


class PlanBlock:
    """Whoever may change what the company does, changes its plan; the services ask under the company's lock."""

    @csr_handler(Caller.LEARNER, "action", "revision", "form_key", *ACTION_KEYS)
    def save_action(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep a new action, or a change of one that the page has shown."""
        return keep_action(around, data)

    @csr_handler(Caller.LEARNER, "action", "form_key")
    def read_action(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Tell what is kept of an action, for a page that shows something else."""
        return tell_action(around, data)

    @csr_handler(Caller.LEARNER, "action", "revision", "status")
    def move_action(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Give an action another status."""
        action, revision = take.integer(data, "action"), take.integer(data, "revision")
        status = take.one_of(data, "status", ActionStatus)
        move_action(
            work_key(around), action, revision, status, instrument_of(own_programme(around)), timezone.localdate()
        )
        return {}

    @csr_handler(Caller.LEARNER, "action", "revision", "phase")
    def choose_phase(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Put an action into a phase, or let it fall by itself again."""
        action, revision = take.integer(data, "action"), take.integer(data, "revision")
        choose_phase(work_key(around), action, revision, read_phase(data))
        return {}

    @csr_handler(Caller.LEARNER, "step", "is_done")
    def tick_step(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Tick a step, or take the tick back."""
        tick_step(work_key(around), take.integer(data, "step"), is_done=take.flag(data, "is_done"))
        return {}

    @csr_handler(Caller.LEARNER, "action", "revision")
    def delete_action(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Delete an action so that it can be brought back for a while."""
        delete_action(work_key(around), take.integer(data, "action"), take.integer(data, "revision"))
        return {}

    @csr_handler(Caller.LEARNER, "action")
    def bring_action_back(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Bring a deleted action back."""
        bring_back(work_key(around), take.integer(data, "action"))
        return {}

    @csr_handler(Caller.LEARNER, "item")
    def draft_action(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Make an idea of a question of the scorecard."""
        return draft_item(around, data)

    @csr_request_handler(Caller.LEARNER)
    def download_plan(self: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
        """Give the plan as a workbook, or its due days for a calendar."""
        query: Mapping[str, str] = request.GET
        return plan_file(around, request.method, query.get("form", ""))
