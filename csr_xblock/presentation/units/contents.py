"""What a unit's page holds, in its order: the way to each part of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

if TYPE_CHECKING:
    from csr_xblock.presentation.units.unit_page import UnitPage


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


def parts_of(page: "UnitPage") -> tuple[Part, ...]:
    """Return the parts that this page has."""
    reading = page.reading
    task = page.own_task_html or (reading and reading.task)
    found = (
        ("story", _("A story"), "", reading and (reading.story_title or reading.story_html)),
        ("know", _("Good to know"), "", reading and reading.know),
        ("see", _("See it at your workplace"), "", reading and reading.workplace_html),
        ("extra", _("From your trainer"), "", page.children_html),
        ("task", _("Your task in the company"), pgettext("part of a unit", "Task"), task),
        ("national", _("In your country"), "", page.national or page.own_national_html),
        ("check", _("Knowledge check"), pgettext("part of a unit", "Check"), page.check),
        ("report", _("What came out of your task?"), pgettext("part of a unit", "Report"), page.report.evidence_prompt),
        ("monday", _("What will you do on Monday?"), "", True),
    )
    shown = [(name, title, short) for name, title, short, is_there in found if is_there]
    return tuple(Part(name, title, number, short) for number, (name, title, short) in enumerate(shown, start=1))
