"""What the handlers of the plan do: keep an action, tell what is kept, make an idea of a question, give files."""

from collections.abc import Callable

from django.utils import timezone
from webob import Response

from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.openedx.screens import document_url
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words, units_of
from csr_xblock.presentation.journey.screen_names import ACTION
from csr_xblock.presentation.plan.action_page import UnitOffer, told_fields
from csr_xblock.presentation.plan.plan_dates import due_days
from csr_xblock.presentation.plan.plan_table import plan_table
from csr_xblock.presentation.plan.plan_words import find_out_title
from csr_xblock.reports.plan.plan_ics import plan_ics
from csr_xblock.reports.plan.plan_xlsx import plan_xlsx
from csr_xblock.screens.journey.company_scene import access_to_read, work_key
from csr_xblock.screens.plan.plan_input import read_action, read_form_key
from csr_xblock.screens.plan.plan_screens import DATES, XLSX
from csr_xblock.services.plan.draft_action import draft_from_item
from csr_xblock.services.plan.plan_today import find_today, phases_today
from csr_xblock.services.plan.save_action import ActionChange, Programme, save_action
from csr_xblock.services.plan.show_plan import find_written, whole_plan
from csr_xblock.services.units.show_unit import known_country

ICS_TYPE = "text/calendar; charset=utf-8"


def keep_action(around: Surroundings, data: Json) -> Json:
    """Keep what the form of an action says. A number of 0 is a new action."""
    number = take.integer(data, "action")
    change = ActionChange(
        read_action(data), number or None, take.integer(data, "revision"), "" if number else read_form_key(data)
    )
    programme = own_programme(around)
    units = frozenset(one.descriptor.id for one in units_of(programme, around.language))
    save_action(work_key(around), change, Programme(instrument_of(programme), units), timezone.localdate())
    return {}


def tell_action(around: Surroundings, data: Json) -> Json:
    """Tell what is kept of an action: of one with a number, else of the one that a page has written."""
    access, number = access_to_read(around), take.integer(data, "action")
    kept = find_written(access, number or None, "" if number else read_form_key(data))
    if kept is None:
        raise Conflict("action-gone")
    words = instrument_words(own_programme(around), around.language)
    fields = told_fields(kept.action, words, _units(around))
    told = {name: {"value": one.value, "words": one.words} for name, one in fields.items()}
    return {"action": kept.id, "revision": kept.revision, "fields": told}


def draft_item(around: Surroundings, data: Json) -> Json:
    """Make an idea of a question, and lead to it."""
    programme = own_programme(around)
    kept = draft_from_item(
        work_key(around),
        take.text(data, "item"),
        instrument_words(programme, around.language),
        [one.descriptor for one in units_of(programme, around.language)],
        find_out_title,
        currency=currency_of(known_country(around.learner)),
        today=timezone.localdate(),
    )
    return {"next": Links(programme.short_id).to(f"{ACTION}/{kept.id}")}


def plan_file(around: Surroundings, method: str, form: str) -> Response:
    """Return the plan as a file of a form, XLSX or DATES."""
    if method != "GET":
        raise InvalidInput("get-only")
    writers: dict[str, tuple[str, Callable[[Surroundings], bytes]]] = {
        XLSX: (XLSX_TYPE, _xlsx),
        DATES: (ICS_TYPE, _dates),
    }
    if form not in writers:
        raise InvalidInput("value-invalid", "form")
    media_type, write = writers[form]
    response = Response(body=write(around))
    response.headers["Content-Type"] = media_type
    name = f"csr-plan-{timezone.localdate().isoformat()}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _xlsx(around: Surroundings) -> bytes:
    access, programme = access_to_read(around), own_programme(around)
    key = work_key(around)
    assert key is not None  # whoever has a place in a company has one
    actions, today = whole_plan(access), find_today(key, instrument_of(programme))
    words = instrument_words(programme, around.language)
    return plan_xlsx(plan_table(actions, words, today.scorecard.levels, _units(around), phases_today(actions, today)))


def _dates(around: Surroundings) -> bytes:
    access = access_to_read(around)
    return plan_ics(due_days(whole_plan(access), access.key), timezone.now())


def _units(around: Surroundings) -> tuple[UnitOffer, ...]:
    placed = units_of(own_programme(around), around.language)
    return tuple(
        UnitOffer(one.descriptor.id, one.descriptor.title, document_url(one.settings.usage_key)) for one in placed
    )
