"""Where a learner goes on after a unit: how many are done, what this one has opened, and the one next step."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class Link(TypedDict):
    """A title and the address that it leads to."""

    title: str
    url: str


@dataclass(frozen=True)
class NextStep:
    """What comes next. `time` says how long it takes, '' where nobody knows."""

    title: str
    url: str
    time: str = ""


@dataclass(frozen=True)
class Onward:
    """
    What stands below a unit that is done. `opened` are title and address of each unit that it has opened.

    `all_units` is 0 outside a programme; `next_step` is None where nothing is left, or nothing may be offered.
    `again_url` leads to the unit's questions, '' where none of them may be answered again.
    """

    opened: tuple[tuple[str, str], ...] = ()
    next_step: NextStep | None = None
    done_units: int = 0
    all_units: int = 0
    again_url: str = ""


class OnwardWords(TypedDict):
    """The same in words: `milestone`, `next_words` and the addresses are '' where there is nothing to say."""

    opened: list[Link]
    milestone: str
    next_words: str
    next: Link
    again_url: str


def onward_words(onward: Onward) -> OnwardWords:
    """Return what is said of the way on."""
    step = onward.next_step
    return {
        "opened": links(onward.opened),
        "milestone": _milestone(onward),
        "next_words": "" if step is None else _next_words(step),
        "next": {"title": "", "url": ""} if step is None else {"title": step.title, "url": step.url},
        "again_url": onward.again_url,
    }


def links(pairs: Iterable[tuple[str, str]]) -> list[Link]:
    """Return titles and addresses as they are sent to a page."""
    return [{"title": title, "url": url} for title, url in pairs]


def _milestone(onward: Onward) -> str:
    if not onward.all_units:
        return ""
    if onward.done_units >= onward.all_units:
        return _("You have done every unit of this programme.")
    words = ngettext("{done} of {all} unit done.", "{done} of {all} units done.", onward.all_units)
    return words.format(done=onward.done_units, all=onward.all_units)


def _next_words(step: NextStep) -> str:
    if not step.time:
        return _("Next: {title}").format(title=step.title)
    return _("Next: {title} ({time})").format(title=step.title, time=step.time)
