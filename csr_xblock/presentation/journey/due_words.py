"""What is due in words: what it is, since when, and where to do it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.renewal_words import RenewalCall, renewal_button, renewal_title
from csr_xblock.presentation.journey.screen_names import ACTION, GOAL

MOST_SHOWN = 5
"""More would bury the next step; the plan shows them all."""

NO_UNITS: Mapping[UnitId, str] = {}
"""For what is due in a programme without units."""


@dataclass(frozen=True)
class DuePlaces:
    """
    Where it is done. `own` makes links of the programme, `units` lead to its units, `renewal` is the yearly call.
    """

    own: Links
    units: Mapping[UnitId, str]
    renewal: RenewalCall


@dataclass(frozen=True)
class DueRow:
    """
    Something that is due. `call` is how a button leads there, `since` since when it waits, `note` what it takes.

    `put_off` is the step with which the call goes away for a while, '' for what cannot be put off.
    """

    title: str
    url: str
    call: str
    since: str
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
    if thing.kind is DueKind.RENEWAL:
        call = places.renewal
        return DueRow(renewal_title(), call.url, renewal_button(), since, call.note, Step.RENEW.value)
    if thing.unit is not None:
        title = _("What came of it? {unit}").format(unit=thing.title)
        return DueRow(title, places.units[thing.unit], _("Answer in one minute"), since)
    screen, call = _PLACES[thing.kind]
    return DueRow(thing.title or _("A goal in figures"), places.own.to(f"{screen}/{thing.id}"), call(), since)


_PLACES: dict[DueKind, tuple[str, Callable[[], str]]] = {
    DueKind.ACTION: (ACTION, lambda: _("To this action")),
    DueKind.READING: (GOAL, lambda: _("Enter a reading")),
}
