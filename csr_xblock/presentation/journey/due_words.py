"""What is due in words: what it is, since when, and where to do it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.units.learning_unit import NO_UNIT
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.renewal_words import RenewalCall, renewal_button, renewal_title
from csr_xblock.presentation.journey.screen_names import ACTION, GOAL
from csr_xblock.presentation.questions.route import AGAIN

MOST_SHOWN = 5
"""More would bury the next step; the plan shows them all."""

NO_UNITS: Mapping[UnitId, str] = {}
"""For what is due in a programme without units."""


@dataclass(frozen=True)
class DuePlaces:
    """
    Where it is done. `own` makes links of the programme, `inner` of its assessment.

    `units` lead to the programme's units, `renewal` is the yearly call. `given` is the id of the part of the start page
    with what is given to the person.
    """

    own: Links
    inner: Links
    units: Mapping[UnitId, str]
    renewal: RenewalCall
    given: str = ""


@dataclass(frozen=True)
class DueRow:
    """
    Something that is due. `call` is how a button leads there, `since` since when it waits, `note` what it takes.

    `put_off` is the step with which the call goes away for a while, '' for what cannot be put off.
    """

    title: str
    url: str
    call: str
    since: str = ""
    note: str = ""
    put_off: str = ""


def due_rows(things: Iterable[DueThing], places: DuePlaces, today: date) -> tuple[DueRow, ...]:
    """Return rows for the first few of what is due, in its order."""
    return tuple(_row(thing, places, today) for thing in islice(things, MOST_SHOWN))


def more_due_words(count: int) -> str:
    """Return how much more is due than is shown, '' for no more."""
    more = count - MOST_SHOWN
    return ngettext("And %(count)d more.", "And %(count)d more.", more) % {"count": more} if more > 0 else ""


def _row(thing: DueThing, places: DuePlaces, today: date) -> DueRow:
    since = _("due today") if thing.day == today else _("due since %(day)s") % {"day": date_words(thing.day)}
    return replace(_ROWS[thing.kind](thing, places), since=since)


def _action(thing: DueThing, places: DuePlaces) -> DueRow:
    return DueRow(thing.title, places.own.to(f"{ACTION}/{thing.id}"), _("To this action"))


def _reading(thing: DueThing, places: DuePlaces) -> DueRow:
    return DueRow(thing.title or _("A goal in figures"), places.own.to(f"{GOAL}/{thing.id}"), _("Enter a reading"))


def _given(thing: DueThing, places: DuePlaces) -> DueRow:
    """Lead to the unit; a task in own words is ticked on the start page, below."""
    title = _("Given to you: {thing}").format(thing=thing.title)
    if thing.unit is None:
        return DueRow(title, f"#{places.given}", _("See what it is"))
    return DueRow(title, places.units[thing.unit], _("To the unit"))


def _again(thing: DueThing, places: DuePlaces) -> DueRow:
    title = _("Has something changed? {thing}").format(thing=thing.title or _("An action of your company"))
    return DueRow(title, places.inner.to(AGAIN), _("Answer these questions again"))


def _transfer(thing: DueThing, places: DuePlaces) -> DueRow:
    title = _("What came of it? {unit}").format(unit=thing.title)
    return DueRow(title, places.units[thing.unit or NO_UNIT], _("Answer in one minute"))


def _renewal(_thing: DueThing, places: DuePlaces) -> DueRow:
    call = places.renewal
    return DueRow(renewal_title(), call.url, renewal_button(), note=call.note, put_off=Step.RENEW.value)


_ROWS: dict[DueKind, Callable[[DueThing, DuePlaces], DueRow]] = {
    DueKind.ACTION: _action,
    DueKind.READING: _reading,
    DueKind.GIVEN: _given,
    DueKind.AGAIN: _again,
    DueKind.TRANSFER: _transfer,
    DueKind.RENEWAL: _renewal,
}
