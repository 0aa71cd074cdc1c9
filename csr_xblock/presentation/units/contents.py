"""What a unit's page holds, in its order: the way to each part of it."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


@dataclass(frozen=True)
class Part:
    """
    A part of the page. `id` is that of its heading, without the block's prefix; `number` counts from 1.

    `is_work`: something is to be done there, so a narrow page keeps the way to it in sight under the `short` name.
    """

    id: str
    title: str
    number: int
    short: str = ""

    @property
    def is_work(self) -> bool:
        """Whether something is to be done there."""
        return bool(self.short)


def parts_of(present: Collection[str], national: str = "") -> tuple[Part, ...]:
    """
    Return the parts of a page in their order. `present` holds the ids of those that it has, `national` the title of the
    box of facts, '' for the usual one.
    """
    known = (
        ("story", _("A story"), ""),
        ("know", _("Good to know"), ""),
        ("see", _("See it at your workplace"), ""),
        ("extra", _("From your trainer"), ""),
        ("task", _("Your task in the company"), pgettext("part of a unit", "Task")),
        ("national", national or _("In your country"), ""),
        ("check", _("Knowledge check"), pgettext("part of a unit", "Check")),
        ("report", _("What came out of your task?"), pgettext("part of a unit", "Report")),
        ("monday", _("What will you do on Monday?"), ""),
    )
    shown = [one for one in known if one[0] in present]
    return tuple(Part(name, title, number, short) for number, (name, title, short) in enumerate(shown, start=1))
