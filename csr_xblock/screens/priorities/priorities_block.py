"""The handlers of the company's own three, mixed into the programme."""

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.priorities.confirmed_priority import ShownGoal
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of
from csr_xblock.presentation.priorities.outcome_words import confirmed_answer, removed_answer
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.priorities.choose_priorities import choose_priority, drop_priority


class PrioritiesBlock:
    """Who may change what a company does confirms its goals and takes them off; `services` asks who that is."""

    @csr_handler(Caller.LEARNER, "company", "objective", "revision", "why")
    def confirm_priority(self, around: Surroundings, data: Json) -> Json:
        """Confirm a goal with its sentence, or change the sentence. `revision` is 0 for one that is not confirmed."""
        instrument = instrument_of(own_programme(around))
        return dict(
            confirmed_answer(choose_priority(work_key(around), instrument, _shown(data), take.text(data, "why")))
        )

    @csr_handler(Caller.LEARNER, "company", "objective", "revision")
    def remove_priority(self, around: Surroundings, data: Json) -> Json:
        """Take a goal off."""
        return dict(removed_answer(drop_priority(work_key(around), _shown(data))))


def _shown(data: Json) -> ShownGoal:
    return ShownGoal(
        company_id=take.integer(data, "company"),
        objective=ObjectiveId(take.text(data, "objective")),
        revision=take.integer(data, "revision"),
    )
