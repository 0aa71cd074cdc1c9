"""The page on which work of another course is taken over: a box for each part, with how much it is and from where."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KeptWork
from csr_xblock.domain.links import Links
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.journey.screen_names import HOME


@dataclass(frozen=True)
class CarriedRow:
    """A part that can be taken over: its name in the form, what it is, how much, and where it was worked on last."""

    name: str
    title: str
    amount: str
    source: str


@dataclass(frozen=True)
class CarryOverPage:
    """The page. `absent` are the names of parts that are not offered; a handler wants every one."""

    prefix: str
    rows: tuple[CarriedRow, ...]
    absent: tuple[str, ...]
    url: str
    home_url: str


def carry_over_page(
    work: Mapping[CarriedPart, KeptWork], course_names: Mapping[str, str], links: Links, url: str
) -> CarryOverPage:
    """Return the page. `course_names` are those that the platform knows, by key; `url` is the handler."""
    return CarryOverPage(
        prefix=f"csr{links.block}",
        rows=tuple(
            CarriedRow(part.value, _title(part), _amount(one), _source(one, course_names.get(one.key.course, "")))
            for part, one in work.items()
        ),
        absent=tuple(part.value for part in CarriedPart if part not in work),
        url=url,
        home_url=links.to(HOME),
    )


def _title(part: CarriedPart) -> str:
    match part:
        case CarriedPart.IMPORTANCE:
            return _("How important the goals are")
        case CarriedPart.STAKEHOLDERS:
            return _("Who is affected, with the talks")
        case CarriedPart.LINKS:
            return _("How the goals hang together")
        case CarriedPart.GOALS:
            return _("Goals in figures, with all readings")
        case CarriedPart.ACTIONS:
            return _("Actions that are not done yet")


def _amount(work: KeptWork) -> str:
    count = work.to_carry
    match work.part:
        case CarriedPart.IMPORTANCE:
            words = ngettext("%(count)d goal rated", "%(count)d goals rated", count)
        case CarriedPart.STAKEHOLDERS:
            words = ngettext("%(count)d group", "%(count)d groups", count)
        case CarriedPart.LINKS:
            words = ngettext("%(count)d link", "%(count)d links", count)
        case CarriedPart.GOALS:
            words = ngettext("%(count)d goal", "%(count)d goals", count)
        case CarriedPart.ACTIONS:
            words = ngettext("%(count)d action", "%(count)d actions", count)
    return words % {"count": count}


def _source(work: KeptWork, course_name: str) -> str:
    words = {"course": course_name, "day": day_words(work.changed_at)}
    if course_name:
        return _("from the course “%(course)s”, last changed %(day)s") % words
    return _("from another course, last changed %(day)s") % words
