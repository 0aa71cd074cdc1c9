"""What a company does already where it is used again: on the report, and as what was done in the first unit's task."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.questions.instrument import Instrument


@dataclass(frozen=True)
class FoundInArea:
    """What was found in an area. `area` is its id, '' for one that the questionnaire does not have."""

    area: str
    title: str
    color: str
    things: tuple[str, ...]


@dataclass(frozen=True)
class HuntOffer:
    """
    The list, offered in a unit whose task it is. `list_text` is '' where there is nothing to take over.

    `found` says how many lines the list has, '' for none.
    """

    url: str
    list_text: str = ""
    found: str = ""


def found_by_area(found: Iterable[GoodThing], words: Instrument) -> tuple[FoundInArea, ...]:
    """Return what was found, in the order of the areas; empty ones are left out."""
    found = tuple(found)
    known = {area.id for area in words.perspectives}
    areas = [
        (area.id, area.short, area.color, [one for one in found if one.area == area.id]) for area in words.perspectives
    ]
    others = ("", _("Others"), "", [one for one in found if one.area not in known])
    return tuple(
        FoundInArea(area, title, color, tuple(one.text for one in things))
        for area, title, color, things in (*areas, others)
        if things
    )


def hunt_offer(found: tuple[GoodThing, ...], words: Instrument, url: str, *, is_reported: bool) -> HuntOffer:
    """Return the offer. Where something `is_reported` already, nothing is put over it."""
    if is_reported or not found:
        return HuntOffer(url)
    lines = [f"{one.title}: {thing}" for one in found_by_area(found, words) for thing in one.things]
    count = ngettext(
        "Your list of what you do already has %(count)d line.",
        "Your list of what you do already has %(count)d lines.",
        len(found),
    )
    return HuntOffer(url, "\n".join(lines), count % {"count": len(found)})
