"""The lines of the hunt where they are used again. Programmes without the seven steps have none."""

from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.openedx.surroundings import Surroundings, programme_home
from csr_xblock.presentation.hunt.found_things import FoundInArea, HuntOffer, found_by_area, hunt_offer
from csr_xblock.presentation.journey.screen_names import HUNT
from csr_xblock.services.hunt.show_hunt import show_hunt
from csr_xblock.services.journey.show_journey import BEGINNING


def hunt_in_unit(around: Surroundings, unit: UnitId, words: Instrument, *, is_reported: bool) -> HuntOffer | None:
    """Return the list as the result of the task of the unit that asks for it; None in others, and for who has none."""
    found = _found(around) if unit == BEGINNING else None
    if found is None or around.programme is None:
        return None
    return hunt_offer(found, words, programme_home(around.programme, HUNT), is_reported=is_reported)


def hunt_in_report(around: Surroundings, words: Instrument) -> tuple[FoundInArea, ...]:
    """Return what the report of the company begins with."""
    return found_by_area(_found(around) or (), words)


def _found(around: Surroundings) -> tuple[GoodThing, ...] | None:
    programme = around.programme
    if programme is None or not programme.is_journey:
        return None
    return show_hunt(around.key_for(programme.followed))
