"""The handlers of the strategy document's sections, mixed into the programme."""

from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.document.own_words import keep_words, read_basis, read_place
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.document.decide_own_text import keep_own_text, take_over_text


class DocumentBlock:
    """Whoever may change what the company does writes its document; the services ask under the company's lock."""

    @csr_handler(Caller.LEARNER, "written_for", "html", "language", "basis", "revision")
    def save_own_text(self, around: Surroundings, data: Json) -> Json:
        """Keep own words for a section, or tell what somebody else has written meanwhile."""
        return keep_words(around, data)

    @csr_handler(Caller.LEARNER, "written_for", "basis", "revision")
    def keep_own_text(self, around: Surroundings, data: Json) -> Json:
        """Keep the own words as they are, although the data have changed."""
        keep_own_text(work_key(around), read_place(data), take.integer(data, "revision"), read_basis(data))
        return {}

    @csr_handler(Caller.LEARNER, "written_for", "revision")
    def take_over_text(self, around: Surroundings, data: Json) -> Json:
        """Remove the own words of a section, so that what is written from the data takes their place."""
        take_over_text(work_key(around), read_place(data), take.integer(data, "revision"))
        return {}
