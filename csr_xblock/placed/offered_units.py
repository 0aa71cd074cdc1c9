"""The units of a programme as they can be given to people."""

from collections.abc import Iterable

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_checks import Offered
from csr_xblock.openedx.screens import document_url
from csr_xblock.placed.units import PlacedUnit, has_task
from csr_xblock.presentation.journey.given_words import OfferedUnit


def offered_units(placed: Iterable[PlacedUnit], language: str) -> dict[UnitId, OfferedUnit]:
    """
    Return them by id, in the order of the programme; one that stands there twice leads to its first place.

    A task whose text is in another language than the page has no title.
    """
    found: dict[UnitId, OfferedUnit] = {}
    for one in placed:
        found.setdefault(one.descriptor.id, _offered(one, language))
    return found


def offered(placed: Iterable[PlacedUnit], language: str) -> Offered:
    """Return which of them can be given as a whole, and which by their task."""
    units = offered_units(placed, language).values()
    return Offered(frozenset(one.id for one in units), frozenset(one.id for one in units if one.has_task))


def _offered(placed: PlacedUnit, language: str) -> OfferedUnit:
    unit, text = placed.descriptor, placed.text
    return OfferedUnit(
        unit.id,
        unit.title,
        document_url(placed.settings.usage_key),
        unit.online_minutes,
        text.task.title if text is not None and text.language in ("", language) else "",
        unit.task_minutes,
        has_task(placed.settings, text),
    )
