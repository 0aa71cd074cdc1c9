"""Lets a learner ask to be reminded by mail, and take it back."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.reminders.reminding import AskedReminder
from csr_xblock.results.reminders.reminder_store import find_reminder, keep_reminder, stop_reminder


def asked_reminder(key: AssessmentKey) -> AskedReminder | None:
    """Return what the learner has asked for in the programme, None for nothing yet. One query."""
    return find_reminder(key)


def ask_for_reminders(key: AssessmentKey | None, programme: str, language: str, *, is_offered: bool) -> None:
    """
    Keep that the learner wants mails about a programme, in the language that is spoken now.

    Raises NotAllowed where nothing is kept and where reminders are not offered, Conflict before the first profile.
    """
    if key is None:
        raise NotAllowed("read-only")
    if not is_offered:
        raise NotAllowed("reminders-off")
    keep_reminder(key, programme, language)


def stop_own_reminders(key: AssessmentKey | None) -> None:
    """Stop the learner's mails about a programme, also where a site sends none any more. Twice is fine."""
    if key is None:
        raise NotAllowed("read-only")
    stop_reminder(key)
