"""How a person is named to course staff: the user name, and the name that the platform keeps in one or two columns."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PersonName:
    """A platform user by number, user name and full name ('' if the platform knows none)."""

    user_id: int
    username: str
    full_name: str = ""


def name_of(user_id: int, username: str, parts: Sequence[str | None]) -> PersonName:
    """
    Return a person from columns of the user's row.

    `parts` are the values of the columns that hold the name; which ones is told by openedx.people.
    """
    return PersonName(user_id, username, " ".join(part.strip() for part in parts if part and part.strip()))
