"""Given learning in words: what it is, who has it, until when, and how far it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, KeptGiven
from csr_xblock.domain.people.company_member import Member
from csr_xblock.presentation.days import date_words

Units = Mapping[UnitId, "OfferedUnit"]
"""The programme's units in their order."""


@dataclass(frozen=True)
class OfferedUnit:
    """A unit of the programme that can be given. `task` is the title of its task, '' where it has none."""

    id: UnitId
    title: str
    url: str = ""
    minutes: int = 0
    task: str = ""
    task_minutes: int = 0
    has_task: bool = False


@dataclass(frozen=True)
class GivenLine:
    """A line of the learning plan for reading: each part in words, '' where nothing was said."""

    what: str
    who: str
    until: str
    change: str
    state: str


def given_lines(given: Iterable[KeptGiven], members: Iterable[Member], units: Units) -> tuple[GivenLine, ...]:
    """Return the learning plan as lines, in the order of what is given."""
    names = {member.user_id: member.name for member in members}
    return tuple(
        GivenLine(
            whole_title(one, units),
            who_has(one, names) or nobody_words(),
            "" if one.given.due is None else date_words(one.given.due),
            one.given.change,
            state_words(one.done_on),
        )
        for one in given
    )


def title_of(kind: GivenKind, unit: UnitId, task: str, units: Units) -> str:
    """Return what is given, as people call it: the unit, its task, or the own words."""
    if kind is GivenKind.OWN:
        return task
    offered = units.get(unit)
    if offered is None:
        return _("A unit that is not in this programme any more")
    return offered.task or offered.title if kind is GivenKind.TASK else offered.title


def about_words(kind: GivenKind, unit: UnitId, units: Units) -> str:
    """Return what kind of learning it is and how long it takes, '' for a task in own words."""
    offered = units.get(unit)
    if kind is GivenKind.OWN or offered is None:
        return ""
    if kind is GivenKind.UNIT:
        return " ".join(part for part in (_("A unit."), time_words(offered)) if part)
    only = _("Only the task of the unit “%(unit)s”.") % {"unit": offered.title}
    return " ".join(part for part in (only, task_minutes_words(offered)) if part)


def whole_title(one: KeptGiven, units: Units) -> str:
    """Return what is given as one phrase, for a table."""
    given = one.given
    title = title_of(given.kind, given.unit, given.task, units)
    if given.unit not in units or given.kind is GivenKind.OWN:
        return title
    if given.kind is GivenKind.UNIT:
        return title
    if not units[given.unit].task:
        return _("Task of the unit: %(unit)s") % {"unit": title}
    # Translators: the task of a learning unit, and the unit.
    return _("%(task)s (unit: %(unit)s)") % {"task": title, "unit": units[given.unit].title}


def time_words(unit: OfferedUnit) -> str:
    """Return how long a unit takes, at the screen and in the company."""
    reading = ngettext("%(minutes)d minute to read.", "%(minutes)d minutes to read.", unit.minutes)
    said = reading % {"minutes": unit.minutes}
    if not unit.has_task:
        return said
    return f"{said} {task_words(unit)}"


def task_words(unit: OfferedUnit) -> str:
    """Return the task of a unit with its minutes."""
    minutes = unit.task_minutes
    if not unit.task:
        words = ngettext("Task: %(minutes)d minute.", "Task: %(minutes)d minutes.", minutes)
        return words % {"minutes": minutes}
    words = ngettext("Task: “%(task)s”, %(minutes)d minute.", "Task: “%(task)s”, %(minutes)d minutes.", minutes)
    return words % {"task": unit.task, "minutes": minutes}


def task_minutes_words(unit: OfferedUnit) -> str:
    """Return how long the task of a unit takes."""
    return ngettext("%(minutes)d minute.", "%(minutes)d minutes.", unit.task_minutes) % {"minutes": unit.task_minutes}


def who_has(one: KeptGiven, names: Mapping[int, str]) -> str:
    """Return who has it, '' for nobody."""
    return one.given.name if one.given.member is None else names.get(one.given.member, "")


def nobody_words() -> str:
    """Return what stands in the place of a name where nobody has it at the moment."""
    return pgettext("given to", "nobody at the moment")


def until_words(due: date | None, today: date) -> str:
    """Return until when it should be done, '' without a day."""
    if due is None:
        return ""
    if due == today:
        return _("due today")
    sentence = _("due since %(day)s") if due < today else _("until %(day)s")
    return sentence % {"day": date_words(due)}


def state_words(done_on: date | None) -> str:
    """Return how far it is."""
    if done_on is None:
        return pgettext("given learning", "open")
    return _("done on %(day)s") % {"day": date_words(done_on)}
