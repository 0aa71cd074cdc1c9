"""What became of a change of the map: nothing is overwritten in silence, the later of two is told (JOURNEY 1)."""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup
from csr_xblock.domain.stakeholders.talk import Talk


class MapOutcome(StrEnum):
    """
    SAVED: it is kept. TWO_TEXTS: somebody else has saved another text since, so nothing was changed.

    REMOVED: somebody has removed it since, so nothing was changed; saving once more brings it back with this text.
    """

    SAVED = "saved"
    TWO_TEXTS = "two-texts"
    REMOVED = "removed"


@dataclass(frozen=True)
class MapChange:
    """
    The outcome with the revision from which the page goes on. `theirs` is what is kept, where it is another text.

    After REMOVED the revision is 0 if nothing is left to bring back.
    """

    outcome: MapOutcome
    revision: int
    theirs: StakeholderGroup | Talk | None = None
