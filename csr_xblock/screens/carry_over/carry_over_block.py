"""The handler that takes work of another course over, mixed into the programme's block."""

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, known_in, parts_of
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, units_of
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.carry_over.carry_over import carry_over


class CarryOverBlock:
    """Whoever may change what the company does, takes it along; the service asks under the company's lock."""

    @csr_handler(Caller.LEARNER, *(part.value for part in CarriedPart))
    def carry_over(self, around: Surroundings, data: Json) -> Json:
        """Copy the parts that are ticked, of those for which the programme has a place."""
        programme = own_programme(around)
        ticked = [part for part in CarriedPart if take.flag(data, part.value)]
        known = known_in(instrument_of(programme), [one.descriptor.id for one in units_of(programme, around.language)])
        carry_over(work_key(around), [part for part in ticked if part in parts_of(programme.steps)], known)
        return {}
