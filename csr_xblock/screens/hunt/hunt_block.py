"""The handler of the hunt, mixed into the programme."""

from csr_xblock.domain.hunt.good_things import LineChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.hunt.save_good_thing import save_good_thing


class HuntBlock:
    """Whoever may change what the company does writes down what it does already."""

    @csr_handler(Caller.LEARNER, "line", "area", "text", "revision")
    def save_good_thing(self, around: Surroundings, data: Json) -> Json:
        """Keep one line, '' to remove it, and tell how it stands; somebody else's words are not written over."""
        change = LineChange(
            take.text(data, "line"),
            PerspectiveId(take.text(data, "area")),
            take.text(data, "text"),
            take.integer(data, "revision"),
        )
        areas = {area.id for area in instrument_of(own_programme(around)).perspectives}
        kept = save_good_thing(work_key(around), areas, change)
        return {"is_saved": kept.is_saved, "text": kept.text, "revision": kept.revision}
