"""Somebody who belongs to a company now, as others of the company are told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """A platform user by number, and by the name that the platform knows, else by the user name."""

    user_id: int
    name: str
