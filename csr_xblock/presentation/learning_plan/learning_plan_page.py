"""The screen of the learning plan: who has what until when, and what could be given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, GivenKind, KeptGiven, in_order
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.company_member import Member
from csr_xblock.presentation.journey.given_words import (
    OfferedUnit,
    Units,
    about_words,
    nobody_words,
    state_words,
    time_words,
    title_of,
    until_words,
)
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN

NEW = "new"
"""Part of an address: learning-plan/new gives something, learning-plan/new/<unit> a unit, learning-plan/7 changes."""


@dataclass(frozen=True)
class LearningPlanHandlers:
    """The addresses of the handlers."""

    save: str
    tick: str
    take_back: str


@dataclass(frozen=True)
class GivenRow:
    """
    Something given. `url` leads to its unit and `about` says what it takes, '' for a task in own words.

    `can_tick`: people say by hand whether it is done.
    """

    id: int
    revision: int
    title: str
    url: str
    about: str
    until: str
    is_overdue: bool
    change: str
    state: str
    is_done: bool
    can_tick: bool
    change_url: str


@dataclass(frozen=True)
class PersonPart:
    """Somebody with what they have. `note` says what is to be done where nobody has it, else ''."""

    name: str
    note: str
    rows: tuple[GivenRow, ...]


@dataclass(frozen=True)
class UnitToGive:
    """A unit that could be given."""

    title: str
    time: str
    give_url: str


@dataclass(frozen=True)
class LearningPlanPage:
    """
    The screen. `recommended` are the units that came with the latest hand-in, `others` the rest of the programme.

    `new_url` gives a task in own words, '' where there is as much as there may be.
    """

    prefix: str
    people: tuple[PersonPart, ...]
    recommended: tuple[UnitToGive, ...]
    others: tuple[UnitToGive, ...]
    new_url: str
    handlers: LearningPlanHandlers
    most: int = MAX_GIVEN


def learning_plan_page(
    given: Sequence[KeptGiven],
    members: Sequence[Member],
    units: Units,
    recommended: Sequence[UnitId],
    links: Links,
    handlers: LearningPlanHandlers,
    reader: int,
    today: date,
) -> LearningPlanPage:
    """
    Return the screen as somebody sees it who leads the company; `reader` is that person's account.

    `recommended` are ids, the most needed first; those that the programme does not hold are left out.
    """
    is_full = len(given) >= MAX_GIVEN
    first = [units[unit] for unit in recommended if unit in units]
    rest = [unit for unit in units.values() if unit not in first]
    return LearningPlanPage(
        prefix=f"csr{links.block}",
        people=tuple(_people(given, members, units, links, reader, today)),
        recommended=() if is_full else tuple(_offer(unit, links) for unit in first),
        others=() if is_full else tuple(_offer(unit, links) for unit in rest),
        new_url="" if is_full else links.to(f"{LEARNING_PLAN}/{NEW}"),
        handlers=handlers,
    )


def member_words(member: Member, reader: int) -> str:
    """Return the name of a member as the reader knows it."""
    return _("%(name)s (you)") % {"name": member.name} if member.user_id == reader else member.name


def _people(
    given: Sequence[KeptGiven], members: Sequence[Member], units: Units, links: Links, reader: int, today: date
) -> Iterable[PersonPart]:
    """Yield what nobody has, then members in the order in which they came, then typed names by the alphabet."""
    ordered = in_order(given)
    free = [one for one in ordered if one.given.is_open_to_all]
    if free:
        note = _("Who had this has left. Give it to somebody else, or take it back.")
        yield PersonPart(nobody_words(), note, _rows(free, units, links, today))
    for member in members:
        theirs = [one for one in ordered if one.given.member == member.user_id]
        if theirs:
            yield PersonPart(member_words(member, reader), "", _rows(theirs, units, links, today))
    for name in names_used(given):
        theirs = [one for one in ordered if one.given.name == name]
        yield PersonPart(name, "", _rows(theirs, units, links, today))


def names_used(given: Iterable[KeptGiven]) -> list[str]:
    """Return the names that were typed, each once, by the alphabet."""
    return sorted({one.given.name for one in given if one.given.name}, key=str.casefold)


def _rows(given: Iterable[KeptGiven], units: Units, links: Links, today: date) -> tuple[GivenRow, ...]:
    return tuple(_row(one, units, links, today) for one in given)


def _row(kept: KeptGiven, units: Units, links: Links, today: date) -> GivenRow:
    given, is_done = kept.given, kept.done_on is not None
    offered = None if given.kind is GivenKind.OWN else units.get(given.unit)
    return GivenRow(
        id=kept.id,
        revision=kept.revision,
        title=title_of(given.kind, given.unit, given.task, units),
        url="" if offered is None else offered.url,
        about=about_words(given.kind, given.unit, units),
        until="" if is_done else until_words(given.due, today),
        is_overdue=not is_done and given.due is not None and given.due < today,
        change=given.change,
        state=state_words(kept.done_on),
        is_done=is_done,
        can_tick=not given.follows_progress,
        change_url=links.to(f"{LEARNING_PLAN}/{kept.id}"),
    )


def _offer(unit: OfferedUnit, links: Links) -> UnitToGive:
    return UnitToGive(unit.title, time_words(unit), links.to(f"{LEARNING_PLAN}/{NEW}/{unit.id}"))
