"""What the handlers of the learning plan do: keep what is given, and tell what somebody else has written."""

from dataclasses import asdict

from csr_xblock.domain.learning_plan.given_learning import GivenLearning
from csr_xblock.domain.links import Links
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.openedx.people import name_columns
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.offered_units import offered, offered_units
from csr_xblock.placed.programme import units_of
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN
from csr_xblock.presentation.learning_plan.given_form import told_given
from csr_xblock.screens.journey.company_scene import access_to_read, work_key
from csr_xblock.screens.learning_plan.given_input import read_given
from csr_xblock.screens.plan.plan_input import read_form_key
from csr_xblock.services.learning_plan.give_learning import GivenChange, give_learning
from csr_xblock.services.learning_plan.show_learning_plan import show_learning_plan


def keep_given(around: Surroundings, data: Json) -> Json:
    """Keep what the form says; a number of 0 is something new. Tells what somebody else has written meanwhile."""
    number, programme = take.integer(data, "given"), own_programme(around)
    form_key = "" if number else read_form_key(data)
    change = GivenChange(read_given(data), number or None, take.integer(data, "revision"), form_key)
    outcome = give_learning(work_key(around), change, offered(units_of(programme, around.language), around.language))
    if outcome.is_mine:
        return {"next": Links(programme.short_id).to(LEARNING_PLAN)}
    return {"revision": outcome.kept.revision, "theirs": _told(around, outcome.kept.given)}


def _told(around: Surroundings, given: GivenLearning) -> Json:
    members = show_learning_plan(access_to_read(around).key, name_columns()).members
    units = offered_units(units_of(own_programme(around), around.language), around.language)
    return {name: asdict(one) for name, one in told_given(given, members, units).items()}
