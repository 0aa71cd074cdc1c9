"""What the company has given to whoever looks, for the start page."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import OpenGiven
from csr_xblock.presentation.journey.given_words import Units, about_words, title_of, until_words

MOST_SHOWN = 5


@dataclass(frozen=True)
class GivenToDo:
    """
    Something to do. `url` leads to its unit, '' for a task in own words; `locked` says what a closed unit needs,
    `change` what shall be different at work.

    `can_tick`: the person says that it is done; of a unit the unit says it.
    """

    id: int
    revision: int
    title: str
    url: str
    about: str
    until: str
    locked: str
    change: str
    can_tick: bool


@dataclass(frozen=True)
class GivenToYou:
    """The part of the start page. `tick_url` is '' where nothing may be kept; `more` says how many are not shown."""

    rows: tuple[GivenToDo, ...] = ()
    more: str = ""
    tick_url: str = ""


NOTHING_GIVEN = GivenToYou()


def given_to_you(
    given: Collection[OpenGiven], units: Units, opened: Collection[UnitId], tick_url: str, today: date
) -> GivenToYou:
    """Return the first few, what is overdue at the top. `opened` are the units of which it is known that they are."""
    more = len(given) - MOST_SHOWN
    said = ngettext("And %(count)d more.", "And %(count)d more.", more) % {"count": more} if more > 0 else ""
    rows = tuple(_row(one, units, opened, today) for one in _ordered(given)[:MOST_SHOWN])
    return GivenToYou(rows, said, tick_url)


def _ordered(given: Iterable[OpenGiven]) -> list[OpenGiven]:
    """Return what has a day by its day, so what is overdue comes first, and then what has none."""
    return sorted(given, key=lambda one: (one.due is None, one.due or date.max, one.id))


def _row(one: OpenGiven, units: Units, opened: Collection[UnitId], today: date) -> GivenToDo:
    offered = units.get(one.unit)
    is_closed = offered is not None and one.unit not in opened
    return GivenToDo(
        id=one.id,
        revision=one.revision,
        title=title_of(one.kind, one.unit, one.task, units),
        url="" if offered is None else offered.url,
        about=about_words(one.kind, one.unit, units),
        until=until_words(one.due, today),
        locked=_("If it is still closed for you, its page says what opens it.") if is_closed else "",
        change=one.change,
        can_tick=one.is_ticked,
    )
