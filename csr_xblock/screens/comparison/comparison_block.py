"""The handler of looking back, mixed into the self-assessment."""

from csr_xblock.domain.comparison.looking_back import LookBack
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.services.comparison.look_back import look_back


class ComparisonBlock:
    """Somebody with two attempts says how they see the earlier one today."""

    @csr_handler(Caller.LEARNER, "attempt", "earlier", "item", "level")
    def look_back(self: AssessmentBlock, around: Surroundings, data: Json) -> Json:
        """Keep a level of then as it is seen now; the level that was answered takes it back."""
        look = LookBack(
            attempt_id=take.integer(data, "attempt"),
            earlier_id=take.integer(data, "earlier"),
            item=ItemId(take.text(data, "item")),
            level=take.integer(data, "level"),
        )
        look_back(around.key, look, self.instrument())
        return {}
