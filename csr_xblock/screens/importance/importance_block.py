"""The handlers of the importance screen, mixed into the programme: save each tap, tell what others have saved."""

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import RatingChange
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words
from csr_xblock.screens.importance.saved_rating import read_rating, saved_rating
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.importance.rate_objective import rate_objective, read_ratings

RATING_KEYS = ("business", "impact", "item", "company", "tab", "sequence", "revision", "base")


class ImportanceBlock:
    """Owners and managers of a company rate; so does somebody in a company that never had another member."""

    @csr_handler(Caller.LEARNER, *RATING_KEYS)
    def save_importance(self, around: Surroundings, data: Json) -> Json:
        """
        Save both sides of a goal; tell the progress and all ratings, also what others saved of this one.

        `item` is the goal: browsers call so whatever they save one by one. They also tell the `revision` that the page
        has seen last, which is not needed, because all ratings come back.
        """
        take.integer(data, "revision")
        change = RatingChange(
            company_id=take.integer(data, "company"),
            objective=ObjectiveId(take.text(data, "item")),
            importance=Importance(take.optional_integer(data, "business"), take.optional_integer(data, "impact")),
            tab=take.text(data, "tab"),
            sequence=take.integer(data, "sequence"),
            base_revision=take.integer(data, "base"),
        )
        saved = rate_objective(work_key(around), instrument_of(own_programme(around)), change)
        return saved_rating(change, saved, _words(around))

    @csr_handler(Caller.LEARNER)
    def read_importance(self, around: Surroundings, data: Json) -> Json:
        """Tell how the company rates now."""
        return read_rating(read_ratings(work_key(around)), _words(around))


def _words(around: Surroundings) -> Instrument:
    return instrument_words(own_programme(around), around.language)
