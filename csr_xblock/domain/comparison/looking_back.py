"""
Looking back: at a later attempt somebody says where the company stood at an earlier one, as they see it today.

People see more once they have learned more. What was answered then stays beside it. Source: METHODOLOGY 2.4.9.
"""

from dataclasses import dataclass

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument


@dataclass(frozen=True)
class LookBack:
    """What somebody says of one question: the rows of the later and of the earlier attempt, and the level of then."""

    attempt_id: int
    earlier_id: int
    item: ItemId
    level: int


def level_to_keep(instrument: Instrument, earlier: AnswerSheet, look: LookBack) -> int | None:
    """
    Return the level to keep, None for the level that was answered then: nothing is kept that says the same.

    `instrument` is that of the earlier attempt. Raises Conflict for a question without a level in it, InvalidInput for
    a level that it does not offer.
    """
    if not instrument.has_item(look.item):
        raise Conflict("item-unknown", "item")
    item = instrument.item(look.item)
    then = earlier.level(item) if earlier.asks(item) else None
    if then is None:
        raise Conflict("item-unknown", "item")
    if not item.anchors.has(look.level):
        raise InvalidInput("level-invalid", "level")
    return None if look.level == then else look.level
