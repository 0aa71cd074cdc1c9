"""What a learner says about a unit that is done. Source: JOURNEY 8, METHODOLOGY 2.9 level 1."""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.free_text import checked_text

LEAST, MOST = 1, 5
"""From not at all to fully."""

GOOD = 4
"""From here on a unit counts as useful."""

MAX_LINE_CHARACTERS = 300


class Reaction(StrEnum):
    """The statements that are rated, in the order in which they are asked."""

    USEFUL = "useful"
    UNDERSTOOD = "understood"
    RIGHT_LENGTH = "right_length"


@dataclass(frozen=True)
class Reactions:
    """How far the statements are true, LEAST..MOST, None for one that was left out; and one line of the learner's."""

    useful: int | None = None
    understood: int | None = None
    right_length: int | None = None
    line: str = ""

    def rated(self, reaction: Reaction) -> int | None:
        """Return what was said of one statement."""
        return {
            Reaction.USEFUL: self.useful,
            Reaction.UNDERSTOOD: self.understood,
            Reaction.RIGHT_LENGTH: self.right_length,
        }[reaction]

    def check(self) -> None:
        """Raise InvalidInput, naming the field, for what cannot be kept."""
        for reaction in Reaction:
            rated = self.rated(reaction)
            if rated is not None and not LEAST <= rated <= MOST:
                raise InvalidInput("value-invalid", reaction)
        checked_text(self.line, MAX_LINE_CHARACTERS, "line")


NO_REACTIONS = Reactions()
"""While nothing was said."""
