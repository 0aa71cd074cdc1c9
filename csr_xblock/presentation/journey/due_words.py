"""What is due in words: what it is, since when, and where to do it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.renewal_words import RenewalCall, renewal_button, renewal_title
from csr_xblock.presentation.journey.screen_names import ACTION, GOAL

MOST_SHOWN = 5
"""More would bury the next step; the plan shows them all."""


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


def due_rows(things: Iterable[DueThing], own: Links, today: date, renewal: RenewalCall) -> tuple[DueRow, ...]:
    """Return rows for the first few of what is due, in its order. `own` makes links of the programme."""
    return tuple(_row(thing, own, today, renewal) for thing in islice(things, MOST_SHOWN))


def more_due_words(count: int) -> str:
    """Return how much more is due than is shown, '' for no more."""
    more = count - MOST_SHOWN
    return ngettext("And %(count)d more.", "And %(count)d more.", more) % {"count": more} if more > 0 else ""


def _row(thing: DueThing, own: Links, today: date, renewal: RenewalCall) -> DueRow:
    since = _("due today") if thing.day == today else _("due since %(day)s") % {"day": date_words(thing.day)}
    if thing.kind is DueKind.RENEWAL:
        return DueRow(renewal_title(), renewal.url, renewal_button(), since, renewal.note, Step.RENEW.value)
    screen, call = _PLACES[thing.kind]
    return DueRow(thing.title or _("A goal in figures"), own.to(f"{screen}/{thing.id}"), call(), since)


_PLACES: dict[DueKind, tuple[str, Callable[[], str]]] = {
    DueKind.ACTION: (ACTION, lambda: _("To this action")),
    DueKind.READING: (GOAL, lambda: _("Enter a reading")),
}
