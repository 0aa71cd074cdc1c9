"""What is done and may have moved something: a learning unit, or an action of the company's plan."""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import NO_UNIT


@dataclass(frozen=True)
class DoneThing:
    """Either `unit` is set or `action`, the action's number; neither for an action that is gone since."""

    unit: UnitId = NO_UNIT
    action: int | None = None
