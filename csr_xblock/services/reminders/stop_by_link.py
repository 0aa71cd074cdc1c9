"""
Stops reminders by the link in a mail, without a sign-in.

The link holds a random number with a signature (`django.core.signing`, so a new SECRET_KEY with the old one among
SECRET_KEY_FALLBACKS keeps links working). It does not expire: whoever finds a mail after years may still stop them.
"""

from dataclasses import dataclass
from uuid import UUID

from django.core.signing import BadSignature, Signer

from csr_xblock.results.reminders.reminder_store import find_by_reference, reference_of, stop_all_of

SALT = "csr_xblock.reminders.stop"
MAX_TOKEN_CHARACTERS = 200


@dataclass(frozen=True)
class LinkedReminders:
    """Whose reminders a link is about, as little of it as its page needs."""

    user_id: int
    language: str
    is_stopped: bool


def stop_token(number: int) -> str:
    """Return what the stop link of a reminder holds, '' for one that is gone. One query."""
    reference = reference_of(number)
    return "" if reference is None else _signer().sign(reference.hex)


def find_linked(token: str) -> LinkedReminders | None:
    """Return the reminders that a link is about, None for a wrong one and for what is gone. At most one query."""
    if len(token) > MAX_TOKEN_CHARACTERS:
        return None
    try:
        reference = UUID(hex=_signer().unsign(token))
    except (BadSignature, ValueError):
        return None
    asked = find_by_reference(reference)
    return None if asked is None else LinkedReminders(asked.key.learner.user_id, asked.language, asked.is_stopped)


def stop_linked(token: str) -> LinkedReminders | None:
    """
    Stop all reminders of the person whom a link is about, in every course; None for a wrong link. Twice is fine.

    All of them, because nobody who says "no more mails" means those about one course.
    """
    linked = find_linked(token)
    if linked is None:
        return None
    stop_all_of(linked.user_id)
    return LinkedReminders(linked.user_id, linked.language, is_stopped=True)


def _signer() -> Signer:
    # A full stop goes through an address as it is; the usual colon is quoted by some mail programs.
    return Signer(salt=SALT, sep=".")
