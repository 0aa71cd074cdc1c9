"""The handlers of goals in figures, mixed into the programme: each states who may call it, and calls one service."""

from webob import Request, Response

from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler, csr_request_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.goals.goals_input import GOAL_KEYS, READING_KEYS
from csr_xblock.screens.goals.goals_work import goals_file, keep_figure, keep_goal, keep_reading, take_figure
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.goals.save_reading import delete_reading
from csr_xblock.services.goals.work_on_goals import archive_goal, bring_goal_back, choose_divisor


class GoalsBlock:
    """Whoever may change what the company does, changes its goals; the services ask under the company's lock."""

    @csr_handler(Caller.LEARNER, "kpi")
    def take_goal(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Make a goal of a figure that the questions propose."""
        return take_figure(around, data)

    @csr_handler(Caller.LEARNER, "action")
    def keep_figure(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Make a goal of the figure of an action."""
        return keep_figure(around, data)

    @csr_handler(Caller.LEARNER, "goal", "revision", "form_key", *GOAL_KEYS)
    def save_goal(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep a new goal with an own figure, or a change of one that the page has shown."""
        return keep_goal(around, data)

    @csr_handler(Caller.LEARNER, "goal", "revision")
    def archive_goal(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Put a goal away so that it can be brought back."""
        archive_goal(work_key(around), take.integer(data, "goal"), take.integer(data, "revision"))
        return {}

    @csr_handler(Caller.LEARNER, "goal")
    def bring_goal_back(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Bring a goal back that was put away."""
        bring_goal_back(work_key(around), take.integer(data, "goal"))
        return {}

    @csr_handler(Caller.LEARNER, "goal", "reading", "revision", "form_key", *READING_KEYS)
    def save_reading(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep a new reading, or a change of one that the page has shown."""
        return keep_reading(around, data)

    @csr_handler(Caller.LEARNER, "goal", "reading", "revision")
    def delete_reading(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Delete a reading."""
        goal, reading = take.integer(data, "goal"), take.integer(data, "reading")
        delete_reading(work_key(around), goal, reading, take.integer(data, "revision"))
        return {}

    @csr_handler(Caller.LEARNER, "divisor", "revision")
    def choose_divisor(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep by what the company divides its figures."""
        choose_divisor(work_key(around), take.integer(data, "revision"), take.one_of(data, "divisor", Divisor))
        return {}

    @csr_request_handler(Caller.LEARNER)
    def download_goals(self: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
        """Give the goals with their readings as a workbook."""
        return goals_file(around, request.method)
