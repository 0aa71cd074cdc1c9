"""
What a pressed button says: an action, and what it is about.

Written `item-up:env-water`, `remove-band:2`, `add-step` or `save`. Which actions there are is known to each screen.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Intent:
    """An action, and the name of the thing that it is about; '' if the button stands for the whole form."""

    action: str
    name: str = ""

    @classmethod
    def read(cls, written: str) -> "Intent":
        """Return what a button's value says. A name may hold further colons."""
        action, _, name = written.partition(":")
        return cls(action, name)

    @property
    def words(self) -> tuple[str, str]:
        """The action's first word and the rest: ("item", "up"), ("save", "")."""
        first, _, rest = self.action.partition("-")
        return first, rest

    def __str__(self) -> str:
        return f"{self.action}:{self.name}" if self.name else self.action
