"""What the handlers of goals do: keep a goal or a reading, tell what somebody else has written, give the file."""

from dataclasses import asdict

from django.utils import timezone
from webob import Response

from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.goals.figure_kinds import YES_OR_NO
from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words
from csr_xblock.presentation.goals.goal_form import told_goal
from csr_xblock.presentation.goals.goal_page import told_reading
from csr_xblock.presentation.goals.goals_table import goals_sheets
from csr_xblock.presentation.journey.screen_names import GOAL
from csr_xblock.reports.goals.goals_xlsx import goals_xlsx
from csr_xblock.screens.goals.goals_input import read_goal, read_reading
from csr_xblock.screens.journey.company_scene import access_to_read, work_key
from csr_xblock.screens.plan.plan_input import read_form_key
from csr_xblock.services.goals.save_goal import GoalChange, save_goal
from csr_xblock.services.goals.save_reading import ReadingChange, save_reading
from csr_xblock.services.goals.show_goals import whole_goals
from csr_xblock.services.goals.take_goal import keep_figure_of_action, take_goal
from csr_xblock.services.units.show_unit import known_country


def take_figure(around: Surroundings, data: Json) -> Json:
    """Make a goal of a figure, and lead to it."""
    programme = own_programme(around)
    kept = take_goal(work_key(around), take.text(data, "kpi"), instrument_of(programme), timezone.localdate())
    return _led_to(around, kept.id)


def keep_figure(around: Surroundings, data: Json) -> Json:
    """Make a goal of an action's figure, and lead to it."""
    instrument, action = instrument_of(own_programme(around)), take.integer(data, "action")
    return _led_to(around, keep_figure_of_action(work_key(around), action, instrument, timezone.localdate()).id)


def keep_goal(around: Surroundings, data: Json) -> Json:
    """Keep what the form of a goal says; a number of 0 is a new one. Tells what somebody else has written meanwhile."""
    number, programme = take.integer(data, "goal"), own_programme(around)
    change = GoalChange(
        read_goal(data), number or None, take.integer(data, "revision"), "" if number else read_form_key(data)
    )
    outcome = save_goal(work_key(around), change, instrument_of(programme), timezone.localdate())
    if outcome.is_mine:
        return _led_to(around, outcome.kept.id)
    told = told_goal(outcome.kept.goal, instrument_words(programme, around.language), _currency(around))
    return {"revision": outcome.kept.revision, "theirs": {name: asdict(one) for name, one in told.items()}}


def keep_reading(around: Surroundings, data: Json) -> Json:
    """Keep what the form of a reading says; a number of 0 is a new one. Tells what somebody else has written."""
    goal, number = take.integer(data, "goal"), take.integer(data, "reading")
    form_key = "" if number else read_form_key(data)
    change = ReadingChange(goal, read_reading(data), number or None, take.integer(data, "revision"), form_key)
    outcome = save_reading(work_key(around), change, timezone.localdate())
    if outcome.is_mine:
        return _led_to(around, goal)
    told = told_reading(outcome.kept.reading, is_yes_no=outcome.kpi in YES_OR_NO)
    return {"revision": outcome.kept.revision, "theirs": {name: asdict(one) for name, one in told.items()}}


def goals_file(around: Surroundings, method: str) -> Response:
    """Return the goals and their readings as a workbook."""
    if method != "GET":
        raise InvalidInput("get-only")
    goals, readings = whole_goals(access_to_read(around))
    words = instrument_words(own_programme(around), around.language)
    response = Response(body=goals_xlsx(goals_sheets(goals, readings, words, _currency(around))))
    response.headers["Content-Type"] = XLSX_TYPE
    name = f"csr-goals-{timezone.localdate().isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _led_to(around: Surroundings, goal: int) -> Json:
    return {"next": Links(own_programme(around).short_id).to(f"{GOAL}/{goal}")}


def _currency(around: Surroundings) -> str:
    return currency_of(known_country(around.learner))
